/// The address of a link as it stands in wikitext.
enum WikitextAddress {
  /// The address with what wikitext would take for its own percent-encoded; nil when it is no web address, no mail
  /// address and no place in the page, so that it must stay text.
  static func reference(_ destination: String) -> String? {
    XHTMLAddress.reference(destination).map(encoded)
  }

  /// The title of a page as it stands in a link to it.
  static func title(_ page: String) -> String { encoded(page) }

  private static func encoded(_ address: String) -> String {
    // What is left that wikitext knows: runs of quotes, tildes and underscores, and the end of a link's address.
    let encoded = address.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "'"): Array("%27".utf8)
      case UInt8(ascii: "~"): Array("%7E".utf8)
      default: [byte]
      }
    }
    let text = String(decoding: encoded, as: UTF8.self)
    return WikitextEscaping.withoutComposition(text) { scalar in
      String(scalar).utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
    }
  }
}
