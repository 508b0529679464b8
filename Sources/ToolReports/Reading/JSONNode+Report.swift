internal import ComparisonModel
internal import Diagnostics
internal import JSONDocuments
import Messages
internal import OCIFormat
internal import TextLayout

/// What reports say, by their keys: nil where a key is not there, is null, or is empty as Go writes what it lacks.
extension JSONNode {
  private func wrongType(_ key: String, _ expected: Message) -> ReportFault {
    ReportFault(.wrongType, at: Int(offset), "'\(key)' is not \(expected)")
  }

  /// The value of a key.
  func value(_ key: String) -> JSONNode? {
    guard let node = self[key], node.content != .null else { return nil }
    return node
  }

  /// A text on one line; an empty or blank one is nil.
  func text(_ key: String) throws(ReportFault) -> String? {
    guard let text = try anyText(key), !text.isBlank else { return nil }
    return text
  }

  /// A text on one line, which may be empty.
  func anyText(_ key: String) throws(ReportFault) -> String? {
    guard let node = value(key) else { return nil }
    guard case .string(let text) = node.content else { throw node.wrongType(key, "a text") }
    return text.shown
  }

  /// The texts of several keys, one behind the other; nil where there is none.
  func joined(_ keys: [String]) throws(ReportFault) -> String? {
    var texts: [String] = []
    for key in keys {
      if let text = try text(key) { texts.append(text) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  /// A whole number that is not negative.
  func count(_ key: String) throws(ReportFault) -> Int64? {
    guard let node = value(key) else { return nil }
    switch node.content {
    case .integer(let number) where number >= 0: return number
    // Some writers give whole numbers as 1.2e3, and -1 where they know none.
    case .number(let number) where number >= 0 && number < 9e15 && number == number.rounded():
      return Int64(number)
    case .integer(-1): return nil
    default: throw node.wrongType(key, "a whole number")
    }
  }

  /// A digest of SHA-256 or SHA-512.
  func digest(_ key: String) throws(ReportFault) -> String? {
    guard let text = try text(key) else { return nil }
    if let digest = Digest(text) { return digest.description }
    throw ReportFault(
      .invalidDigest, at: Int(value(key)?.offset ?? offset), "\(QuotedText.quoted(text)) is no digest")
  }

  /// A moment; the year 1, which Go writes where it knows none, is nil.
  func moment(_ key: String) throws(ReportFault) -> Timestamp? {
    guard let text = try text(key), !text.hasPrefix("0001-01-01") else { return nil }
    if let moment = Timestamp(text) { return moment }
    throw ReportFault(
      .invalidDate, at: Int(value(key)?.offset ?? offset),
      "\(QuotedText.quoted(text)) is no moment of the calendar")
  }

  /// The items of a list.
  func list(_ key: String, maximum: Int = ReportLimits.maximumLayers) throws(ReportFault) -> [JSONNode] {
    guard let node = value(key) else { return [] }
    guard case .array(let items) = node.content else { throw node.wrongType(key, "a list") }
    guard items.count <= maximum else {
      throw ReportFault(
        .limitExceeded, at: Int(node.offset), "'\(key)' has \(items.count) items; the limit is \(maximum)")
    }
    return items
  }

  /// The texts of a list, each on one line; what is no text is left out.
  func texts(_ key: String) throws(ReportFault) -> [String] {
    try list(key).compactMap { item in
      if case .string(let text) = item.content { text.shown } else { nil }
    }
  }

  /// Whether a key is true.
  func isTrue(_ key: String) -> Bool { self[key]?.content == .boolean(true) }
}

extension String {
  /// The text on one line, fit to show.
  var shown: String { VisibleText.line(self, maximumBytes: ReportLimits.maximumTextBytes) }

  /// Whether there is nothing to see in it.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// The text where it is a digest; nil otherwise.
  var asDigest: String? { Digest(self)?.description }

  /// The digest behind the `@` of an image's name; nil where there is none.
  var digestOfName: String? {
    guard let at = lastIndex(of: "@") else { return nil }
    return Digest(self[index(after: at)...])?.description
  }
}
