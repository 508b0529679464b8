public import ComparisonModel

/// The part that a piece of text plays in a finding.
public enum Role: Hashable, Sendable {
  /// What a source claims, as it states it.
  case claim
  /// What was measured of the image, as it is printed.
  case measurement
  /// The exact figure behind a rounded one, and other small print.
  case detail
  /// The verdict between claim and measurement.
  case verdict(Tone)

  /// What a verdict means for the claim. It is also told in words and by a symbol, never by colour alone.
  public enum Tone: String, CaseIterable, Hashable, Sendable {
    /// The claim holds.
    case agrees
    /// The claim holds in part.
    case mixed
    /// The claim does not hold.
    case disagrees
    /// Nothing can be said.
    case open
  }
}

extension Verdict {
  /// What the verdict means for the claim.
  public var tone: Role.Tone {
    switch self {
    case .confirmed, .supported: .agrees
    case .partlyConfirmed, .partlySupported, .disputed: .mixed
    case .contradicted, .opposed: .disagrees
    case .undecided, .unmeasured, .unclaimed, .notApplicable: .open
    }
  }
}
