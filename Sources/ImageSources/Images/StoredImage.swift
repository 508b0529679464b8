public import OCIFormat

/// One image of one platform in its place: its documents are read and verified, its layers are not yet.
public struct StoredImage: Sendable {
  /// The name it has there, or the place itself when it has none.
  public var name: String
  /// The digest of the manifest; nil in an older docker archive.
  public var manifestDigest: Digest?
  /// The digest of the configuration, which is the image's id.
  public var configDigest: Digest
  /// The manifest; nil in an older docker archive.
  public var manifest: ImageManifest?
  /// The configuration: platform, environment, DiffIDs, history.
  public var configuration: ImageConfiguration
  /// The layers, lowest first.
  public var layers: [StoredLayer]
  /// Oddities of the documents.
  public var notes: [ImageNote]
  /// The place that its layers are read from.
  public var source: any ImageSource
  /// What the engine that holds the image says of it; nil for an image that no engine holds.
  package var engineReport: EngineReport?

  /// Makes an image of its parts, which were verified.
  package init(
    name: String, manifestDigest: Digest?, configDigest: Digest, manifest: ImageManifest?,
    configuration: ImageConfiguration, layers: [StoredLayer], notes: [ImageNote], source: any ImageSource
  ) {
    self.name = name
    self.manifestDigest = manifestDigest
    self.configDigest = configDigest
    self.manifest = manifest
    self.configuration = configuration
    self.layers = layers
    self.notes = notes
    self.source = source
  }

  /// The sum of the sizes of its layers, in bytes, as its manifest says; nil where it has no manifest, as in an
  /// older docker archive, or where the sum passes 2^63.
  public var transferBytes: Int64? {
    guard let manifest else { return nil }
    var total: Int64 = 0
    for layer in manifest.layers {
      let (next, overflows) = total.addingReportingOverflow(layer.size)
      guard !overflows else { return nil }
      total = next
    }
    return total
  }

  /// The platform it runs on, as its configuration says.
  public var platform: Platform { configuration.platform }
}
