public import OCIFormat

/// A document that lies beside an image and is about it: nothing in it was believed yet.
public struct AttachedDocument: Sendable {
  /// Where it was found.
  public var place: AttachmentPlace
  /// The tag or the digest of the manifest that names it.
  public var name: String
  /// What that manifest says of it.
  public var descriptor: Descriptor
  /// The type of artifact that the manifest says it is.
  public var artifactType: String?
  /// Its bytes, which are the ones the descriptor names; or why they cannot be had.
  public var content: Result<[UInt8], ImageReadingError>
}
