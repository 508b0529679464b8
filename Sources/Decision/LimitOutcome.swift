import ComparisonModel

/// Whether what must hold does.
public enum LimitOutcome: Hashable, Sendable {
  /// It holds, or nothing must.
  case holds
  /// It does not hold.
  case breaks
  /// What would tell is unknown.
  case unknown

  init(_ limit: Driver.Limit?, _ value: FactValue?, fact: ComparedFact) {
    guard let limit else {
      self = .holds
      return
    }
    guard let value, !value.isUnknown else {
      self = .unknown
      return
    }
    switch limit {
    case .atMost(let quantity): self = Self.amount(value) { $0 <= quantity.amount + quantity.span }
    case .atLeast(let quantity): self = Self.amount(value) { $0 >= quantity.amount }
    case .lasts(let months): self = Self.lasting(value, months)
    case .absent:
      let goodness = Preference.absent.goodness(of: value, fact: fact)
      self = goodness.map { $0.lowerBound > 0 ? .holds : .breaks } ?? .unknown
    case .anyOf(let names):
      let goodness = Preference.names(names).goodness(of: value, fact: fact)
      self = goodness.map { $0.lowerBound > 0 ? .holds : $0.upperBound > 0 ? .unknown : .breaks } ?? .unknown
    }
  }

  /// Support is held against the day that it is told against, which is that of the decision. Sources that differ decide
  /// only where all of them agree.
  private static func lasting(_ value: FactValue, _ months: Int64) -> LimitOutcome {
    guard case .supportEnd(let end) = value, let day = end.day,
      let last = CalendarDay.number(of: day, addingMonths: months)
    else { return .unknown }
    if CalendarDay.number(of: end.earliest) >= last { return .holds }
    return CalendarDay.number(of: end.latest) < last ? .breaks : .unknown
  }

  /// A figure that is known between bounds decides only where its bounds agree.
  private static func amount(_ value: FactValue, _ holds: (Int64) -> Bool) -> LimitOutcome {
    guard let bounds = value.amount?.bounds else { return .unknown }
    switch (holds(bounds.lowerBound), holds(bounds.upperBound)) {
    case (true, true): return .holds
    case (false, false): return .breaks
    default: return .unknown
    }
  }
}
