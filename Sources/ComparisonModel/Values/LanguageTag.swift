/// The tag of any language (BCP 47): `ko`, `zh-Hant`, `pt-BR`.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The longest tag, in bytes: RFC 5646, section 4.4.1, asks for no less.
  public static let maximumBytes = 35

  /// The tag in the case that BCP 47 recommends for its first part, the language: lower case.
  public let text: String

  /// Reads a tag: the language in two or three letters, then parts of one to eight letters and digits.
  ///
  /// - Returns: nil for every other text.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.maximumBytes else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy(Self.isLetter)
    else { return nil }
    for part in parts.dropFirst() {
      guard (1...8).contains(part.utf8.count),
        part.utf8.allSatisfy({ Self.isLetter($0) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) })
      else { return nil }
    }
    self.text = ([language.lowercased()] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }

  /// The tag of a language that reports are written in.
  public init(_ language: Language) {
    text = language.rawValue
  }

  /// Whether the tag names that language, in whatever script and region.
  public func names(_ language: Language) -> Bool {
    text == language.rawValue || text.hasPrefix("\(language.rawValue)-")
  }

  /// The tag.
  public var description: String { text }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}
