/// Writes JSON (RFC 8259): the same value is always written with the same bytes.
public struct JSONText {
  /// The longest line that a list or an object is written on as a whole, in characters.
  public static let maximumLineCharacters = 100

  private var bytes: [UInt8] = []

  private init() {}

  /// The value on one line, without a line feed at its end.
  public static func line(_ value: JSONValue) -> String {
    var writer = JSONText()
    _ = writer.write(value, separator: ",", colon: ":")
    return writer.text
  }

  /// The value on indented lines, with a line feed at its end.
  public static func document(_ value: JSONValue) -> String {
    var writer = JSONText()
    writer.writeLines(of: value, indentation: 0)
    writer.put("\n")
    return writer.text
  }

  /// Writes a string, with its quotes, at the end of a text in UTF-8.
  public static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let isWritten = string.utf8.withContiguousStorageIfAvailable { content in
      guard content.allSatisfy(isPlain) else { return false }
      bytes.append(contentsOf: content)
      return true
    }
    if isWritten != true { appendEscaped(string, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  private var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func put(_ text: String) { bytes += text.utf8 }

  /// Writes a value on one line.
  ///
  /// - Parameter end: How many bytes there may be before an item or a member is begun.
  /// - Returns: Whether all of it was written.
  private mutating func write(
    _ value: JSONValue, separator: String, colon: String, until end: Int = .max
  ) -> Bool {
    switch value {
    case .null: put("null")
    case .boolean(let value): put(value ? "true" : "false")
    case .integer(let number): put(String(number))
    case .number(let number): put(number.isFinite ? "\(number)" : "null")
    case .text(let string): Self.append(string, to: &bytes)
    case .list(let items):
      put("[")
      for (index, item) in items.enumerated() {
        if index > 0 { put(separator) }
        guard bytes.count <= end, write(item, separator: separator, colon: colon, until: end) else {
          return false
        }
      }
      put("]")
    case .object(let members):
      put("{")
      for (index, member) in members.enumerated() {
        if index > 0 { put(separator) }
        Self.append(member.key, to: &bytes)
        put(colon)
        guard bytes.count <= end, write(member.value, separator: separator, colon: colon, until: end) else {
          return false
        }
      }
      put("}")
    }
    return true
  }

  /// Writes a list or an object on one line where it fits behind what is used of that, else an item a line.
  private mutating func writeIndented(_ value: JSONValue, indentation: Int, used: Int) {
    let start = bytes.count
    let room = Self.maximumLineCharacters - used
    // A character has at most four bytes: what has more needs not be written to its end to be known as too long.
    let isWhole = write(value, separator: ", ", colon: ": ", until: start + 4 * max(0, room))
    if isWhole, bytes[start...].reduce(0, { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }) <= room { return }
    bytes.removeLast(bytes.count - start)
    writeLines(of: value, indentation: indentation)
  }

  /// Writes an item or a member of a value a line; a value that has none is written as it is.
  private mutating func writeLines(of value: JSONValue, indentation: Int) {
    let blanks = String(repeating: "  ", count: indentation + 1)
    switch value {
    case .list(let items) where !items.isEmpty:
      put("[")
      for (index, item) in items.enumerated() {
        put(index > 0 ? ",\n\(blanks)" : "\n\(blanks)")
        writeIndented(item, indentation: indentation + 1, used: blanks.utf8.count)
      }
      put("\n\(blanks.dropLast(2))]")
    case .object(let members) where !members.isEmpty:
      put("{")
      for (index, member) in members.enumerated() {
        put(index > 0 ? ",\n\(blanks)" : "\n\(blanks)")
        Self.append(member.key, to: &bytes)
        put(": ")
        writeIndented(
          member.value, indentation: indentation + 1, used: blanks.utf8.count + member.key.utf8.count + 4)
      }
      put("\n\(blanks.dropLast(2))}")
    default: _ = write(value, separator: ", ", colon: ": ")
    }
  }

  /// Writes a string without its quotes; what could steer a terminal or break a line is written as an escape.
  private static func appendEscaped(_ string: String, to bytes: inout [UInt8]) {
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes += "\\\"".utf8
      case 0x5C: bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Whether a byte begins or continues no character but one that stands for itself, as those of most strings do: the
  /// lead bytes of what is written as an escape (C2, E2 and EF) may begin others too.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2, 0xEF: false
    default: true
    }
  }
}
