/// A layer of a measured image, as its place stores it.
public struct MeasuredLayer: Hashable, Sendable {
  /// The digest of the stored bytes.
  public var digest: String
  /// The stored bytes: what it takes to transfer the layer.
  public var size: ByteCount

  /// Makes a layer.
  public init(digest: String, size: ByteCount) {
    self.digest = digest
    self.size = size
  }
}
