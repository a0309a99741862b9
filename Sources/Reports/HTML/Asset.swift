/// A file of `Assets` as it is in the program: a style, a script or a template.
///
/// `make assets` writes the members of this type, in `Embedded`, after a change of a file.
struct Asset: Sendable, Equatable {
  /// The file's name.
  var name: String
  /// The SHA-256 of its text in Base64, as a page's security policy names it.
  var sha256: String
  /// Its text.
  var text: String
}
