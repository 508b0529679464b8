/// Tags of languages (BCP 47), as far as their form says.
enum LanguageTag {
  /// Whether a text is a tag: parts of up to eight letters and digits, the first one of two letters or more.
  static func isTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count) || first == "x",
      first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  /// Whether two titles may be of one language: one tag begins the other, or one is not known.
  static func isCompatible(_ one: String, _ other: String) -> Bool {
    if one == "und" || other == "und" { return true }
    let (left, right) = (one.lowercased(), other.lowercased())
    return left == right || left.hasPrefix(right + "-") || right.hasPrefix(left + "-")
  }
}
