internal import ImageReading

/// Reads `node_version.h`, which Node.js installs for native modules.
struct NodeHeaderScan: KeptContentCollecting {
  /// The most bytes that are read of it; real ones have about 5,000.
  static let maximumBytes = 64 * 1024

  let id = "node-headers"
  let version = 1
  let interest = FileInterest.names(["node_version.h"])

  func sink(for file: StreamedFile) -> (any FileContentSink<String?>)? {
    file.path.parent.name.elementsEqual("node".utf8) ? NodeHeaderSink() : nil
  }
}

/// Takes the bytes of a `node_version.h`.
struct NodeHeaderSink: FileContentSink {
  private var capture = BoundedCapture(limit: NodeHeaderScan.maximumBytes)

  mutating func consume(_ bytes: RawSpan) {
    capture.consume(bytes)
  }

  /// The version that the header's three definitions give.
  mutating func finish() -> String? {
    var numbers: [String: Int] = [:]
    for line in TextLines(capture.finish()) {
      let words = line.split { $0 == 0x20 || $0 == 0x09 }.prefix(3).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard words.count == 3, words[0] == "#define", let number = Int(words[2]) else { continue }
      numbers[words[1]] = numbers[words[1]] ?? number
    }
    let names = ["NODE_MAJOR_VERSION", "NODE_MINOR_VERSION", "NODE_PATCH_VERSION"]
    let parts = names.compactMap { numbers[$0] }
    return parts.count == 3 ? parts.map(String.init).joined(separator: ".") : nil
  }
}
