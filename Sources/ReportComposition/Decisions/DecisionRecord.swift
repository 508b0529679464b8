import ComparisonModel
public import Decision

/// A decision, and what is written of it as a record (MADR, "Markdown Any Decision Records").
public struct DecisionRecord: Sendable {
  /// The decision that the record tells.
  public let decision: Decision
  /// The name of the record that this one supersedes; nil where there is none.
  public let superseded: String?

  /// Makes a record; `superseded` is the name of the record in whose place it is.
  public init(_ decision: Decision, superseding superseded: String? = nil) {
    self.decision = decision
    self.superseded = superseded
  }

  /// The outcome as records keep it, the same in every language: an option's id, or why there is none.
  public var outcomeID: String {
    let comparison = decision.matrix.comparison
    switch decision.conclusion {
    case .chosen(let option): return decision.options[option].id(in: comparison)
    case .tied: return "none (tied)"
    case .tooThin: return "none (too little evidence)"
    case .noneLeft: return "none (no option left)"
    }
  }
}
