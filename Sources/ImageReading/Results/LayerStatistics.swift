public import OCIFormat

/// What one layer holds, and what made it.
public struct LayerStatistics: Hashable, Sendable {
  /// The digest of the stored layer; nil in an older docker archive, which names none.
  public var digest: Digest?
  /// The digest of the uncompressed tar.
  public var diffID: Digest
  /// How the stored bytes are compressed, by their content.
  public var compression: LayerCompression
  /// The stored bytes.
  public var storedBytes: Int64
  /// The bytes of the uncompressed tar, to its very end.
  public var tarBytes: Int64
  /// The bytes of regular files; hard links counted 0.
  public var contentBytes: Int64
  /// The entries of the tar, whiteouts among them.
  public var entryCount: Int
  /// The instruction that made the layer, by the image's history; nil when it does not say.
  public var createdBy: String?
  /// The regular-file bytes of lower layers that this layer hides: removed, or replaced.
  public var hiddenBytes: Int64
  /// The regular-file bytes of this layer that are not visible in the merged tree.
  public var reclaimableBytes: Int64
}
