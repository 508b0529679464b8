/// The `NAME=value` lines of a file that a shell can source, read without a shell: quotes and
/// backslashes are taken off, nothing is expanded and nothing is executed.
struct ShellAssignments {
  /// The most lines that are read; real files have about ten.
  static let maximumLines = 1000

  /// The last value of each name; an empty value counts as none.
  private(set) var values: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    for line in TextLines(bytes).prefix(Self.maximumLines) {
      let line = line.trimmed
      guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = line[line.startIndex..<equals]
      guard !name.isEmpty, name.count <= 64, name.allSatisfy(Self.isNameByte) else { continue }
      let value = Self.unquote(line[(equals + 1)...])
      values[String(decoding: name, as: UTF8.self)] = value.isEmpty ? nil : PrintableText.decode(value)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The value as a shell would have it: quoted parts joined, up to the first unquoted space. A quote that
  /// is never closed ends with the line.
  private static func unquote(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var value: [UInt8] = []
    var quote: UInt8?
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        // Inside double quotes a backslash is itself, save before what it can escape there.
        if quote != nil, !#"$"\`"#.utf8.contains(byte) { value.append(UInt8(ascii: "\\")) }
        value.append(byte)
        isEscaped = false
        continue
      }
      switch (byte, quote) {
      case (UInt8(ascii: "\\"), nil), (UInt8(ascii: "\\"), UInt8(ascii: "\"")): isEscaped = true
      case (let byte, let open?) where byte == open: quote = nil
      case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = byte
      case (0x20, nil), (0x09, nil): return value
      default: value.append(byte)
      }
    }
    return value
  }
}
