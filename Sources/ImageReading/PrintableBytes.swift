extension Array<UInt8> {
  /// These bytes as text that is safe to print: what is not UTF-8, and what a terminal would obey, as `\x1b`.
  public var printable: String { self[...].printable }
}

extension ArraySlice<UInt8> {
  /// These bytes as text that is safe to print: what is not UTF-8, and what a terminal would obey, as `\x1b`.
  public var printable: String {
    var text = ""
    var rest = self
    while let first = rest.first {
      guard let scalar = rest.leadingScalar else {
        text += Self.escaped(first)
        rest = rest.dropFirst()
        continue
      }
      let length = UTF8.width(scalar)
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate:
        text += rest.prefix(length).map(Self.escaped).joined()
      default:
        text.unicodeScalars.append(scalar)
      }
      rest = rest.dropFirst(length)
    }
    return text
  }

  private var leadingScalar: Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  private static func escaped(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
