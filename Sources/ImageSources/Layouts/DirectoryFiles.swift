import OCIFormat

/// The files of a `dir:` folder, by the names that an OCI layout gives them.
struct DirectoryFiles: LayoutFiles {
  /// The name of the manifest.
  static let manifestName = "manifest.json"
  /// The name of the file that says what the folder is.
  static let versionName = "version"
  /// What that file begins with.
  static let versionText = "Directory Transport Version: "

  /// The most bytes of that file: 256. Real ones have about 35.
  static let maximumVersionBytes = 256

  let folder: LayoutFolder
  let manifestDigest: Digest

  func file(_ path: String) throws(ImageReadingError) -> FileRegion? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == "blobs" else { return try folder.file(path) }
    let (algorithm, digits) = (parts[1], parts[2])
    if "\(algorithm):\(digits)" == manifestDigest.description { return try folder.file(Self.manifestName) }
    // Blobs of SHA-256 have no prefix; those of others do. The manifests of an index have an ending.
    for name in [digits, "\(digits).manifest.json", "\(algorithm)-\(digits)", "\(algorithm):\(digits)"] {
      if let region = try folder.file(name) { return region }
    }
    return nil
  }

  /// Whether a folder is one of these.
  static func isFound(in folder: LayoutFolder) throws(ImageReadingError) -> Bool {
    guard try folder.file(manifestName) != nil, let version = try folder.file(versionName),
      version.length <= maximumVersionBytes
    else { return false }
    return try version.bytes(limit: maximumVersionBytes, document: versionName).starts(with: versionText.utf8)
  }
}
