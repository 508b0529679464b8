internal import ImageReading
internal import NativeCompatibility

/// Reads the numbers that decide which add-ons a Node.js takes: from `node_version.h`, and from its program or
/// library, which holds the name of the function that it looks for in an add-on, `node_register_module_v137`.
struct NodeReleaseScan: KeptContentCollecting {
  /// The most bytes that are read of a header; real ones have about 5,000.
  private static let maximumHeaderBytes: Int64 = 64 << 10
  private static let header = "node_version.h"

  let id = "node-releases"
  let version = 1
  let interest = FileInterest.names(
    Set(([header, "node", "nodejs"] + (57..<200).map { "libnode.so.\($0)" }).map { ImagePath($0.utf8) }))

  func sink(for file: StreamedFile) -> (any FileContentSink<NodeRelease?>)? {
    if file.path.name.elementsEqual(Self.header.utf8) {
      return file.size <= Self.maximumHeaderBytes ? HeaderSink() : nil
    }
    return file.prefix.starts(with: [0x7f, 0x45, 0x4c, 0x46]) ? ProgramSink() : nil
  }

  private struct HeaderSink: FileContentSink {
    private var bytes: [UInt8] = []

    mutating func consume(_ span: RawSpan) {
      span.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func finish() -> NodeRelease? {
      NodeRelease(header: String(decoding: bytes, as: UTF8.self))
    }
  }

  private struct ProgramSink: FileContentSink {
    private static let words = SoughtBytes("node_register_module_v")
    /// The longest number, in digits, with the zero behind it.
    private static let maximumNumberBytes = 8
    private var version: Int?
    /// The end of what went past, in which the words may begin.
    private var tail: [UInt8] = []

    mutating func consume(_ span: RawSpan) {
      guard version == nil else { return }
      let overlap = Self.words.count + Self.maximumNumberBytes
      span.withUnsafeBytes { bytes in
        (tail + bytes.prefix(overlap)).withUnsafeBytes { version = Self.version(in: $0) }
        version = version ?? Self.version(in: bytes)
        tail = Array((bytes.count < overlap ? tail + bytes : Array(bytes.suffix(overlap))).suffix(overlap))
      }
    }

    mutating func finish() -> NodeRelease? {
      version.map { NodeRelease(moduleVersion: $0) }
    }

    /// The number behind the first of the words that has one, with a zero behind it.
    private static func version(in bytes: UnsafeRawBufferPointer) -> Int? {
      var start = 0
      while let end = words.firstEnd(in: bytes, from: start) {
        let rest = bytes[end...]
        let digits = rest.prefix(maximumNumberBytes).prefix { (0x30...0x39).contains($0) }
        if !digits.isEmpty, rest.dropFirst(digits.count).first == 0 {
          return Int(String(decoding: digits, as: UTF8.self))
        }
        start = end
      }
      return nil
    }
  }
}
