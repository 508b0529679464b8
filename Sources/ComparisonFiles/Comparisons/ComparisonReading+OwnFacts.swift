import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

/// The kinds of own facts, as comparison files name them; amounts are told by their unit too.
enum OwnFactWord: String, CaseIterable {
  case amount, count, text, names, date, version
  case yesNo = "yes-no"
}

extension ComparisonReading {
  private typealias OwnFactFields = Fields<ComparisonKeys.OwnFact, YAMLNode>

  /// The mapping `facts`: the facts that the comparison defines for itself, by key.
  mutating func ownFactList(_ node: YAMLNode?) -> [OwnFact] {
    guard let node else { return [] }
    guard let entries = node.mapping else {
      diagnostics.error(
        .wrongType, at: node.location, "own facts are a mapping by their ids, and here is \(node.kindName)",
        suggestion: "write 'x-startup: {unit: ms, name: …, definition: …}' on a line of its own")
      return []
    }
    guard entries.count <= ComparisonLimits.maximumOwnFacts else {
      diagnostics.error(
        .limitExceeded, at: node.location,
        "there are \(entries.count) own facts; the limit is \(ComparisonLimits.maximumOwnFacts)")
      return []
    }
    var facts: [OwnFact] = []
    for entry in entries {
      let read = ownFact(entry)
      if let read { checkName(of: read, among: facts, at: entry.value.location) }
      // A faulty definition still declares its id, so that references to it are no faults of their own.
      ownFacts[entry.key] = .some(read)
      if let read { facts.append(read) }
    }
    return facts
  }

  private mutating func ownFact(_ entry: YAMLEntry) -> OwnFact? {
    let hasID = checkID(entry)
    guard let fields = fields(of: entry.value, as: ComparisonKeys.OwnFact.self) else { return nil }
    let name = text(fields[.name])
    let definition = text(fields[.definition])
    let direction = fields[.direction].map { word($0, "a direction", as: Direction.self) } ?? .neutral
    guard let choice = kindWord(fields) else { return nil }
    let kind = self.kind(choice, fields)
    let counted = choice == .count ? text(fields[.unit]) : nil
    guard hasID, let name, let definition, let direction, let kind, choice != .count || counted != nil else {
      return nil
    }
    return OwnFact(
      key: entry.key, name: name, definition: definition, kind: kind, counted: counted, direction: direction)
  }

  /// Ids begin with `x-`, so that none is ever that of a fact which this program measures, today or later.
  private mutating func checkID(_ entry: YAMLEntry) -> Bool {
    if TextRules.isOwnFactID(entry.key) { return true }
    let isKnown = Fact(key: entry.key) != nil
    diagnostics.error(
      .invalidID, at: entry.keyLocation,
      isKnown
        ? "'\(entry.key)' is a fact that is measured already, and cannot be defined anew"
        : "\(QuotedText.quoted(entry.key)) is no id of an own fact",
      suggestion: isKnown
        ? "give yours another id that begins with \(OwnFact.prefix)"
        : "begin it with \(OwnFact.prefix), then up to \(ComparisonLimits.maximumIDBytes - OwnFact.prefix.count) lower-case letters, digits and hyphens: x-startup"
    )
    return false
  }

  private mutating func kindWord(_ fields: OwnFactFields) -> OwnFactWord? {
    if let node = fields[.kind] { return word(node, "a kind of own facts", as: OwnFactWord.self) }
    if fields[.unit] != nil { return .amount }
    let kinds = OwnFactWord.allCases.map(\.rawValue).joined(separator: ", ")
    diagnostics.error(
      .missingKey, at: fields.mapping.location, "the own fact has neither 'unit' nor 'kind'",
      suggestion: "write 'unit: ms' for amounts, or the kind: \(kinds)")
    return nil
  }

  private mutating func kind(_ word: OwnFactWord, _ fields: OwnFactFields) -> OwnFact.Kind? {
    switch word {
    case .amount: return unit(fields).map { .amount($0) }
    case .count:
      if fields[.unit] == nil {
        diagnostics.error(
          .missingUnit, at: fields.mapping.location, "a fact that counts things says what it counts",
          suggestion: "add a line 'unit: \(LocalizedText.form)'")
      }
      return .count
    case .text, .names, .date, .version, .yesNo:
      if let unit = fields[.unit] {
        diagnostics.error(
          .unneededUnit, at: unit.location,
          "only amounts and counts have a unit, and this is a \(word.rawValue) fact",
          suggestion: "take it out, or write 'kind: amount'")
      }
      return word.plainKind
    }
  }

  /// The unit of amounts: one that is known, or one of the author's own.
  private mutating func unit(_ fields: OwnFactFields) -> AmountUnit? {
    guard let node = fields[.unit] else {
      diagnostics.error(
        .missingUnit, at: fields.mapping.location, "an amount has a unit", suggestion: "add a line 'unit: ms'"
      )
      return nil
    }
    guard let symbol = scalar(node, "a unit") else { return nil }
    if let near = AmountUnit.differingInCase(from: symbol) {
      diagnostics.error(
        .invalidUnit, at: node.location, "\(QuotedText.quoted(symbol)) is no unit",
        suggestion: "units are written exactly: \(near.symbol), not \(symbol)")
      return nil
    }
    if let unit = AmountUnit(symbol) { return unit }
    diagnostics.error(
      .invalidUnit, at: node.location, "\(QuotedText.quoted(symbol)) is no unit",
      suggestion:
        "write a symbol of up to \(AmountUnit.maximumSymbolBytes) bytes without blanks, such as ms, MB, % or USD"
    )
    return nil
  }

  /// Two facts of one name could not be told apart where reports show them.
  private mutating func checkName(of fact: OwnFact, among earlier: [OwnFact], at location: SourceLocation) {
    for language in Language.allCases {
      let name = fact.name[language]
      let same =
        Fact.allCases.first { $0.name[language] == name }?.key
        ?? earlier.first { $0.name[language] == name }?.key
      guard let same else { continue }
      diagnostics.error(
        .duplicateName, at: location, "the fact '\(same)' is called \(QuotedText.quoted(name)) too",
        suggestion: "give one of them another name: reports could not tell them apart")
      return
    }
  }
}

extension OwnFactWord {
  /// The kind that the word alone makes; amounts need a unit too.
  fileprivate var plainKind: OwnFact.Kind? {
    switch self {
    case .amount: nil
    case .count: .count
    case .text: .text
    case .names: .names
    case .date: .date
    case .version: .version
    case .yesNo: .yesNo
    }
  }
}
