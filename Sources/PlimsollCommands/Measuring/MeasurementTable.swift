import ComparisonModel
import TextLayout

/// Measurements side by side, for a terminal: one column for each image, one row for each fact.
struct MeasurementTable {
  /// The widest column of values, in columns of the terminal; longer values go on in the next line.
  static let widestColumn = 44
  /// The most items of a list that are shown; a note says how many more there are.
  static let maximumItems = 12

  private let measurements: [Measurement]
  private let language: Language

  init(_ measurements: [Measurement], language: Language) {
    self.measurements = measurements
    self.language = language
  }

  /// The table, with the notes of each image under it; empty when there are no measurements.
  var text: String {
    guard !measurements.isEmpty else { return "" }
    let rows = self.rows
    let widths = columnWidths(rows)
    var text = ""
    for (number, row) in rows.enumerated() {
      let height = row.map(\.count).max() ?? 0
      for line in 0..<height {
        let cells = row.enumerated().map { column, lines in
          Self.padded(line < lines.count ? lines[line] : "", to: widths[column])
        }
        text += Self.withoutTrailingSpaces(cells.joined(separator: "  ")) + "\n"
      }
      if number == 0 {
        text += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
      }
    }
    return text + notes + declarations
  }

  /// The rows, each a list of cells, each a list of lines; the first row is the head.
  private var rows: [[[String]]] {
    let head = [[""]] + measurements.map { Self.wrapped($0.image.name) }
    let facts = Fact.allCases.filter { fact in measurements.contains { $0.facts[fact] != nil } }
    return [head, identity("platform", "플랫폼", \.platform), identity("manifest", "매니페스트", \.manifestDigest)]
      + evidence
      + facts.map { fact in [[fact.name[language]]] + measurements.map { lines(of: fact, in: $0) } }
  }

  private func identity(
    _ en: String, _ ko: String, _ value: KeyPath<MeasuredImage, String?>
  ) -> [[String]] {
    [[LocalizedText(ko: ko, en: en)[language]]]
      + measurements.map { measurement in
        let text = measurement.image[keyPath: value] ?? FactValue.unknownText[language]
        return Self.wrapped(text.hasPrefix("sha256:") ? String(text.prefix(19)) + "…" : text)
      }
  }

  /// What the facts stand on, where not every byte of all images was read and hashed.
  private var evidence: [[[String]]] {
    guard measurements.contains(where: { $0.evidence != EvidenceLevels(.verified) }) else { return [] }
    let levels = measurements.map { measurement in
      let exceptions = measurement.evidence.exceptions.map {
        "\($0.fact.name[language]): \($0.level.name(in: language))"
      }
      return ([measurement.evidence.usual.name(in: language)] + exceptions).flatMap(Self.wrapped)
    }
    return [[[LocalizedText(ko: "근거 수준", en: "evidence")[language]]] + levels]
  }

  private func lines(of fact: Fact, in measurement: Measurement) -> [String] {
    let value = measurement.value(of: .known(fact))
    return fact.isInventory ? Self.wrapped(value.text(in: language)) : lines(of: value)
  }

  private func lines(of value: FactValue) -> [String] {
    switch value {
    case .names(let names) where !names.isEmpty:
      Self.items(names, more: { LocalizedText(ko: "… \($0)개 더", en: "… \($0) more")[language] })
    case .bytes(let count, within: nil): ["\(count.approximateText) (\(count.exactText) B)"]
    case let value: Self.wrapped(value.text(in: language))
    }
  }

  /// What publishers declare of each image, and what becomes of it.
  private var declarations: String {
    let title = LocalizedText(ko: "발행자가 밝힌 것", en: "declared by the publisher")[language]
    return measurements.map { measurement in
      guard let declarations = measurement.declarations else { return "" }
      return "\n\(measurement.image.name): \(title)\n"
        + declarations.lines(in: language).map { "  - \(Self.text(of: $0, in: language))\n" }.joined()
    }.joined()
  }

  private static func text(of line: DeclarationLine, in language: Language) -> String {
    let outcome = line.outcome.map { "\($0.symbol) \($0.name(in: language)): " } ?? ""
    return outcome + (line.name.map { "\($0) – " } ?? "") + line.text
  }

  private var notes: String {
    measurements.filter { !$0.notes.isEmpty }.map { measurement in
      "\n\(measurement.image.name)\n"
        + measurement.notes.map { "  - \($0[language])\n" }.joined()
    }.joined()
  }
}

extension MeasurementTable {
  private func columnWidths(_ rows: [[[String]]]) -> [Int] {
    (0...measurements.count).map { column in
      rows.flatMap { $0[column] }.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    }
  }

  private static func items(_ names: [String], more: (Int) -> String) -> [String] {
    // One more line would say no more than the last item itself.
    let shown = names.count <= maximumItems + 1 ? names.count : maximumItems
    let lines = names.prefix(shown).flatMap { wrapped($0) }
    return shown == names.count ? lines : lines + [more(names.count - shown)]
  }

  /// The text in lines of at most ``widestColumn`` columns, broken at spaces where that is possible.
  static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let joined = line.isEmpty ? String(word) : "\(line) \(word)"
      if DisplayWidth.columns(of: joined) <= widestColumn {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if DisplayWidth.columns(of: line + String(character)) > widestColumn {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    lines.append(line)
    return lines
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
