/// An address with places for values (RFC 6570, levels 1 to 3): `#event-{_row}`, `{+url}`.
enum AddressTemplate {
  /// The address with the values of its variables; those that are not known leave nothing.
  static func expanded(_ template: String, _ value: (String) -> [String]?) -> String {
    var address = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      address += rest[..<open]
      address += expression(rest[rest.index(after: open)..<close], value)
      rest = rest[rest.index(after: close)...]
    }
    address += rest
    return address.utf8.count <= CSVWLimits.maximumAddressBytes
      ? address : String(decoding: address.utf8.prefix(CSVWLimits.maximumAddressBytes), as: UTF8.self)
  }

  private static func expression(_ text: Substring, _ value: (String) -> [String]?) -> String {
    let mark = text.first.flatMap { "+#./;?&".contains($0) ? $0 : nil }
    let names = (mark == nil ? text : text.dropFirst()).split(separator: ",")
    let (start, between): (String, String) =
      switch mark {
      case nil, "+": ("", ",")
      case "#": ("#", ",")
      case "?": ("?", "&")
      case let mark?: (String(mark), String(mark))
      }
    let isNamed = mark == ";" || mark == "?" || mark == "&"
    let parts = names.compactMap { name -> String? in
      let found = value(String(name.prefix { $0 != "*" && $0 != ":" }))
      return found.map { values in
        let joined = values.map { escaped($0, keepsReserved: mark == "+" || mark == "#") }.joined(
          separator: ",")
        return isNamed ? "\(name)=\(joined)" : joined
      }
    }
    return parts.isEmpty ? "" : start + parts.joined(separator: between)
  }

  /// A text with all but letters, digits and `-._~` as percent and two digits.
  static func escaped(_ text: String, keepsReserved: Bool = false) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      let isKept =
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || "-._~".utf8.contains(byte)
        || keepsReserved && ":/?#[]@!$&'()*+,;=%".utf8.contains(byte)
      if isKept {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
