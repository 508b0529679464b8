extension Driver {
  /// Whether no value can meet what both drivers demand: at most 50 MB and at least 100 MB, no shell and any of
  /// `sh`, glibc alone and musl alone.
  public func contradicts(_ other: Driver) -> Bool {
    guard subject == other.subject, stage == other.stage, let limit, let second = other.limit else {
      return false
    }
    // A C library is one thing; of lists, two may each have what is asked for.
    if subject == .fact(.known(.cLibrary)), case .anyOf(let first) = limit, case .anyOf(let others) = second {
      return Set(first.map { $0.lowercased() }).isDisjoint(with: others.map { $0.lowercased() })
    }
    return !limit.amounts.overlaps(second.amounts)
  }
}

extension Driver.Limit {
  /// The amounts that meet the limit; names and paths are counted.
  fileprivate var amounts: ClosedRange<Int64> {
    switch self {
    case .atMost(let quantity): Int64.min...quantity.amount
    case .atLeast(let quantity): quantity.amount...Int64.max
    // From which day on it lasts is known with the evidence only.
    case .lasts: Int64.min...Int64.max
    case .absent: 0...0
    case .anyOf: 1...Int64.max
    }
  }
}
