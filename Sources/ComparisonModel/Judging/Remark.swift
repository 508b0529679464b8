/// Something about evidence that readers must know beside the verdict.
public enum Remark: Hashable, Sendable {
  /// Two claims exclude each other; where one of them is meant in another unit, they may agree.
  case sourcesDisagree(first: Claim, second: Claim, agreeing: UnitReading?)
  /// A source names no version and is much older or younger than the image that its claims are judged by;
  /// `heldBy` is an image of its own time for which what fails now holds.
  case sourceOfAnotherTime(
    Source.ID, day: String, daysBefore: Int64, shown: MeasuredImage, heldBy: MeasuredImage?)
  /// A claim fails as it is written and holds in another unit.
  case fitsInAnotherUnit(UnitReading, fact: ComparedFact)
  /// Two measurements of one manifest give different values of one fact.
  case measurementsDisagree(ComparedFact, digest: String, values: [FactValue])
  /// Images of one name have several digests: the tag has moved.
  case tagMoved(name: String, digests: [String])
  /// The measurements are of images for different platforms.
  case platformsDiffer([String])
  /// Several measurements fit what a candidate selects, and their order decided.
  case severalFit(selection: String?, count: Int, shown: MeasuredImage)
  /// Sources give different days for the end of a release's support.
  case supportSourcesDiffer(Fact, release: String, days: String)
  /// The measurement is older than the comparison allows.
  case stale(image: String, day: String, ageInDays: Int64, limitInDays: Int64)

  /// An amount read in another unit than the one it is written in: `55.78 MB` as `55.78 MiB`.
  public struct UnitReading: Hashable, Sendable {
    /// The amount as it is written.
    public var written: Quantity
    /// The same number in the other unit.
    public var read: Quantity
  }

  /// Whether the remark puts the verdict itself in doubt.
  public var isDispute: Bool {
    switch self {
    case .sourcesDisagree, .measurementsDisagree: true
    case .sourceOfAnotherTime, .fitsInAnotherUnit, .tagMoved, .platformsDiffer, .severalFit, .stale,
      .supportSourcesDiffer:
      false
    }
  }

  /// Whether the remark puts a verdict in doubt. Days on which sources differ leave what holds, or fails, by all of them.
  func doubts(_ verdict: Verdict) -> Bool {
    guard case .supportSourcesDiffer = self else { return isDispute }
    return switch verdict {
    case .confirmed, .partlyConfirmed, .contradicted, .notApplicable: false
    case .supported, .partlySupported, .opposed, .disputed, .undecided, .unmeasured, .unclaimed: true
    }
  }

  /// Whether the remark is about measurements and not about claims.
  public var isOfMeasurements: Bool {
    switch self {
    case .sourcesDisagree, .sourceOfAnotherTime, .fitsInAnotherUnit: false
    case .measurementsDisagree, .tagMoved, .platformsDiffer, .severalFit, .stale, .supportSourcesDiffer: true
    }
  }
}

extension Quantity {
  /// The same number in the unit that is often written alike: MB for MiB, and the other way round.
  var inSimilarUnit: Quantity? {
    guard let unit else { return nil }
    for (decimal, binary) in [("kB", "KiB"), ("MB", "MiB"), ("GB", "GiB")] {
      guard unit.symbol == decimal || unit.symbol == binary else { continue }
      let other = unit.symbol == decimal ? binary : decimal
      return Quantity("\(text.dropLast(unit.symbol.count).filter { $0 != " " }) \(other)")
    }
    return nil
  }
}

extension ClaimedValue {
  /// The value with each amount in the unit that is often written alike, and the first of those amounts; nil
  /// where there is no such unit.
  var inSimilarUnit: (value: ClaimedValue, reading: Remark.UnitReading)? {
    func reading(_ quantity: Quantity) -> Remark.UnitReading? {
      quantity.inSimilarUnit.map { .init(written: quantity, read: $0) }
    }
    switch self {
    case .exactly(let quantity): return reading(quantity).map { (.exactly($0.read), $0) }
    case .about(let quantity, let tolerance):
      return reading(quantity).map { (.about($0.read, tolerance: tolerance), $0) }
    case .range(let low, let high, let tolerance):
      guard let first = reading(low), let second = reading(high) else { return nil }
      return (.range(first.read, second.read, tolerance: tolerance), first)
    case .atLeast, .atMost, .rank, .relation, .level, .words, .names, .only, .contains, .lacks, .yesNo,
      .notApplicable, .unknown:
      return nil
    }
  }
}
