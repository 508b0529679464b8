package import OCIFormat

/// A document that lies beside an image and is about it: nothing in it was believed yet.
package struct AttachedDocument: Sendable {
  /// Where it was found.
  package var place: AttachmentPlace
  /// The tag or the digest of the manifest that names it.
  package var name: String
  /// What that manifest says of it.
  package var descriptor: Descriptor
  /// The type of artifact that the manifest says it is.
  package var artifactType: String?
  /// Its bytes, which are the ones the descriptor names; or why they cannot be had.
  package var content: Result<[UInt8], ImageReadingError>
}
