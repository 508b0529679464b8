public import OCIFormat

extension Sequence<StoredLayer> {
  /// The sum of the layers' stored bytes; 2^63 - 1 where their descriptors claim more.
  package var storedBytes: Int64 {
    reduce(0) { total, layer in
      let (sum, overflows) = total.addingReportingOverflow(layer.storedBytes)
      return overflows ? .max : sum
    }
  }
}

/// One layer in its place.
public struct StoredLayer: Hashable, Sendable {
  /// The layer's number, from 1 for the lowest, and its digest.
  public var position: ImageReadingError.LayerPosition
  /// The digest of the stored bytes; nil when the place names none.
  public var digest: Digest?
  /// The digest that the uncompressed tar must have.
  public var diffID: Digest
  /// The number of stored bytes: as the manifest says, or as the archive has them.
  public var storedBytes: Int64
  /// The compression that the media type claims; nil when it claims none.
  public var claimedCompression: LayerCompression?
  /// The instruction that made it.
  public var createdBy: String?
  /// Where in the place it is: a key that only the place understands.
  package var location: String

  /// Makes a layer as its place describes it; nothing is opened.
  package init(
    position: ImageReadingError.LayerPosition, digest: Digest?, diffID: Digest, storedBytes: Int64,
    claimedCompression: LayerCompression?, createdBy: String?, location: String
  ) {
    self.position = position
    self.digest = digest
    self.diffID = diffID
    self.storedBytes = storedBytes
    self.claimedCompression = claimedCompression
    self.createdBy = createdBy
    self.location = location
  }
}
