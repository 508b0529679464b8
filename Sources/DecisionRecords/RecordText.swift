public import ComparisonModel

/// What the text of a decision record tells, in Markdown as this program and people write it.
public struct RecordText: Hashable, Sendable {
  /// What has become of the decision.
  public let status: RecordStatus
  /// What is written as the status, without blanks around it; nil where no status is found.
  public let statusText: String?
  /// The id of the outcome; nil where the record has none that can be read.
  public let outcome: String?

  /// Reads a record.
  public init(_ text: String) {
    let field = RecordField.first(Self.statusKeys, in: text)
    statusText = field.map { String(text[$0.range]) }
    status = statusText.map { RecordStatus($0) } ?? .unknown
    outcome = RecordField.first(Self.outcomeKeys, in: text).flatMap { Self.outcome(text[$0.range]) }
  }

  private static let statusKeys = Set(Language.allCases.flatMap(statusKeys))
  private static let outcomeKeys = Set(Language.allCases.flatMap(outcomeKeys))

  /// An outcome's id without the marks of code and emphasis, and without the backslashes of Markdown.
  private static func outcome(_ text: Substring) -> String? {
    let scalars = text.unicodeScalars.filter { !"`\\*_".unicodeScalars.contains($0) }
    let id = String(String.UnicodeScalarView(scalars))
    return id.isEmpty ? nil : id
  }

  /// A record's text with its status telling what superseded it, and nothing else changed; nil where no status is
  /// found.
  ///
  /// What the status said beside its word, such as a day and a name, stays behind the new one. Front matter is for tools,
  /// and in MADR's words whatever the language.
  ///
  /// - Parameters:
  ///   - successor: The name of the new record.
  ///   - reference: What MADR calls it.
  public static func superseded(
    _ text: String, by successor: String, reference: String, in language: Language
  ) -> String? {
    guard let field = RecordField.first(statusKeys, in: text) else { return nil }
    let before = plain(text[field.range])
    let language = field.isFrontMatter ? frontMatterLanguage : language
    let word = supersededText(by: field.isFrontMatter ? reference : successor, in: language)
    let isWordAlone = before.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    let status = isWordAlone ? word : word + earlierText(before, in: language)
    let value = field.isFrontMatter && !isWordAlone ? quoted(status) : status
    return text.replacingCharacters(in: field.range, with: value)
  }

  /// The language of MADR's own words.
  private static let frontMatterLanguage = Language.en

  /// A status without marks around it.
  private static func plain(_ text: Substring) -> String {
    let scalars = text.unicodeScalars
    let isEdge: (Unicode.Scalar) -> Bool = { "*_`~\"'".unicodeScalars.contains($0) || Marks.isBlank($0) }
    guard let first = scalars.firstIndex(where: { !isEdge($0) }),
      let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// A text between quotation marks, as YAML 1.2 reads it (7.3.1, "Double-Quoted Style").
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    // By scalars: a mark that combines with the last character of a value is no part of it.
    var result = ""
    result.unicodeScalars.append(contentsOf: unicodeScalars[..<range.lowerBound])
    result.unicodeScalars.append(contentsOf: text.unicodeScalars)
    result.unicodeScalars.append(contentsOf: unicodeScalars[range.upperBound...])
    return result
  }
}
