/// Which values of a fact are better.
public enum Preference: Hashable, Sendable {
  /// Less: fewer bytes, fewer packages, fewer paths.
  case lower
  /// More.
  case higher
  /// None at all: an image without a shell is better than one with any.
  case absent
  /// Any at all: an image with build tools is better than one without.
  case present
  /// A user that is not root.
  case unprivileged
  /// One of these names, the best first; any other name is worse than all of them.
  case names([String])

  /// How good a value is: the bounds between which its true goodness lies, more being better.
  ///
  /// Goodness has no unit: it only orders values of one fact by one preference.
  ///
  /// - Returns: nil where the value is unknown, or cannot be ordered so.
  public func goodness(of value: FactValue, fact: ComparedFact) -> ClosedRange<Int64>? {
    switch self {
    case .lower:
      guard let bounds = value.amount?.bounds else { return nil }
      return -bounds.upperBound...(-bounds.lowerBound)
    case .higher: return value.amount?.bounds
    case .absent: return isEmpty(value).map { $0 ? 1...1 : 0...0 }
    case .present: return isEmpty(value).map { $0 ? 0...0 : 1...1 }
    case .unprivileged:
      guard case .text(let user) = value else { return nil }
      return Self.isRoot(user) ? 0...0 : 1...1
    case .names(let names):
      guard let found = value.things(by: fact.names) else { return nil }
      let matches = names.map { fact.match($0, in: found) }
      func goodness(_ place: Int?) -> Int64 { Int64(names.count - (place ?? names.count)) }
      // A name that is open may be there, and may not be.
      return goodness(matches.firstIndex(of: .isMeant))...goodness(matches.firstIndex { $0 != .isOther })
    }
  }

  /// Whether a value holds nothing; nil where that is unknown.
  private func isEmpty(_ value: FactValue) -> Bool? {
    if let names = value.names { return names.isEmpty }
    return value.amount.map { $0.bounds.upperBound == 0 }
  }

  /// Whether `config.User` is root (OCI image configuration, "User": a name or a number, with or without a
  /// group).
  static func isRoot(_ user: String) -> Bool {
    let name = user.prefix { $0 != ":" }
    return name.isEmpty || name == "root" || name == "0"
  }
}
