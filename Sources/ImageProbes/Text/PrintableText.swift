/// Text from an image, made fit to print: an image's files hold whatever bytes their maker chose.
enum PrintableText {
  /// The longest text taken from an image for one field, in bytes: real names and versions have tens.
  static let longestField = 1024

  /// Decodes `bytes` as UTF-8, at most ``longestField`` of them; what is not UTF-8, and every control
  /// character (a terminal would obey it, XML may not hold it), becomes U+FFFD.
  static func decode(_ bytes: some Collection<UInt8>) -> String {
    var text = String()
    for scalar in String(decoding: bytes.prefix(longestField), as: UTF8.self).unicodeScalars {
      text.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return text
  }

  /// Whether `bytes` can be a package's name or version: printable ASCII without spaces, not empty, short.
  static func isToken(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.count <= longestField && bytes.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // Direction overrides make text read otherwise than it is.
    case .format: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    default: scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
  }
}
