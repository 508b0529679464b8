import Glibc

/// Where the cache lies (XDG Base Directory Specification 0.8).
enum CacheLocation {
  /// `$XDG_CACHE_HOME/plimsoll`, else `$HOME/.cache/plimsoll`; nil where neither is an absolute path.
  static var folder: String? {
    if let base = absolutePath("XDG_CACHE_HOME") { return base + "/plimsoll" }
    return absolutePath("HOME").map { $0 + "/.cache/plimsoll" }
  }

  private static func absolutePath(_ variable: String) -> String? {
    // The specification has relative paths passed over.
    getenv(variable).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
