import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

extension ComparisonKeys.Value {
  /// Whether a value of that kind may be widened by a tolerance.
  var hasTolerance: Bool {
    switch self {
    case .about, .range, .atLeast, .atMost, .relative: true
    case .exactly, .level, .names, .only, .contains, .lacks, .rank, .words, .yesNo, .notApplicable, .unknown,
      .tolerance:
      false
    }
  }
}

extension ComparisonReading {
  /// What `is` may say of two amounts.
  private enum Order: String, CaseIterable {
    case less, more, same
  }

  /// The content of `relative`: the other candidate, and one thing that is said of the two amounts.
  ///
  /// - Parameters:
  ///   - node: The mapping.
  ///   - tolerance: The tolerance beside it.
  ///   - candidate: The candidate of the claim, which is no other.
  mutating func relation(
    _ node: YAMLNode, tolerance: YAMLNode?, of candidate: Candidate.ID?
  ) -> ClaimedRelation? {
    guard let fields = fields(of: node, as: ComparisonKeys.Relation.self) else { return nil }
    let other = otherCandidate(fields[.to], than: candidate)
    let keys = fields.keys.filter { $0 != .to }
    guard keys.count == 1, let key = keys.first, let content = fields[key] else {
      guard node.mapping?.count == fields.keys.count else { return nil }
      diagnostics.error(
        .wrongRelation, at: node.location, "a relation says one thing of the two amounts",
        suggestion: "write one of 'is: less', 'ratio: 1/2', 'at_most: 20%' and 'at_least: 2' beside 'to'")
      return nil
    }
    guard key != .is else { return order(content, tolerance: tolerance, other) }
    let share = tolerance.map { self.share($0) }
    guard let ratio = ratio(content), share != .some(nil), let other else { return nil }
    switch (key, share ?? nil) {
    case (.atMost, let share): return ClaimedRelation(to: other, .atMost(ratio, tolerance: share))
    case (.atLeast, let share): return ClaimedRelation(to: other, .atLeast(ratio, tolerance: share))
    case (_, let share?): return ClaimedRelation(to: other, .ratio(ratio, tolerance: share))
    case (_, nil):
      diagnostics.error(
        .missingTolerance, at: content.location, "'ratio' does not say how near a measurement must be",
        suggestion: "add a tolerance beside 'relative': {relative: {to: …, ratio: …}, tolerance: 20%}")
      return nil
    }
  }

  private mutating func order(
    _ node: YAMLNode, tolerance: YAMLNode?, _ other: Candidate.ID?
  ) -> ClaimedRelation? {
    if let tolerance {
      diagnostics.error(
        .unneededTolerance, at: tolerance.location, "'is' needs no tolerance: less is less by any amount",
        suggestion: "take it out, or write 'ratio: 1' for about the same")
    }
    guard let order = word(node, "an order of two amounts", as: Order.self), let other else { return nil }
    switch order {
    case .less: return ClaimedRelation(to: other, .less)
    case .more: return ClaimedRelation(to: other, .more)
    case .same: return ClaimedRelation(to: other, .same)
    }
  }

  private mutating func otherCandidate(_ node: YAMLNode?, than candidate: Candidate.ID?) -> Candidate.ID? {
    guard let node, let other = reference(node, in: \.candidates, of: Candidate.self) else { return nil }
    guard other != candidate else {
      diagnostics.error(
        .wrongRelation, at: node.location, "a candidate is compared with another one, not with itself",
        suggestion: "name the candidate that the source compares it with")
      return nil
    }
    return other
  }

  private mutating func ratio(_ node: YAMLNode) -> Ratio? {
    guard let text = scalar(node, "a ratio") else { return nil }
    if let ratio = Ratio(text) { return ratio }
    diagnostics.error(
      .invalidRatio, at: node.location, "\(QuotedText.quoted(text)) is no ratio",
      suggestion: "write a share or a multiple above 0, such as 1/5, 0.2, 20% or 5; 80 % less is 20%")
    return nil
  }

  /// The tolerance of a ratio, in thousandths of it.
  private mutating func share(_ node: YAMLNode) -> Int64? {
    guard let text = scalar(node, "a tolerance") else { return nil }
    if case .perMille(let share) = Tolerance(text) { return share }
    diagnostics.error(
      .invalidTolerance, at: node.location, "\(QuotedText.quoted(text)) is no tolerance of a ratio",
      suggestion: "write a share such as 20% (at most 1000%)")
    return nil
  }
}
