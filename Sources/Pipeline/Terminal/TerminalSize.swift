import Foundation

/// How wide terminals are.
public enum TerminalSize {
  /// The columns of the terminal that a descriptor leads to; nil where it leads to none, or to one
  /// that does not know.
  public static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
