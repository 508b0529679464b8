import Messages

/// The bounds of reading an image. What passes one is refused with an error that names the bound.
public struct ReadingLimits: Hashable, Sendable {
  /// A bound that whoever reads an image can set.
  public enum Bound: Hashable, Sendable, CaseIterable {
    /// ``maximumUncompressedBytes``.
    case uncompressedBytes
    /// ``maximumExpansion``.
    case expansion
    /// ``maximumEntryCount``.
    case entryCount
    /// ``maximumSpoolBytes``.
    case spoolBytes
  }

  /// The most bytes all layers of an image may have together when uncompressed: 256 GiB.
  public var maximumUncompressedBytes: Int64 = 256 << 30
  /// How many times its stored size a layer, or an archive that is compressed as a whole, may grow: 250.
  ///
  /// Layers of programs grow 2 to 4 times, one of millions of empty files 70 times; DEFLATE reaches 1,032 on
  /// zeros, which is what decompression bombs are made of.
  public var maximumExpansion: Int64 = 250
  /// What a layer may grow to whatever its stored size is: 1 GiB. So much may be zeros.
  public var expansionAllowanceBytes: Int64 = 1 << 30
  /// The most entries that all layers of an image may have together, and the most paths of the merged tree:
  /// 16,000,000.
  public var maximumEntryCount = 16_000_000
  /// The most bytes of names and link targets that are held at once: 1 GiB.
  public var maximumNameBytes = 1 << 30
  /// The most temporary disk space that an archive on standard input, or one compressed as a whole, may take:
  /// 64 GiB.
  public var maximumSpoolBytes: Int64 = 64 << 30
  /// The most members an archive may have: 100,000.
  public var maximumArchiveMembers = 100_000
  /// The most bytes that collectors may hold of an image's files together: 512 MiB.
  public var maximumCollectedBytes = 512 << 20
  /// The most steps from folder to folder that merging the layers may take: 500,000,000. Real images take a few
  /// for each file; long chains of links take thousands.
  public var maximumMergingSteps = 500_000_000
  /// The most bytes of JSON documents that are read to find the images of one place: 256 MiB.
  public var maximumDocumentBytes: Int64 = 256 << 20

  /// The default bounds.
  public init() {}

  /// Checks how much stored bytes have grown.
  /// - Throws: ``ImageReadingError`` with code `limitExceeded`.
  package func checkExpansion(
    ofStored stored: Int64, to uncompressed: Int64
  ) throws(ImageReadingError) {
    let (scaled, overflows) = stored.multipliedReportingOverflow(by: maximumExpansion)
    let allowed = max(expansionAllowanceBytes, overflows ? .max : scaled)
    guard uncompressed > allowed else { return }
    throw ImageReadingError(
      code: .limitExceeded,
      why: "\(stored) stored bytes grow to more than \(allowed) bytes when uncompressed",
      bound: .expansion, suggestion: "This is what a decompression bomb does")
  }
}
