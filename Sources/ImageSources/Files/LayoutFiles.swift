/// The files of an image's place, by name: those of a folder, or the members of an archive.
protocol LayoutFiles: Sendable {
  /// Opens a file; nil when there is none.
  /// - Throws: ``ImageReadingError`` when it cannot be opened.
  func file(_ path: String) throws(ImageReadingError) -> FileRegion?
}

/// The files of a folder.
struct LayoutFolder: LayoutFiles {
  let path: String

  func file(_ path: String) throws(ImageReadingError) -> FileRegion? {
    guard let file = try OpenFile(path: self.path + "/" + path) else { return nil }
    return FileRegion(file: file, offset: 0, length: file.size)
  }
}
