/// A document about an image that was found: a bill of materials, a provenance, a signature.
public struct DeclaredDocument: Hashable, Sendable {
  /// What a document is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A list of what the image is made of.
    case bill = "bill-of-materials"
    /// How and from what it was built.
    case provenance
    /// A signature.
    case signature
    /// Another attestation.
    case attestation
    /// Something else.
    case other
  }

  /// Who signed, as a certificate says; the signature was not verified.
  public struct Signer: Hashable, Sendable {
    /// Who vouches for the identity, such as `https://accounts.google.com`.
    public var issuer: String?
    /// The identity: an address, or a workflow.
    public var subject: String?

    /// Makes a signer.
    public init(issuer: String?, subject: String?) {
      self.issuer = issuer
      self.subject = subject
    }
  }

  /// What it is.
  public var kind: Kind
  /// Where it was found.
  public var place: DeclarationPlace
  /// What it is called there: a path, a tag, a digest.
  public var name: String
  /// Its media type; nil for a file.
  public var mediaType: String?
  /// What its statement says of the image, as an address; nil where it has none.
  public var predicateType: String?
  /// The digest of its bytes; nil for a file.
  public var digest: String?
  /// The number of its bytes.
  public var size: Int64
  /// The form of a bill of materials: `SPDX 2.3`.
  public var format: String?
  /// What made it: a tool, a builder.
  public var makers: [String] = []
  /// Whether the image that it says it is about is this one; nil where it does not say.
  public var subject: DeclaredOutcome?
  /// What becomes of the packages that it lists; nil where it lists none.
  public var packages: PackageClaim?
  /// Who signed it.
  public var signers: [Signer] = []
  /// Why it could not be read; nil where it was.
  public var problem: String?

  /// Makes a document of which nothing is known yet but that it is there.
  public init(
    kind: Kind, place: DeclarationPlace, name: String, mediaType: String? = nil,
    predicateType: String? = nil, digest: String? = nil, size: Int64
  ) {
    self.kind = kind
    self.place = place
    self.name = name
    self.mediaType = mediaType
    self.predicateType = predicateType
    self.digest = digest
    self.size = size
  }
}
