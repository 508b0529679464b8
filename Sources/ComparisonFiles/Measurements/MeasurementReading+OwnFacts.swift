import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages
import TextLayout

extension MeasurementReading {
  /// Reads the value of a fact whose key begins as those of own facts do.
  mutating func ownFact(_ member: JSONMember, into facts: inout Facts) {
    guard TextRules.isOwnFactID(member.key) else {
      error(
        .invalidID, at: member.keyOffset, "\(QuotedText.quoted(member.key)) is no id of an own fact",
        suggestion: "write lower-case letters, digits and hyphens behind \(OwnFact.prefix): x-startup")
      return
    }
    guard let fact = definitions[member.key] else {
      facts.undefined[member.key] = JSONValue(member.value)
      tellUndefined(member)
      return
    }
    facts[fact] = value(of: fact, member.value)
  }

  /// Bounds how many own facts a measurement carries.
  mutating func checkOwnFacts(_ facts: Facts, at node: JSONNode) {
    let count = facts.own.count + facts.undefined.count
    guard count > ComparisonLimits.maximumOwnFacts else { return }
    error(
      .limitExceeded, at: node.offset,
      "the measurement has \(count) own facts; the limit is \(ComparisonLimits.maximumOwnFacts)")
  }

  /// A value that no comparison explains is kept as it is, and told once for each file and key.
  mutating func tellUndefined(_ member: JSONMember) {
    guard definitions.tellsUndefined, toldUndefined.insert(member.key).inserted else { return }
    let keys = definitions.keys
    note(.warning) {
      Fault(
        severity: .warning, code: .undefinedFact, offset: member.keyOffset,
        message:
          "no comparison here defines the fact \(QuotedText.quoted(member.key)), so it is compared with nothing",
        suggestion: NearestName.nearest(to: member.key, among: keys).map { "did you mean '\($0)'?" }
          ?? "define it under 'facts' of the comparison")
    }
  }

  /// The value of an own fact; nil, after a diagnostic, when it is faulty.
  private mutating func value(of fact: OwnFact, _ node: JSONNode) -> FactValue? {
    if node.content == .null { return .unknown(reasonOfNull) }
    switch fact.kind {
    case .amount(let unit): return amount(node, in: unit)
    case .count: return count(node, "a number of things").map { .count($0) }
    // An empty text says that there is none: only of the user that an image starts as does it mean more.
    case .text: return text(node, "a text").map { $0.isEmpty ? .absent : .text($0) }
    case .names: return names(node)
    case .version: return text(node, "a version").map { $0.isEmpty ? .absent : .version($0) }
    case .yesNo: return yesNo(node)
    case .date: return date(node).flatMap { Timestamp($0) }.map { .date($0) }
    }
  }

  /// An amount: a number in the fact's unit, a text with a unit of its dimension, or one of them with how far the true
  /// figure may be from it.
  private mutating func amount(_ node: JSONNode, in unit: AmountUnit) -> FactValue? {
    var (figure, margin) = (node, JSONNode?.none)
    if case .object = node.content {
      guard let fields = fields(of: node, as: MeasurementKeys.OwnAmount.self), let given = fields[.amount]
      else { return nil }
      (figure, margin) = (given, fields[.within])
    }
    guard let value = baseUnits(figure, in: unit) else { return nil }
    let within = margin.map { baseUnits($0, in: unit) } ?? 0
    guard let within else { return nil }
    if unit.dimension == .data {
      return .bytes(ByteCount(value), within: within > 0 ? ByteCount(within) : nil)
    }
    return .amount(Amount(value, within: within, unit: unit))
  }

  private mutating func baseUnits(_ node: JSONNode, in unit: AmountUnit) -> Int64? {
    let written: String
    switch node.content {
    case .integer(let number): written = "\(number) \(unit.symbol)"
    case .number(let number): written = "\(number) \(unit.symbol)"
    case .string(let text): written = text
    case .null, .boolean, .array, .object:
      wrongType(node, "an amount in \(unit.symbol)", suggestion: "write 812, or \"812 \(unit.symbol)\"")
      return nil
    }
    guard let quantity = Quantity(written, of: unit.dimension), quantity.unit != nil else {
      refuse(written, at: node, in: unit)
      return nil
    }
    return quantity.amount
  }

  private mutating func refuse(_ written: String, at node: JSONNode, in unit: AmountUnit) {
    let other = Quantity.unitSymbol(of: written).flatMap { AmountUnit($0) }
    guard let other, other.dimension != unit.dimension else {
      error(
        .invalidAmount, at: node.offset, "\(QuotedText.quoted(written)) is no amount in \(unit.symbol)",
        suggestion:
          "write a number that is not negative and has no exponent, such as 812 or \"812 \(unit.symbol)\"")
      return
    }
    error(
      .wrongUnit, at: node.offset, "\(QuotedText.quoted(other.symbol)) cannot be converted to \(unit.symbol)",
      suggestion: "write the amount in \(unit.dimension.units.map(\.symbol).joined(separator: ", "))")
  }
}
