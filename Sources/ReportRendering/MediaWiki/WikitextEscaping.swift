/// Text as it stands in wikitext: what MediaWiki would take for markup is a character reference.
enum WikitextEscaping {
  /// What MediaWiki makes a link of by itself when it stands before a colon (`$wgUrlProtocols` without slashes).
  private static let bareProtocols = [
    "mailto", "news", "tel", "urn", "geo", "magnet", "bitcoin", "sms", "xmpp", "sip", "sips",
  ]
  /// Words that older wikis make links of where a number follows.
  private static let magicWords = ["ISBN", "RFC", "PMID"]

  /// The text of a line, or of a part of one. In code, every space is kept as it is.
  static func text(_ text: String, isAtLineStart: Bool, isInHeading: Bool, isCode: Bool = false) -> String {
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 16)
    for (index, byte) in bytes.enumerated() {
      let isEscaped =
        isMarkup(at: index, in: bytes) || (byte == UInt8(ascii: "=") && isInHeading)
        || (index == 0 && isAtLineStart && " *#:;=-!".utf8.contains(byte))
        || isSpaceAtEdge(at: index, in: bytes) || (isCode && isFrenchSpace(at: index, in: bytes))
      if isEscaped { escaped += "&#\(byte);".utf8 } else { escaped.append(byte) }
    }
    return withoutComposition(String(decoding: escaped, as: UTF8.self)) { "&#\($0.value);" }
  }

  /// Text that keeps its lines and spaces, inside `<pre>`.
  static func preformatted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"): escaped += "&#\(byte);".utf8
      case UInt8(ascii: "&") where mayStartReference(at: index, in: bytes): escaped += "&amp;".utf8
      case UInt8(ascii: " ") where isFrenchSpace(at: index, in: bytes): escaped += "&#32;".utf8
      // The markup of language converters is read inside preformatted text too.
      case UInt8(ascii: "{") where index > 0 && bytes[index - 1] == UInt8(ascii: "-"):
        escaped += "&#123;".utf8
      default: escaped.append(byte)
      }
    }
    return withoutComposition(String(decoding: escaped, as: UTF8.self)) { "&#\($0.value);" }
  }

  /// The text with each scalar written otherwise that MediaWiki would compose with its neighbour or replace: it keeps
  /// all pages in Unicode's form NFC.
  static func withoutComposition(_ text: String, _ written: (Unicode.Scalar) -> String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0xCC }) else { return text }
    guard text.unicodeScalars.contains(where: isComposed) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isComposed(scalar) { result += written(scalar) } else { result.unicodeScalars.append(scalar) }
    }
  }

  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    // The vowels and final consonants of Hangul are of class 0, and compose all the same.
    return (0x1160...0x11FF).contains(scalar.value)
      || scalar.properties.canonicalCombiningClass != .notReordered
      || scalar.properties.isFullCompositionExclusion
  }

  private static func isMarkup(at index: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
      true
    case UInt8(ascii: "&"): mayStartReference(at: index, in: bytes)
    // One of these is text, and two or more are markup.
    case UInt8(ascii: "'"), UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "!"):
      isBesideItsLike(at: index, in: bytes)
    case UInt8(ascii: ":"): makesLink(colonAt: index, in: bytes)
    case UInt8(ascii: " "): followsMagicWord(at: index, in: bytes)
    default: false
    }
  }

  /// Whether a byte has its like beside it, or may have: what stands beyond the text is not known.
  private static func isBesideItsLike(at index: Int, in bytes: [UInt8]) -> Bool {
    index == 0 || index == bytes.count - 1 || bytes[index - 1] == bytes[index]
      || bytes[index + 1] == bytes[index]
  }

  private static func mayStartReference(at index: Int, in bytes: [UInt8]) -> Bool {
    guard index + 1 < bytes.count else { return true }
    // Names of entities may have letters beyond ASCII.
    return bytes[index + 1] == UInt8(ascii: "#") || isLetter(bytes[index + 1]) || bytes[index + 1] >= 0x80
  }

  private static func makesLink(colonAt index: Int, in bytes: [UInt8]) -> Bool {
    if index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/") {
      return true
    }
    guard index + 1 < bytes.count, bytes[index + 1] > 0x20 else { return false }
    let start = bytes[..<index].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0
    guard index - start <= 8 else { return false }
    return bareProtocols.contains(String(decoding: bytes[start..<index], as: UTF8.self).lowercased())
  }

  private static func followsMagicWord(at index: Int, in bytes: [UInt8]) -> Bool {
    magicWords.contains { word in
      index >= word.utf8.count && bytes[(index - word.utf8.count)..<index].elementsEqual(word.utf8)
    }
  }

  /// Whether a space would be lost or would mean something: at the edges of a text, and beside another one.
  private static func isSpaceAtEdge(at index: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[index] == UInt8(ascii: " ") else { return false }
    if index == 0 { return bytes.count > 1 && bytes[1] == UInt8(ascii: " ") }
    return bytes[index - 1] == UInt8(ascii: " ")
  }

  /// Whether MediaWiki would make a space one that does not break: before some punctuation, and behind `«` and `‹`. Of
  /// text it may, but code is copied.
  private static func isFrenchSpace(at index: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[index] == UInt8(ascii: " ") else { return false }
    let (before, behind) = (bytes[..<index], bytes[(index + 1)...])
    return behind.first.map { "?:;!%".utf8.contains($0) } ?? false
      || ["»", "›"].contains { behind.starts(with: $0.utf8) }
      || ["«", "‹"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }
}
