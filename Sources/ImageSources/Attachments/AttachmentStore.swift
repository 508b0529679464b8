package import OCIFormat

/// A place in which documents can lie beside an image; its answers are what the place says, within bounds.
package protocol AttachmentStore {
  /// The manifest of the image, and the indexes that name it.
  var subjects: [Digest] { get }

  /// Attestation manifests for the image in those indexes.
  func attestationManifests() throws(ImageReadingError) -> [Descriptor]

  /// What names a digest as its subject; nil where the place has no such list.
  func referrers(of digest: Digest) throws(ImageReadingError) -> [Descriptor]?

  /// What a tag means; nil where there is no such tag.
  func tagged(_ tag: String) throws(ImageReadingError) -> [UInt8]?

  /// The bytes of a manifest, which are the ones the descriptor names.
  func manifest(_ descriptor: Descriptor) throws(ImageReadingError) -> [UInt8]

  /// The bytes of a blob, which are the ones the descriptor names.
  func blob(_ descriptor: Descriptor, maximumBytes: Int) throws(ImageReadingError) -> [UInt8]
}

/// A source that can say what lies beside its images.
package protocol AttachmentHolding: ImageSource {
  /// What lies beside an image; calls may block their thread.
  func attachments(of image: StoredImage) throws(ImageReadingError) -> any AttachmentStore

  /// The image of another name or digest in the same place, for a platform; nil where it is not there.
  func neighbour(
    named name: String?, digest: Digest?, platform: Platform
  ) throws(ImageReadingError) -> StoredImage?
}
