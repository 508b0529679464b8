import ELFReading
public import NativeCompatibility

extension NativeFile {
  /// Reads a file's bytes in pieces of `pieceSize`.
  public init(_ bytes: [UInt8], path: String, pieceSize: Int = 4_096) {
    var reader = ELFStreamReader(
      fileSize: UInt64(bytes.count), retainsContents: path.hasSuffix(NativeFile.addOnSuffix))
    bytes.withUnsafeBytes { whole in
      for start in stride(from: 0, to: whole.count, by: pieceSize) {
        reader.receive(UnsafeRawBufferPointer(rebasing: whole[start..<min(start + pieceSize, whole.count)]))
      }
    }
    self.init(reader, path: path)
  }
}
