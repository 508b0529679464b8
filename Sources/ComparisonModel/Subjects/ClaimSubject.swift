/// What a claim, or a source with all its claims, is about, as far as it says so.
///
/// A claim is judged only by a measurement of what it is about. What a source leaves unsaid – most say nothing of a
/// platform – restricts nothing.
public struct ClaimSubject: Hashable, Sendable {
  /// The image, by name: `node:20-alpine` is every release of 20 on Alpine Linux; `*` stands for any run of
  /// characters.
  public var image: ImagePattern?
  /// The image, by the digest of its manifest or of its index.
  public var digest: String?
  /// The versions of Node.js.
  public var node: VersionRange?
  /// The platform.
  public var platform: PlatformName?
  /// The day whose state of things is meant.
  public var date: Timestamp?
  /// Which size is meant.
  public var size: SizeMeaning?

  /// Makes a subject; of what is left out, nothing is said.
  public init(
    image: ImagePattern? = nil, digest: String? = nil, node: VersionRange? = nil,
    platform: PlatformName? = nil,
    date: Timestamp? = nil, size: SizeMeaning? = nil
  ) {
    self.image = image
    self.digest = digest
    self.node = node
    self.platform = platform
    self.date = date
    self.size = size
  }

  /// That nothing is said.
  public static let unsaid = ClaimSubject()

  /// Whether nothing is said of which image is meant, on which platform, or when: the claim is judged by whatever
  /// the comparison chooses to measure.
  public var fitsAnyImage: Bool { !namesImage && platform == nil && date == nil }

  /// Whether it says which image or which versions are meant.
  public var namesImage: Bool { image != nil || digest != nil || node != nil }

  /// Whether it says neither which image or version is meant nor when: then only the date of the source tells.
  public var isOpenInTime: Bool { !namesImage && date == nil }

  /// What a claim of a source is about: what it says itself goes before what its source says of all its claims.
  ///
  /// An image, a digest and versions say one thing together: a claim that says any of the three takes none of
  /// them from its source.
  public func completed(by source: ClaimSubject) -> ClaimSubject {
    var subject = self
    if !namesImage {
      (subject.image, subject.digest, subject.node) = (source.image, source.digest, source.node)
    }
    subject.platform = platform ?? source.platform
    subject.date = date ?? source.date
    subject.size = size ?? source.size
    return subject
  }
}
