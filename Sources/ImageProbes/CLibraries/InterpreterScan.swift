internal import ImageReading

/// Finds which loader the image's most basic programs ask for, where several C libraries are in one image.
///
/// The name stands in the segment `PT_INTERP`, which linkers put right after the headers: in the first page.
struct InterpreterScan: KeptContentCollecting {
  /// How far into a program its loader's name is looked for.
  static let maximumBytes = 4096

  /// The programs that are looked at, first the one whose loader decides what the image's C library is: the
  /// C library that native modules of Node.js meet is the one Node.js itself runs on.
  static let programs = [
    "node", "nodejs", "busybox", "dash", "bash", "sh", "toybox", "apk", "dpkg", "rpm", "[",
  ]

  let id = "interpreters"
  let version = 1
  let interest = FileInterest.names(Set(programs.map { ImagePath($0) }))

  func sink(for file: StreamedFile) -> (any FileContentSink<String?>)? {
    file.prefix.starts(with: [0x7F, 0x45, 0x4C, 0x46]) ? InterpreterSink() : nil
  }
}

/// Takes the first bytes of a program.
struct InterpreterSink: FileContentSink {
  private var capture = BoundedCapture(limit: InterpreterScan.maximumBytes)

  mutating func consume(_ bytes: RawSpan) {
    capture.consume(bytes)
  }

  /// The path of the loader that the program asks for; nil when it names none.
  mutating func finish() -> String? {
    let strings = capture.finish().split(separator: 0).filter { $0.first == UInt8(ascii: "/") }
    return strings.first { string in
      let name = ImagePath(string).name
      return name.elementsEqual("ld.so.1".utf8) || name.starts(with: "ld-".utf8)
        || name.starts(with: "ld64".utf8)
    }.map { PrintableText.decode($0) }
  }
}
