import FileWriting
import Glibc
import ReportRendering

/// Standard output as a sink. What is written to it is complete and checked before the first byte goes out.
enum StandardOutput {
  /// Writes one file's bytes.
  static func write(_ file: RenderedFile) throws {
    let buffer = BufferSink()
    try file.write(buffer)
    try write(buffer.bytes)
  }

  /// Writes bytes.
  static func write(_ bytes: [UInt8]) throws {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(1, $0.baseAddress?.advanced(by: offset), $0.count - offset)
      }
      if written < 0 {
        guard errno == EINTR else { throw OutputError(.standardOutput, path: "-", errno: errno) }
        continue
      }
      offset += written
    }
  }
}
