import ComparisonModel
import JSONDocuments

extension ComparisonDraft {
  /// The draft as a comparison file: YAML, with a line feed at its end. The same draft is always the same text.
  public var yaml: String {
    var lines = remark(.beginning)
    lines += ["schema: \(ComparisonReader.schemaName)", "id: \(Self.id)"]
    // A language for plain texts; texts in several languages name them each.
    if languages.count == 1 { lines.append("language: \(languages[0].rawValue)") }
    lines += ["title: \(text(DraftWords.title))", "purpose: \(text(DraftWords.purpose))", ""]
    lines += remark(.criteria) + ["criteria:"] + criteria.flatMap(criterion) + [""]
    lines += remark(.candidates) + ["candidates:"] + candidates.flatMap(candidate)
    if let example = DraftExample(of: self) {
      lines += [""] + remark(.claims) + example.claims.map(Self.hidden)
      lines += [""] + remark(.drivers) + example.drivers.map(Self.hidden)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The id of the comparison, after which its reports are named.
  static let id = "images"

  private func criterion(_ criterion: Criterion) -> [String] {
    var lines = [
      "  - id: \(criterion.id.rawValue)", "    name: \(text(criterion.name))",
      "    definition: \(text(criterion.definition))", "    value: \(criterion.kind.rawValue)",
    ]
    if let unit = criterion.unit { lines.append("    unit: \(text(unit))") }
    if criterion.direction != .neutral { lines.append("    direction: \(criterion.direction.rawValue)") }
    return lines + ["    measured_by: [\(criterion.facts.map(\.key).joined(separator: ", "))]"]
  }

  private func candidate(_ candidate: Candidate) -> [String] {
    let images = candidate.images.map { Self.quoted($0.text) }.joined(separator: ", ")
    return [
      "  - id: \(candidate.id.rawValue)", "    name: \(text(candidate.name))", "    images: [\(images)]",
    ]
  }

  /// A text in the languages of the draft; one that reads the same in all of them stands once.
  func text(_ text: LocalizedText) -> String {
    let isSame = Set(languages.map { text[$0] }).count == 1
    guard languages.count > 1, !isSame else { return Self.quoted(text[languages[0]]) }
    let translations = languages.map { "\($0.rawValue): \(Self.quoted(text[$0]))" }
    return "{\(translations.joined(separator: ", "))}"
  }

  /// A text in double quotes, as JSON has it and YAML reads it: nothing of it can end the line or begin a key.
  static func quoted(_ text: String) -> String { JSONText.line(.text(text)) }

  private func remark(_ part: DraftWords.Part) -> [String] {
    DraftWords.remark(on: part, in: languages[0]).map { $0.isEmpty ? "#" : "# \($0)" }
  }

  /// A line that is not read until its `#` is taken away; remarks have a blank behind it.
  private static func hidden(_ line: String) -> String { "#\(line)" }
}
