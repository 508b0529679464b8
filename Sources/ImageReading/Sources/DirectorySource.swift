import OCIFormat

/// What skopeo and podman write as `dir:`: one image, its blobs beside its manifest.
///
/// containers-transports(5), "dir:path"; containers/image, package `directory`.
struct DirectorySource: LayoutImageSource {
  let kind = ImageSourceKind.directory
  let documents: ImageDocuments
  /// How the user named the place.
  let place: String
  /// The manifest, or the index of several platforms.
  private let entry: Descriptor

  /// Opens a folder.
  /// - Throws: ``ImageReadingError`` when it has no `manifest.json`.
  init(path: String, place: String, limits: ReadingLimits) throws(ImageReadingError) {
    let folder = LayoutFolder(path: path)
    guard let region = try folder.file(DirectoryFiles.manifestName) else {
      throw ImageReadingError(
        code: .unrecognized,
        why:
          "it has no \(DirectoryFiles.manifestName), so it is none of the folders that skopeo writes as dir:")
    }
    let json = try region.bytes(limit: JSONDocument.maximumBytes, document: "file 'manifest.json'")
    let digest = try LayerHasher.digest(of: json)
    documents = ImageDocuments(files: DirectoryFiles(folder: folder, manifestDigest: digest), limits: limits)
    self.place = place
    // Its own words tell an index from a manifest; what says neither is looked into.
    let type = try? JSONDocument.decode(Typed.self, from: json, document: "manifest").mediaType
    entry = Descriptor(mediaType: type, digest: digest, size: Int64(json.count))
  }

  func select(
    _ selection: ImageSelection
  ) throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
    guard selection.name == nil else {
      throw ImageReadingError(
        code: .noSuchImage, why: "its image has no name", suggestion: "Leave the name after the path away")
    }
    let results = resolve([entry], name: place, selection)
    guard !results.isEmpty else {
      throw ImageReadingError(code: .noSuchImage, why: "it holds no image, but another artifact")
    }
    return results
  }

  private struct Typed: Decodable {
    var mediaType: MediaType?
  }
}

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
