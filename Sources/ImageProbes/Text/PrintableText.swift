internal import TextLayout

/// Text from an image, made fit to print: an image's files hold whatever bytes their maker chose.
enum PrintableText {
  /// The longest text taken from an image for one field, in bytes: real names and versions have tens.
  static let maximumFieldBytes = 1024

  /// Decodes `bytes`, at most ``maximumFieldBytes`` of them, as ``VisibleText`` shows them.
  static func decode(_ bytes: some Collection<UInt8>) -> String {
    VisibleText.line(utf8: bytes, maximumBytes: maximumFieldBytes)
  }

  /// Whether `bytes` can be a package's name or version: printable ASCII without spaces, not empty, short.
  static func isToken(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.count <= maximumFieldBytes && bytes.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
