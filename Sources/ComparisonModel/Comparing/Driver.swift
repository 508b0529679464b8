/// Something that a decision is made by: what counts, how much, and what must hold.
public struct Driver: Hashable, Sendable {
  /// What is looked at.
  public enum Subject: Hashable, Sendable {
    /// A measured fact.
    case fact(ComparedFact)
    /// The ratings that sources give by a criterion: claims, not measurements.
    case rating(Criterion.ID)
  }

  /// Which image of a multi-stage build is looked at.
  public enum Stage: String, CaseIterable, Hashable, Sendable {
    /// The image that builds.
    case build
    /// The image that ships.
    case run
  }

  /// The amounts between which points are given: none at `worst`, all of them at `best`, in proportion between.
  public struct Anchors: Hashable, Sendable {
    /// This amount, and any beyond it, is worth nothing.
    public var worst: Quantity
    /// This amount, and any beyond it, is worth the whole weight.
    public var best: Quantity

    /// Makes anchors.
    public init(worst: Quantity, best: Quantity) {
      self.worst = worst
      self.best = best
    }
  }

  /// What must hold for a candidate to be chosen at all.
  public enum Limit: Hashable, Sendable {
    /// No more than this amount.
    case atMost(Quantity)
    /// No less than this amount.
    case atLeast(Quantity)
    /// Support that lasts at least so many months from the day of the decision.
    case lasts(months: Int64)
    /// Nothing at all, such as no shell.
    case absent
    /// At least one of these names.
    case anyOf([String])
  }

  /// What is looked at.
  public var subject: Subject
  /// Which image of a multi-stage build is looked at.
  public var stage: Stage
  /// How many points the best value earns; 0 for a driver that is only a limit.
  public var weight: Int64
  /// Which values are better.
  public var preference: Preference
  /// Between which amounts points are given; nil where values are not amounts.
  public var anchors: Anchors?
  /// What must hold; nil where nothing must.
  public var limit: Limit?
  /// Whether what must hold does so only where every byte that the value rests on was read and hashed. A value that
  /// was merely declared or published can rule an option out, and cannot rule it in.
  public var requiresVerified: Bool

  /// Makes a driver.
  public init(
    subject: Subject, stage: Stage = .run, weight: Int64, preference: Preference, anchors: Anchors? = nil,
    limit: Limit? = nil, requiresVerified: Bool = false
  ) {
    self.subject = subject
    self.stage = stage
    self.weight = weight
    self.preference = preference
    self.anchors = anchors
    self.limit = limit
    self.requiresVerified = requiresVerified
  }
}
