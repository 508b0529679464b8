internal import ELFReading
internal import ImageReading
internal import NativeCompatibility

/// Reads every object file while it streams past.
struct NativeObjectScan: KeptContentCollecting {
  /// The shortest object file: a 32-bit header.
  private static let minimumBytes: Int64 = 52

  let id = "native-objects"
  let version = 1

  var interest: FileInterest { .everyFile(minimumBytes: Self.minimumBytes) }

  func sink(for file: StreamedFile) -> (any FileContentSink<NativeFile>)? {
    guard file.prefix.starts(with: [0x7f, 0x45, 0x4c, 0x46]), file.size > 0 else { return nil }
    let path = ImageContentsLookup.text(file.path)
    let isAddOn = path.hasSuffix(NativeFile.addOnSuffix)
    return Sink(
      path: path, reader: ELFStreamReader(fileSize: UInt64(file.size), retainsContents: isAddOn))
  }

  private struct Sink: FileContentSink {
    let path: String
    var reader: ELFStreamReader

    mutating func consume(_ bytes: RawSpan) {
      bytes.withUnsafeBytes { reader.receive($0) }
    }

    mutating func finish() -> NativeFile {
      NativeFile(reader, path: path)
    }
  }
}
