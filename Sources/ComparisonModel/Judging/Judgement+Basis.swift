extension Judgement {
  /// What a judgement rests on beside the measured value.
  public enum Basis: Hashable, Sendable {
    /// Nothing: the measured value alone.
    case value
    /// What each name of a claim on contents is: there, not there, or not known.
    case contents([NamePresence])
    /// What the same fact is of other candidates.
    case peers(PeerComparison)
  }
}

extension Judgement.Outcome {
  /// What comes of names that were set against each other.
  init(_ match: NamedThing.Match) {
    self =
      switch match {
      case .isMeant: .holds
      case .isOpen: .undecided
      case .isOther: .fails
      }
  }

  /// What comes of something that holds, does not hold, or is open.
  init(_ holds: Bool?) {
    self = holds.map { $0 ? .holds : .fails } ?? .undecided
  }
}
