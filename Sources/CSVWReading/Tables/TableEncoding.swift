import Glibc
import Messages

/// How the characters of a table are written, by the names that browsers know for it ("Encoding Standard" of the WHATWG),
/// and how it is read: UTF-8 as it is, and all others by the C library (iconv).
struct TableEncoding {
  /// The name that the C library has for it; nil for UTF-8.
  private let name: String?

  /// The encoding of a name in lower case.
  ///
  /// - Throws: ``CSVWProblem`` where it is none that is read. Those that switch between character sets are not: their tables
  ///   could read as something else from any byte on.
  init(named name: String) throws(CSVWProblem) {
    switch name {
    case "utf-8", "utf8", "us-ascii", "ascii": self.name = nil
    case "latin1": self.name = "ISO-8859-1"
    // What Windows writes under this name has more syllables than the standard, which it holds whole.
    case "euc-kr", "korean", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "windows-949":
      self.name = "CP949"
    case "shift_jis", "shift-jis", "sjis", "windows-31j": self.name = "CP932"
    case "gb2312", "gb_2312-80", "gbk": self.name = "GB18030"
    default:
      guard Self.families.contains(where: name.hasPrefix), name.utf8.allSatisfy(Self.isPartOfName) else {
        throw CSVWProblem(
          isError: true, at: .whole,
          "the encoding '\(name)' is not read: save the table in UTF-8, and leave 'encoding' away")
      }
      self.name = name
    }
  }

  /// What names begin with.
  private static let families = [
    "utf-16", "utf-32", "iso-8859-", "iso8859-", "windows-12", "cp", "koi8-", "macintosh", "ibm8", "big5",
    "gb18030",
    "euc-jp", "euc-tw", "euc-cn",
  ]

  /// Whether a byte may be part of a name: iconv takes what stands behind a slash for an order.
  private static func isPartOfName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// A table in UTF-8.
  ///
  /// - Throws: ``CSVWProblem`` at the character at which it is not of its encoding.
  func decoded(_ bytes: [UInt8]) throws(CSVWProblem) -> [UInt8] {
    guard let name else { return bytes }
    guard bytes.count <= CSVWLimits.maximumEncodedBytes else {
      throw CSVWProblem(
        isError: true, at: .whole,
        "the table has more than \(CSVWLimits.maximumEncodedBytes) bytes in another encoding than UTF-8: save it in UTF-8"
      )
    }
    guard let converter = iconv_open("UTF-8", name), converter != UnsafeMutableRawPointer(bitPattern: -1)
    else {
      throw CSVWProblem(
        isError: true, at: .whole,
        "the encoding '\(name)' is unknown to this system's iconv: save the table in UTF-8, and leave 'encoding' away"
      )
    }
    defer { iconv_close(converter) }
    return try Self.decoded(bytes, by: converter, name)
  }

  /// How many bytes are written at a time.
  private static let pieceBytes = 1 << 16

  private static func decoded(
    _ bytes: [UInt8], by converter: iconv_t, _ name: String
  ) throws(CSVWProblem) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var taken = 0
    while taken < bytes.count {
      let step = convert(bytes[taken...], by: converter)
      text += step.written
      taken += step.taken
      // Where the piece is full, the rest comes with the next one.
      guard step.fault == 0 || step.fault == E2BIG && !step.written.isEmpty else {
        let place = place(atEndOf: text)
        throw CSVWProblem(
          isError: true, at: .character(line: place.line, column: place.column),
          step.fault == EINVAL
            ? "the table ends within a character of '\(name)': it was cut off, or saved in another encoding"
            : "what stands here is no character of '\(name)': name the encoding that the table was saved in")
      }
    }
    return text
  }

  /// Converts as much as fits into one piece.
  private static func convert(
    _ bytes: ArraySlice<UInt8>, by converter: iconv_t
  ) -> (written: ArraySlice<UInt8>, taken: Int, fault: Int32) {
    var taken = 0
    var fault: Int32 = 0
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: pieceBytes) { buffer, written in
      bytes.withUnsafeBytes { source in
        // iconv reads through this pointer, and does not write.
        var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var output = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var (left, room) = (source.count, buffer.count)
        fault = iconv(converter, &input, &left, &output, &room) == -1 ? errno : 0
        (taken, count) = (source.count - left, buffer.count - room)
      }
      written = count
    }
    return (piece[...], taken, fault)
  }

  /// The line and the column of what follows a text.
  private static func place(atEndOf text: [UInt8]) -> (line: Int, column: Int) {
    let begin = text.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = text.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    // Bytes that go on a character begin none.
    return (line, text[begin...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 })
  }
}
