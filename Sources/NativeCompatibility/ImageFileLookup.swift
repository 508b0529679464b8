/// What finding libraries needs of a root file system. Paths are absolute, and nothing outside of it exists.
public protocol ImageFileLookup {
  /// The regular file that a path leads to, as its own absolute path without links; nil when there is none.
  /// All hard links to one file give the same path.
  func canonicalPath(_ path: String) -> String?

  /// The contents of a small text file, links followed; nil when there is none.
  func text(atPath path: String) -> String?

  /// The names in a folder, links followed, in no order; empty when there is none.
  func names(inFolder path: String) -> [String]
}
