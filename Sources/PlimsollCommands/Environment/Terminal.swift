import Glibc

/// The terminal that the program writes to.
enum Terminal {
  /// Its columns where nothing says how many it has.
  private static let usualColumns = 80

  /// How many columns standard output has: `COLUMNS` (POSIX, 8.3 Other Environment Variables), else what the terminal
  /// says.
  static var columns: Int {
    if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return usualColumns }
    return Int(size.ws_col)
  }
}
