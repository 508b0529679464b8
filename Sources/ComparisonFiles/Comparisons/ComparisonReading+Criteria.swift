import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

extension ComparisonReading {
  /// One item of `criteria`.
  mutating func criterion(_ node: YAMLNode) -> Criterion? {
    guard let fields = fields(of: node, as: ComparisonKeys.Criterion.self) else { return nil }
    let id = fields[.id].flatMap { self.id($0, of: Criterion.self) }
    let name = text(fields[.name])
    let definition = text(fields[.definition])
    let kind = fields[.value].flatMap { word($0, "a kind of value", as: ValueKind.self) }
    let scale = reference(fields[.scale], in: \.scales, of: Scale.self)
    let unit = text(fields[.unit])
    let direction = fields[.direction].flatMap { word($0, "a direction", as: Direction.self) }
    let facts = list(fields[.measuredBy], most: ComparisonLimits.maximumNames) {
      $0.fact($1, measuring: kind)
    }
    let indicators = list(fields[.indicators], most: ComparisonLimits.maximumNames) { $0.indicator($1) }
    check(kind: kind, fields: fields)
    checkDimensions(of: facts, kind, fields)
    if let id, let node = fields[.id] {
      var rules = CriterionRules(kind: kind, unit: Self.unit(of: kind, facts))
      if let scale { rules.levels = scales[scale.rawValue] ?? nil }
      rules.facts = facts
      rules.hasFaultyScale = fields[.scale] != nil && rules.levels == nil
      if let earlier = criteria.declare(id.rawValue, at: node.location, value: rules) {
        duplicate(id.rawValue, .criterion, at: node.location, earlier: earlier)
      }
    }
    guard let id, let name, let definition, let kind else { return nil }
    return Criterion(
      id: id, name: name, definition: definition, kind: kind, scale: scale, unit: unit,
      direction: direction ?? .neutral, facts: facts, indicators: indicators)
  }

  /// A fact that measures a criterion; one that claims of the criterion's kind cannot be compared with is refused.
  private mutating func fact(_ node: YAMLNode, measuring kind: ValueKind?) -> ComparedFact? {
    guard let fact = fact(node) else { return nil }
    guard let kind, !kind.admits(fact.kind) else { return fact }
    let own = ownFacts.values.compactMap(\.self).filter { kind.admits($0.kind.valueKind) }.map(\.key).sorted()
    let fitting = Fact.allCases.filter { kind.admits($0.kind) }.map(\.key) + own
    diagnostics.error(
      .factDoesNotFit, at: node.location,
      "the criterion's values are \(kind.rawValue), which cannot be compared with \(fact.key): it is \(fact.kind.rawValue)",
      suggestion:
        "give the criterion 'value: \(fact.kind.rawValue)'"
        + (fitting.isEmpty ? "" : ", or measure it by one of \(fitting.joined(separator: ", "))"))
    return nil
  }

  /// A criterion of levels needs a scale; one of counts, and no other, needs a unit.
  private mutating func check(kind: ValueKind?, fields: Fields<ComparisonKeys.Criterion, YAMLNode>) {
    if kind == .level, fields[.scale] == nil {
      diagnostics.error(
        .missingScale, at: fields.mapping.location, "a criterion whose values are levels needs a scale",
        suggestion: "add a line 'scale: …' with the id of a scale")
    }
    if let indicators = fields[.indicators], fields[.scale] == nil {
      diagnostics.error(
        .missingScale, at: indicators.location, "indicators judge ratings, and the criterion has no scale",
        suggestion: "add a line 'scale: …' with the id of a scale, or take the indicators out")
    }
    if kind == .amount, fields[.measuredBy] == nil {
      diagnostics.error(
        .missingUnit, at: fields.mapping.location,
        "a criterion whose values are amounts has the unit of a fact that measures it",
        suggestion: "define a fact with a unit under 'facts', and name it in 'measured_by'")
    }
    if kind == .count, fields[.unit] == nil {
      diagnostics.error(
        .missingUnit, at: fields.mapping.location,
        "a criterion whose values are counts says what it counts",
        suggestion: "add a line 'unit: \(LocalizedText.form)'")
    }
    if let kind, kind != .count, let unit = fields[.unit] {
      diagnostics.error(
        .unneededUnit, at: unit.location,
        "only a criterion of counts has a unit, and this one's values are \(kind.rawValue)",
        suggestion: kind == .bytes ? "take it out: bytes are the unit" : "take it out")
    }
  }

  /// The unit of a criterion's amounts: that of the first fact that measures it.
  private static func unit(of kind: ValueKind?, _ facts: [ComparedFact]) -> AmountUnit? {
    switch kind {
    case .bytes: .byte
    case .date: .day
    case .version: .release
    case .amount: facts.first?.unit
    case .count, .level, .names, .text, .words, .yesNo, nil: nil
    }
  }

  /// Amounts of different dimensions cannot stand in one column.
  private mutating func checkDimensions(
    of facts: [ComparedFact], _ kind: ValueKind?, _ fields: Fields<ComparisonKeys.Criterion, YAMLNode>
  ) {
    guard kind == .amount, let first = facts.first?.unit, let node = fields[.measuredBy] else { return }
    for fact in facts {
      guard let unit = fact.unit, unit.dimension != first.dimension else { continue }
      let place = node.sequence?.first { $0.scalar == fact.key }?.location ?? node.location
      diagnostics.error(
        .wrongUnit, at: place,
        "the fact '\(fact.key)' is measured in \(unit.symbol), and the criterion's first fact in \(first.symbol)",
        suggestion: "give each a criterion of its own")
    }
  }
}
