import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

/// What a column is that gives no value.
private enum ColumnWord: String, CaseIterable {
  case image, candidate, platform

  var meaning: SheetColumn.Meaning {
    switch self {
    case .image: .image
    case .candidate: .candidate
    case .platform: .platform
    }
  }
}

extension ComparisonReading {
  private typealias ColumnFields = Fields<ComparisonKeys.Column, YAMLNode>

  /// The items of `columns`: what the columns of people's own sheets are.
  mutating func columnList(_ node: YAMLNode?) -> [SheetColumn] {
    var places: [String: SourceLocation] = [:]
    return list(node, most: ComparisonLimits.maximumColumns) { $0.column($1, &places) }
  }

  private mutating func column(_ node: YAMLNode, _ places: inout [String: SourceLocation]) -> SheetColumn? {
    guard let fields = fields(of: node, as: ComparisonKeys.Column.self) else { return nil }
    let header = fields[.header].flatMap { scalar($0, "a header") }
    if let header, let earlier = places.updateValue(node.location, forKey: header) {
      diagnostics.error(
        .duplicateKey, at: node.location,
        "the column \(QuotedText.quoted(header)) is explained already on line \(earlier.line)",
        suggestion: "take one of them out")
    }
    guard let meaning = meaning(fields), let header else { return nil }
    return SheetColumn(header: header, meaning: meaning)
  }

  private mutating func meaning(_ fields: ColumnFields) -> SheetColumn.Meaning? {
    let given = [ComparisonKeys.Column.is, .fact, .criterion].filter { fields[$0] != nil }
    guard given.count == 1, let key = given.first, let node = fields[key] else {
      diagnostics.error(
        .wrongValue, at: fields.mapping.location, "a column has one of 'is', 'fact' and 'criterion'",
        suggestion: "write {header: …, fact: x-startup, unit: ms}, or {header: …, is: image}")
      return nil
    }
    switch key {
    case .fact:
      guard let fact = fact(node) else { return nil }
      if case .known(let known) = fact, !known.isOfOneCell {
        diagnostics.error(
          .factDoesNotFit, at: node.location, "no cell of a sheet can give the fact '\(fact.key)'",
          suggestion: "name a fact that is one figure or one text")
        return nil
      }
      return columnUnit(fields, of: fact.dimension).map { .fact(fact, unit: $0) }
    case .criterion:
      guard let id = reference(node, in: \.criteria, of: Criterion.self) else { return nil }
      return columnUnit(fields, of: criteria[id.rawValue]?.unit?.dimension).map { .criterion(id, unit: $0) }
    default:
      return word(node, "what a column is", as: ColumnWord.self)?.meaning
    }
  }

  /// The unit of a column's numbers; `.some(nil)` where it has none, nil where it is wrong.
  private mutating func columnUnit(_ fields: ColumnFields, of dimension: Dimension?) -> AmountUnit?? {
    guard let node = fields[.unit] else { return .some(nil) }
    guard let symbol = scalar(node, "a unit") else { return nil }
    if let unit = dimension?.unit(symbol) { return .some(unit) }
    let units = dimension?.units ?? []
    diagnostics.error(
      units.isEmpty ? .unneededUnit : .wrongUnit, at: node.location,
      units.isEmpty
        ? "the numbers of this column have no unit"
        : "\(QuotedText.quoted(symbol)) is no unit of this column",
      suggestion: units.isEmpty ? "take it out" : "units are \(units.map(\.symbol).joined(separator: ", "))")
    return nil
  }

  /// The address of a folder, without a slash at its end.
  mutating func publishedFolder(_ node: YAMLNode) -> String? {
    guard let address = webAddress(node) else { return nil }
    guard !address.contains("?"), !address.contains("#"), !address.contains("\"") else {
      diagnostics.error(
        .invalidAddress, at: node.location, "\(QuotedText.quoted(address)) is no address of a folder",
        suggestion:
          "write the address that the names of files are appended to, such as https://example.com/reports")
      return nil
    }
    return address.hasSuffix("/") ? String(address.dropLast()) : address
  }
}
