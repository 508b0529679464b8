import ELFReading
import ImageReading

/// Reads every object file of an image while its layers stream past; none is held or written anywhere.
struct ObjectScan: FileContentCollecting {
  let id = "objects"
  /// No object file is shorter than a 32-bit header.
  let interest = FileInterest.everyFile(minimumBytes: 52)

  func sink(for file: StreamedFile) -> (any FileContentSink<ELFObject?>)? {
    guard file.prefix.starts(with: [0x7F, 0x45, 0x4C, 0x46]) else { return nil }
    return Sink(reader: ELFStreamReader(fileSize: UInt64(file.size)))
  }

  private struct Sink: FileContentSink {
    var reader: ELFStreamReader

    mutating func consume(_ bytes: RawSpan) { reader.receive(bytes) }

    /// The object; nil for one that is malformed, or that another pass would be needed for.
    mutating func finish() -> ELFObject? {
      guard case .object(let object)? = try? reader.finish() else { return nil }
      return object
    }
  }
}
