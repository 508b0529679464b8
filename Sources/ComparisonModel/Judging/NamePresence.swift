/// Whether a package or program of some name is in an image, and which fact tells.
public struct NamePresence: Hashable, Sendable {
  /// What is known of a name.
  public enum State: Hashable, Sendable {
    /// The fact lists it.
    case present(ComparedFact)
    /// The fact would list it, and does not.
    case absent(ComparedFact)
    /// No measured fact can tell.
    case unknown
  }

  /// The name as claimed.
  public var name: String
  /// What is known of it.
  public var state: State

  /// Looks a name up in the measured values of a criterion.
  ///
  /// A list tells what is on it. What is not on it is absent only where the list would have it: one of programs
  /// that are looked for, where this one is; the list of all programs, unless the criterion asks for packages
  /// too and those are not known. No package of that name says nothing: BusyBox brings `wget` without one.
  init(_ name: String, in measured: [MeasuredValue], facts: [ComparedFact]) {
    self.name = name
    let lists = measured.compactMap { value in
      value.value.things(by: value.fact.names).map { (fact: value.fact, things: $0) }
    }
    let matches = lists.map { (fact: $0.fact, match: $0.fact.names.match(name, in: $0.things)) }
    if let list = matches.first(where: { $0.match == .isMeant }) {
      state = .present(list.fact)
      return
    }
    let arePackagesKnown =
      !facts.contains(.known(.packageNames)) || lists.contains { $0.fact == .known(.packageNames) }
    let telling = matches.first { list in
      switch list.fact.scope {
      case .everything, .packages, .vulnerabilities: false
      case .lookedFor: list.fact.isLookedFor(name)
      case .programs: arePackagesKnown
      }
    }
    state = matches.contains { $0.match == .isOpen } ? .unknown : telling.map { .absent($0.fact) } ?? .unknown
  }
}

extension Judgement {
  /// Compares a claim on what an image contains or lacks with all measured lists of a criterion at once.
  ///
  /// - Returns: nil for other claims, and where no list is known.
  init?(claim: Int, claimed: ClaimedValue, lists measured: [MeasuredValue], facts: [ComparedFact]) {
    let names: [String]
    let isPresenceClaimed: Bool
    switch claimed {
    case .contains(let claimed): (names, isPresenceClaimed) = (claimed, true)
    case .lacks(let claimed): (names, isPresenceClaimed) = (claimed, false)
    default: return nil
    }
    let lists = measured.filter { $0.value.names != nil }
    guard let first = lists.first else { return nil }
    let presences = names.map { NamePresence($0, in: lists, facts: facts) }
    let contradicting = presences.first { $0.isPresent == !isPresenceClaimed }
    let isOpen = presences.contains { $0.isPresent == nil }
    let deciding = contradicting ?? presences.first
    self.init(
      claim: claim, claimed: claimed,
      measured: lists.first { $0.fact == deciding?.fact } ?? first,
      outcome: contradicting != nil ? .fails : isOpen ? .undecided : .holds,
      basis: .contents(presences))
  }
}

extension NamePresence {
  /// Whether it is there; nil where that is unknown.
  public var isPresent: Bool? {
    switch state {
    case .present: true
    case .absent: false
    case .unknown: nil
    }
  }

  /// The fact that tells.
  public var fact: ComparedFact? {
    switch state {
    case .present(let fact), .absent(let fact): fact
    case .unknown: nil
    }
  }
}
