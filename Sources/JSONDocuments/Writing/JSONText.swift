/// Writes JSON (RFC 8259): the same value is always written with the same bytes.
public struct JSONText {
  /// The longest line that a list or an object is written on as a whole, in characters.
  public static let maximumLineCharacters = 100

  private(set) var text = ""

  /// The value on one line, without a line feed at its end.
  public static func line(_ value: JSONValue) -> String {
    var writer = JSONText()
    writer.write(value, separator: ",", colon: ":")
    return writer.text
  }

  /// The value on indented lines, with a line feed at its end.
  public static func document(_ value: JSONValue) -> String {
    var writer = JSONText()
    writer.writeIndented(value, indentation: 0, used: 0, isRoot: true)
    writer.text += "\n"
    return writer.text
  }

  /// Writes a string, with its quotes, at the end of a text in UTF-8.
  public static func append(_ string: String, to bytes: inout [UInt8]) {
    let isWritten = string.utf8.withContiguousStorageIfAvailable { content in
      guard content.allSatisfy(isPlain) else { return false }
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: content)
      bytes.append(UInt8(ascii: "\""))
      return true
    }
    if isWritten != true { bytes += line(.text(string)).utf8 }
  }

  private mutating func write(_ value: JSONValue, separator: String, colon: String) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += number.isFinite ? "\(number)" : "null"
    case .text(let string): write(string)
    case .list(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += separator }
        write(item, separator: separator, colon: colon)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += separator }
        write(member.key)
        text += colon
        write(member.value, separator: separator, colon: colon)
      }
      text += "}"
    }
  }

  /// Writes a list or an object on one line where it fits, else an item a line.
  private mutating func writeIndented(_ value: JSONValue, indentation: Int, used: Int, isRoot: Bool = false) {
    var line = JSONText()
    line.write(value, separator: ", ", colon: ": ")
    if !isRoot, used + line.text.unicodeScalars.count <= Self.maximumLineCharacters {
      text += line.text
      return
    }
    let blanks = String(repeating: "  ", count: indentation + 1)
    switch value {
    case .list(let items) where !items.isEmpty:
      text += "["
      for (index, item) in items.enumerated() {
        text += index > 0 ? ",\n\(blanks)" : "\n\(blanks)"
        writeIndented(item, indentation: indentation + 1, used: blanks.utf8.count)
      }
      text += "\n\(blanks.dropLast(2))]"
    case .object(let members) where !members.isEmpty:
      text += "{"
      for (index, member) in members.enumerated() {
        text += index > 0 ? ",\n\(blanks)" : "\n\(blanks)"
        write(member.key)
        text += ": "
        writeIndented(
          member.value, indentation: indentation + 1, used: blanks.utf8.count + member.key.utf8.count + 4)
      }
      text += "\n\(blanks.dropLast(2))}"
    default: text += line.text
    }
  }

  /// Writes a string; what could steer a terminal or break a line is written as an escape.
  private mutating func write(_ string: String) {
    text += "\""
    defer { text += "\"" }
    guard !string.utf8.allSatisfy(Self.isPlain) else {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      case 0x09: text += "\\t"
      case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte is a character that stands for itself: most strings have no others.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
