package import ValuePacking

/// Collects whole files, up to a bound.
public struct FileCapture: KeptContentCollecting {
  /// What was collected of a file.
  public enum Capture: Hashable, Sendable, MemoryHolding {
    /// All of its bytes, of which there are at most ``FileCapture/maximumBytes``.
    case bytes([UInt8])
    /// Nothing: the file has `size` bytes, more than the bound of `limit`.
    case tooLarge(size: Int64, limit: Int64)

    /// The size of the file; 0 where it was too large to be held.
    public var heldBytes: Int { bytes?.count ?? 0 }

    /// The bytes, unless there were too many.
    public var bytes: [UInt8]? {
      guard case .bytes(let bytes) = self else { return nil }
      return bytes
    }
  }

  /// Names the collector.
  public let id: String
  /// The version of what is made of files; see ``KeptContentCollecting/version``.
  package let version: Int
  /// Which files are collected.
  public let interest: FileInterest
  /// The most bytes of one file that are held.
  public let maximumBytes: Int64

  /// Makes a collector of files of at most `maximumBytes` bytes (1 MiB unless said otherwise).
  public init(id: String, interest: FileInterest, maximumBytes: Int64 = 1 << 20) {
    self.init(id: id, version: 1, interest: interest, maximumBytes: maximumBytes)
  }

  /// Makes a collector.
  ///
  /// - Parameter version: raised with every change of the other two.
  package init(id: String, version: Int, interest: FileInterest, maximumBytes: Int64 = 1 << 20) {
    self.id = id
    self.version = version
    self.interest = interest
    self.maximumBytes = maximumBytes
  }

  /// Begins with a file.
  public func sink(for file: StreamedFile) -> (any FileContentSink<Capture>)? {
    Sink(size: file.size, limit: maximumBytes)
  }

  private struct Sink: FileContentSink {
    /// The most bytes that are set aside before they come, as a header may claim any size: 1 MiB.
    static let maximumReservedBytes: Int64 = 1 << 20

    let size: Int64
    let limit: Int64
    var bytes: [UInt8] = []

    init(size: Int64, limit: Int64) {
      self.size = size
      self.limit = limit
      if size <= limit { bytes.reserveCapacity(Int(min(size, Self.maximumReservedBytes))) }
    }

    mutating func consume(_ span: RawSpan) {
      guard size <= limit else { return }
      span.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func finish() -> Capture {
      size <= limit ? .bytes(bytes) : .tooLarge(size: size, limit: limit)
    }
  }
}

extension FileCapture.Capture: PackableValue {
  /// Writes what was collected.
  package func pack(into writer: inout PackedWriter) {
    switch self {
    case .bytes(let bytes):
      writer.append(0)
      bytes.pack(into: &writer)
    case .tooLarge(let size, let limit):
      writer.append(1)
      size.pack(into: &writer)
      limit.pack(into: &writer)
    }
  }

  /// Reads what was collected.
  /// - Throws: `UnpackingError` when it is neither.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    switch try reader.byte() {
    case 0: self = .bytes(try [UInt8](unpacking: &reader))
    case 1:
      let size = try Int64(unpacking: &reader)
      self = .tooLarge(size: size, limit: try Int64(unpacking: &reader))
    default: throw UnpackingError("a captured file is neither there nor too large")
    }
  }
}
