internal import ImageSources

/// The archive of an image, under the name of the engine that exported it.
struct EngineArchive: ImageSource {
  let kind: ImageSourceKind
  let place: String
  /// What the engine exported.
  let archive: any ImageSource

  func images(
    _ selection: ImageSelection
  ) async throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
    try await archive.images(selection)
  }

  func open(_ layer: StoredLayer) throws(ImageReadingError) -> any BlobStream {
    try archive.open(layer)
  }
}
