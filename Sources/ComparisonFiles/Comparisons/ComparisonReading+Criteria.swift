import ComparisonModel
import Diagnostics
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
    if let id, let node = fields[.id] {
      var rules = CriterionRules(kind: kind)
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
  private mutating func fact(_ node: YAMLNode, measuring kind: ValueKind?) -> Fact? {
    guard let fact = fact(node) else { return nil }
    guard let kind, !kind.admits(fact.kind) else { return fact }
    let fitting = Fact.allCases.filter { kind.admits($0.kind) }.map(\.key)
    diagnostics.error(
      .factDoesNotFit, at: node.location,
      "the criterion's values are \(kind.rawValue), which cannot be compared with \(fact.key): it is \(fact.kind.rawValue)",
      suggestion:
        "give the criterion 'value: \(fact.kind.rawValue)', or measure it by one of \(fitting.joined(separator: ", "))"
    )
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
    if kind == .count, fields[.unit] == nil {
      diagnostics.error(
        .missingUnit, at: fields.mapping.location,
        "a criterion whose values are counts says what it counts",
        suggestion: "add a line 'unit: {ko: …, en: …}'")
    }
    if let kind, kind != .count, let unit = fields[.unit] {
      diagnostics.error(
        .unneededUnit, at: unit.location,
        "only a criterion of counts has a unit, and this one's values are \(kind.rawValue)",
        suggestion: kind == .bytes ? "take it out: bytes are the unit" : "take it out")
    }
  }
}
