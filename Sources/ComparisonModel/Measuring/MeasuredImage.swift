/// The image that a measurement is of.
public struct MeasuredImage: Hashable, Sendable {
  /// Its name as given to the tool, for example `node:24.20.0-slim`.
  public var name: String
  /// Where it was read from, for example `oci` or `registry`.
  public var source: String?
  /// Digest of the platform's manifest; nil where none is known.
  public var manifestDigest: String?
  /// Digest of the image configuration.
  public var configDigest: String?
  /// Digest of the index that the manifest was selected from.
  public var indexDigest: String?
  /// The platform, as `os/architecture[/variant]`.
  public var platform: String?
  /// When the image was created, by its configuration.
  public var created: Timestamp?
  /// Its layers, lowest first; empty where they are not told, as of an older docker archive, which names no
  /// digests of what it stores.
  public var layers: [MeasuredLayer]

  /// Makes the description of a measured image.
  public init(
    name: String, source: String? = nil, manifestDigest: String? = nil, configDigest: String? = nil,
    indexDigest: String? = nil, platform: String? = nil, created: Timestamp? = nil,
    layers: [MeasuredLayer] = []
  ) {
    self.name = name
    self.source = source
    self.manifestDigest = manifestDigest
    self.configDigest = configDigest
    self.indexDigest = indexDigest
    self.platform = platform
    self.created = created
    self.layers = layers
  }

  /// Whether two descriptions are certainly of one image: they have one manifest digest, or, where one of them does
  /// not tell it, one configuration digest, or, where one of them has no digest at all, one name, and no platform
  /// tells them apart.
  public func isSame(as other: MeasuredImage) -> Bool {
    if let digest = manifestDigest, let otherDigest = other.manifestDigest { return digest == otherDigest }
    if let digest = configDigest, let otherDigest = other.configDigest { return digest == otherDigest }
    let isUnpinned = manifestDigest ?? indexDigest == nil || other.manifestDigest ?? other.indexDigest == nil
    let isOnePlatform = platform == nil || other.platform == nil || platform == other.platform
    return isUnpinned && isOnePlatform
      && ImagePattern.familiarName(name) == ImagePattern.familiarName(other.name)
  }

  /// Whether a digest is that of its manifest or of the index that the manifest was selected from.
  public func hasDigest(_ digest: String) -> Bool {
    manifestDigest == digest || indexDigest == digest
  }
}
