import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

extension ComparisonReading {
  mutating func about(
    _ node: YAMLNode, tolerance: YAMLNode?, at location: SourceLocation, _ rules: CriterionRules
  ) -> ClaimedValue? {
    let quantity = amount(node, rules)
    guard let tolerance else {
      diagnostics.error(
        .missingTolerance, at: location, "'about' does not say how near a measurement must be",
        suggestion: "add a tolerance: {about: …, tolerance: 20%}")
      return nil
    }
    guard let read = self.tolerance(tolerance, rules), let quantity else { return nil }
    return .about(quantity, tolerance: read)
  }

  mutating func range(_ node: YAMLNode, tolerance: YAMLNode?, _ rules: CriterionRules) -> ClaimedValue? {
    guard let ends = node.sequence, ends.count == 2 else {
      diagnostics.error(
        .wrongType, at: node.location, "a range is a list of two amounts, the lower first",
        suggestion: "write [40 MB, 50 MB]")
      return nil
    }
    let low = amount(ends[0], rules)
    let high = amount(ends[1], rules)
    let read = tolerance.flatMap { self.tolerance($0, rules) }
    guard let low, let high else { return nil }
    guard low.amount <= high.amount else {
      diagnostics.error(
        .reversedRange, at: node.location, "the range begins above its end",
        suggestion: "write [\(high.text), \(low.text)]")
      return nil
    }
    return .range(low, high, tolerance: read)
  }

  /// A lower or an upper bound, which may have a tolerance.
  mutating func bound(
    _ node: YAMLNode, tolerance: YAMLNode?, _ rules: CriterionRules,
    _ value: (Quantity, Tolerance?) -> ClaimedValue
  ) -> ClaimedValue? {
    let quantity = amount(node, rules)
    guard let tolerance else { return quantity.map { value($0, nil) } }
    guard let read = self.tolerance(tolerance, rules), let quantity else { return nil }
    return value(quantity, read)
  }

  /// An amount with the unit that its criterion needs; a date or a version where its values are these.
  mutating func amount(_ node: YAMLNode, _ rules: CriterionRules) -> Quantity? {
    guard let text = scalar(node, "an amount") else { return nil }
    guard let quantity = Self.quantity(text, rules) else {
      invalidAmount(text, at: node.location, rules)
      return nil
    }
    return hasRightUnit(quantity, at: node.location, rules) ? quantity : nil
  }

  private static func quantity(_ text: String, _ rules: CriterionRules) -> Quantity? {
    switch rules.unit?.dimension {
    case .calendar: Quantity(day: text)
    case .releases: Quantity(version: text)
    default: Quantity(text, of: dimension(of: text, rules))
    }
  }

  /// What an amount is an amount of. Where a criterion or its facts are faulty, it is what its own unit says, so that
  /// one fault is not told twice.
  private static func dimension(of text: String, _ rules: CriterionRules) -> Dimension {
    let isOpen = rules.kind == .amount || rules.kind == nil
    let written = isOpen ? writtenUnit(text)?.dimension : nil
    return rules.unit?.dimension ?? written ?? .data
  }

  mutating func tolerance(_ node: YAMLNode, _ rules: CriterionRules) -> Tolerance? {
    guard let text = scalar(node, "a tolerance") else { return nil }
    guard let tolerance = Tolerance(text, of: Self.dimension(of: text, rules)) else {
      diagnostics.error(
        .invalidTolerance, at: node.location, "\(QuotedText.quoted(text)) is no tolerance",
        suggestion: "write a share such as 20% (at most 1000%) or an amount such as 5 MB")
      return nil
    }
    guard case .amount(let quantity) = tolerance else { return tolerance }
    guard let example = Self.missingUnit(of: quantity, rules) else {
      return hasRightUnit(quantity, at: node.location, rules) ? tolerance : nil
    }
    diagnostics.error(
      .missingUnit, at: node.location, "the tolerance \(quantity.text) has no unit",
      suggestion:
        "write \(quantity.text)% for a share of the amount, or \(quantity.text) \(example) for an amount of its own"
    )
    return nil
  }

  /// A unit that a number could have, where its criterion needs one and it has none; nil where all is well.
  private static func missingUnit(of quantity: Quantity, _ rules: CriterionRules) -> String? {
    guard quantity.unit == nil else { return nil }
    switch rules.kind {
    case .bytes: return "MB"
    case .amount: return rules.unit?.symbol ?? "ms"
    default: return nil
    }
  }

  private mutating func hasRightUnit(
    _ quantity: Quantity, at location: SourceLocation, _ rules: CriterionRules
  ) -> Bool {
    if let example = Self.missingUnit(of: quantity, rules) {
      let units = rules.unit?.dimension.units ?? []
      diagnostics.error(
        .missingUnit, at: location, "the number \(quantity.text) has no unit",
        suggestion: "write it with a unit: \(quantity.text) \(example) (units: \(Self.names(of: units)))")
      return false
    }
    switch (rules.kind, quantity.unit) {
    case (.count, let unit?):
      diagnostics.error(
        .unneededUnit, at: location, "the criterion counts things, and here are bytes (\(unit.symbol))",
        suggestion: "write the number alone: its unit is the criterion's")
      return false
    default: return true
    }
  }

  private mutating func invalidAmount(_ text: String, at location: SourceLocation, _ rules: CriterionRules) {
    switch rules.unit?.dimension {
    case .calendar:
      diagnostics.error(
        .invalidDate, at: location, "\(QuotedText.quoted(text)) is no date of the calendar",
        suggestion: "write it as 2026-08-27")
    case .releases:
      diagnostics.error(
        .invalidAmount, at: location, "\(QuotedText.quoted(text)) is no version that can be ordered",
        suggestion: "write up to three numbers, such as 24 or 24.20.0")
    case let dimension:
      let unit = Quantity.unitSymbol(of: text) ?? text
      if let dimension, let other = Self.writtenUnit(text), other.isKnown, other.dimension != dimension {
        diagnostics.error(
          .wrongUnit, at: location,
          "\(QuotedText.quoted(text)) is written in \(other.symbol), which cannot be converted to what is measured here",
          suggestion: "write it in one of \(Self.names(of: dimension.units))")
        return
      }
      diagnostics.error(
        .invalidAmount, at: location, "\(QuotedText.quoted(text)) is no amount",
        suggestion: Self.suggestion(unit, rules))
    }
  }

  private static func writtenUnit(_ text: String) -> AmountUnit? {
    Quantity.unitSymbol(of: text).flatMap { AmountUnit($0) }
  }

  private static func suggestion(_ unit: String, _ rules: CriterionRules) -> Message {
    if rules.kind == .count { return "write a whole number such as 413 or 1,413" }
    let dimension = rules.unit?.dimension ?? .data
    if let near = near(unit, in: dimension) { return near }
    let example = rules.kind == .amount ? "812 \(rules.unit?.symbol ?? "ms")" : "50 MB or 58,486,244 B"
    return "write a number and a unit, such as \(example) (units: \(names(of: dimension.units)))"
  }

  /// That a unit is written in letters of the wrong case.
  private static func near(_ unit: String, in dimension: Dimension) -> Message? {
    dimension.units.first { $0.symbol != unit && $0.symbol.lowercased() == unit.lowercased() }
      .map { "units are written exactly: \($0.symbol), not \(unit)" }
  }

  private static func names(of units: [AmountUnit]) -> String {
    units.map(\.symbol).joined(separator: ", ")
  }
}
