/// The sizes of an image: each is another thing. All in bytes.
public struct ImageSizes: Hashable, Sendable {
  /// Sum of `layers[].size` of the manifest: what a pull downloads, without the configuration. Nil when the
  /// image has no manifest, as in an older docker archive.
  public var transferBytes: Int64?
  /// Sum of the uncompressed layer tars, to their very ends.
  public var layerTarBytes: Int64
  /// Sum of regular-file bytes over all layers; hard links counted 0.
  public var contentBytes: Int64
  /// Regular-file bytes of the merged tree, each hard-linked file once.
  public var rootFileSystemBytes: Int64
  /// What of ``contentBytes`` is not visible in the merged tree.
  public var reclaimableBytes: Int64
}
