import BlobDecoding
import Messages
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
  init(folder: LayoutFolder, place: String, limits: ReadingLimits) throws(ImageReadingError) {
    guard let region = try folder.file(DirectoryFiles.manifestName) else {
      throw ImageReadingError(
        code: .unrecognised,
        why:
          "it has no \(DirectoryFiles.manifestName), so it is none of the folders that skopeo writes as dir:")
    }
    let json = try region.bytes(limit: JSONDocument.maximumBytes, document: "file 'manifest.json'")
    let digest = try BlobHasher.imageDigest(of: json)
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
