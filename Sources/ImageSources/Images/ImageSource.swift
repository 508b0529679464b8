/// A place that holds images and their blobs.
public protocol ImageSource: Sendable {
  /// What kind of place it is.
  var kind: ImageSourceKind { get }

  /// Where it is, as a reference without a name: `oci:images/node`.
  var place: String { get }

  /// The images that are asked for.
  ///
  /// - Parameter selection: the name and the platform; attestations are never among the images.
  /// - Returns: at least one result. Each image stands for itself: one whose documents cannot be read or are not
  ///   those their digests name, or that is not there for the platform, is an error beside the others.
  /// - Throws: ``ImageReadingError`` when there is no such image (the error lists what there is), or the place
  ///   itself cannot be read.
  func images(
    _ selection: ImageSelection
  ) async throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>]

  /// Opens the bytes of a layer.
  ///
  /// - Throws: ``ImageReadingError`` with code `missingBlob` or `unreadable`.
  func open(_ layer: StoredLayer) throws(ImageReadingError) -> any BlobStream
}
