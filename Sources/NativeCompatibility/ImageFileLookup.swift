/// What finding libraries needs of a root file system. Paths are absolute, and nothing outside of it exists.
public protocol ImageFileLookup {
  /// The regular file that a path leads to, as its own absolute path without links; nil when there is none.
  /// All hard links to one file give the same path.
  func canonicalPath(_ path: String) -> String?

  /// The contents of a file that loaders read at their start, links followed; nil when there is none, and when it
  /// is larger than such files are.
  func bytes(atPath path: String) -> [UInt8]?

  /// The names in a folder, links followed, in no order; empty when there is none.
  func names(inFolder path: String) -> [String]
}

extension ImageFileLookup {
  /// The contents of a text file, links followed; bytes that are not UTF-8 are replaced.
  func text(atPath path: String) -> String? {
    bytes(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
