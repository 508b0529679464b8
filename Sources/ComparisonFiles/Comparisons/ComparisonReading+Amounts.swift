import ComparisonModel
import Diagnostics
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

  /// An amount with the unit that its criterion needs.
  mutating func amount(_ node: YAMLNode, _ rules: CriterionRules) -> Quantity? {
    guard let text = scalar(node, "an amount") else { return nil }
    guard let quantity = Quantity(text) else {
      invalidAmount(text, at: node.location, rules)
      return nil
    }
    return hasRightUnit(quantity, at: node.location, rules) ? quantity : nil
  }

  mutating func tolerance(_ node: YAMLNode, _ rules: CriterionRules) -> Tolerance? {
    guard let text = scalar(node, "a tolerance") else { return nil }
    guard let tolerance = Tolerance(text) else {
      diagnostics.error(
        .invalidTolerance, at: node.location, "\(QuotedText.quoted(text)) is no tolerance",
        suggestion: "write a share such as 20% (at most 1000%) or an amount such as 5 MB")
      return nil
    }
    if case .amount(let quantity) = tolerance, !hasRightUnit(quantity, at: node.location, rules) {
      return nil
    }
    return tolerance
  }

  private mutating func hasRightUnit(
    _ quantity: Quantity, at location: SourceLocation, _ rules: CriterionRules
  ) -> Bool {
    switch (rules.kind, quantity.unit) {
    case (.bytes, nil):
      diagnostics.error(
        .missingUnit, at: location, "the number \(quantity.text) has no unit",
        suggestion: "write it with a unit: \(quantity.text) MB (units: \(Self.units))")
      return false
    case (.count, let unit?):
      diagnostics.error(
        .unneededUnit, at: location, "the criterion counts things, and here are bytes (\(unit.rawValue))",
        suggestion: "write the number alone: its unit is the criterion's")
      return false
    default: return true
    }
  }

  private mutating func invalidAmount(_ text: String, at location: SourceLocation, _ rules: CriterionRules) {
    let unit = text.drop { $0.isNumber || $0 == "." || $0 == "," || $0 == " " }
    let near = ByteUnit.allCases.first { $0.rawValue.lowercased() == unit.lowercased() }
    let suggestion: String
    if rules.kind == .count {
      suggestion = "write a whole number such as 413 or 1,413"
    } else if let near, near.rawValue != unit {
      suggestion = "units are written exactly: \(near.rawValue), not \(unit)"
    } else {
      suggestion = "write a number and a unit, such as 50 MB or 58,486,244 B (units: \(Self.units))"
    }
    diagnostics.error(
      .invalidAmount, at: location, "\(QuotedText.quoted(text)) is no amount", suggestion: suggestion)
  }

  private static var units: String {
    ByteUnit.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
