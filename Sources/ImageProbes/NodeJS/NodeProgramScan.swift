internal import ImageReading

/// Finds the version of Node.js among the bytes of its program, or of its shared library.
///
/// Official builds hold the address of their headers, `…/v24.0.0/node-v24.0.0-headers.tar.gz`; all builds with
/// the inspector hold what it answers as its name, `node.js/v24.0.0`.
struct NodeProgramScan: KeptContentCollecting {
  let id = "node-programs"
  let version = 1

  let interest = FileInterest.names(
    Set((["node", "nodejs"] + (57..<200).map { "libnode.so.\($0)" }).map { ImagePath($0) }))

  func sink(for file: StreamedFile) -> (any FileContentSink<String?>)? {
    file.prefix.starts(with: [0x7F, 0x45, 0x4C, 0x46]) ? NodeProgramSink() : nil
  }
}

/// Takes the bytes of a program that may be Node.js.
struct NodeProgramSink: FileContentSink {
  private var scanner = MarkedTextScanner([
    .init("/node-v") { bytes in
      // The text ends in `-headers.tar.gz`, `.tar.gz` or a library's name; the version is what stands first.
      let text = bytes.prefix { $0 != 0 }
      guard let end = text.indices.first(where: { text[$0...].starts(with: "-headers.tar.gz".utf8) }) else {
        return nil
      }
      return VersionText.isVersion(text[..<end]) ? String(decoding: text[..<end], as: UTF8.self) : nil
    },
    .init("node.js/v") { bytes in VersionText.leading(bytes) { $0 == 0 } },
  ])

  mutating func consume(_ bytes: RawSpan) {
    guard scanner.found.allSatisfy({ $0 == nil }) else { return }
    bytes.withUnsafeBytes { scanner.consume($0) }
  }

  mutating func finish() -> String? {
    scanner.found.lazy.compactMap(\.self).first
  }
}
