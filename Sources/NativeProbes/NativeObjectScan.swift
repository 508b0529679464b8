internal import ELFReading
internal import ImageReading
internal import NativeCompatibility

/// Reads every object file while it streams past.
struct NativeObjectScan: FileContentCollecting {
  /// The shortest object file: a 32-bit header.
  private static let minimumBytes: Int64 = 52

  let id = "native-objects"

  var interest: FileInterest { .everyFile(minimumBytes: Self.minimumBytes) }

  func sink(for file: StreamedFile) -> (any FileContentSink<NativeFile>)? {
    guard file.prefix.starts(with: [0x7f, 0x45, 0x4c, 0x46]), file.size > 0 else { return nil }
    return Sink(reader: ELFStreamReader(fileSize: UInt64(file.size)))
  }

  private struct Sink: FileContentSink {
    var reader: ELFStreamReader

    mutating func consume(_ bytes: RawSpan) {
      bytes.withUnsafeBytes { reader.receive($0) }
    }

    mutating func finish() -> NativeFile {
      do throws(ELFError) {
        // A second pass over a layer for one oddly laid-out file is not worth its time: it stays unknown.
        guard case .object(let object) = try reader.finish() else { return .unread }
        return .object(object)
      } catch {
        return .malformed(error)
      }
    }
  }
}
