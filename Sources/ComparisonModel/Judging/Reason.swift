/// Why a verdict is what it is.
public enum Reason: Hashable, Sendable {
  /// Claims were compared with measured values.
  case judged
  /// Nobody claims anything; what was measured stands alone.
  case measuredOnly
  /// What is claimed cannot be compared with this measured value, which stands beside the claims.
  case besideClaims
  /// Nobody claims anything, and nothing was measured.
  case nothingKnown
  /// The claims are words, which only people can judge.
  case words
  /// The claims are ratings, and indicators show whether their order is right.
  case rated
  /// The claims are ratings, and their indicators order no pair.
  case ratingUndecided
  /// The claims are ratings, and no indicators are given to judge them by.
  case ratingWithoutIndicators
  /// No fact that Plimsoll measures belongs to the criterion.
  case noFactForCriterion
  /// The candidate is a strategy: it has no image of its own.
  case strategy
  /// There is no measurement of the candidate.
  case noMeasurement
  /// The facts that would decide were not measured, or could not be told.
  case factsUnknown
  /// The claims are about something else than what was measured.
  case aboutAnother
  /// The claims cannot be compared with what was measured.
  case notComparable
  /// A source says that the criterion does not apply.
  case notApplicable
}

extension ClaimedValue {
  /// Whether a value of this kind can be compared with a measured one.
  var isComparable: Bool {
    switch self {
    case .level, .words, .notApplicable, .unknown: false
    case .exactly, .about, .range, .atLeast, .atMost, .rank, .relation: true
    case .names, .only, .contains, .lacks, .yesNo: true
    }
  }
}

extension Reason {
  /// Why values that were compared with nothing are open.
  init(ofIncomparable values: [ClaimedValue]) {
    let isComparable = values.contains(where: \.isComparable)
    let isRating = values.contains { if case .level = $0 { true } else { false } }
    self = isComparable ? .notComparable : isRating ? .ratingWithoutIndicators : .words
  }
}
