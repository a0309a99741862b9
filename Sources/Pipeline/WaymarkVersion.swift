/// The version of this program, as `--version` and reports give it.
public enum WaymarkVersion {
  /// The version by Semantic Versioning 2.0.0.
  public static let current = "0.1.0"
}
