extension ComparedFact {
  /// Whether what was found agrees with claimed names: each is among them, and a claim of none is true only
  /// where none is. Of several claimed versions, one is enough.
  func match(all claimed: [String], in found: FoundThings) -> NamedThing.Match {
    guard !claimed.isEmpty else { return found.all.isEmpty ? .isMeant : .isOther }
    let matches = claimed.map { match($0, in: found) }
    if names == .versions {
      return matches.contains(.isMeant) ? .isMeant : matches.contains(.isOpen) ? .isOpen : .isOther
    }
    return matches.contains(.isOther) ? .isOther : matches.contains(.isOpen) ? .isOpen : .isMeant
  }

  /// Whether what was found is what claimed names say, and nothing else.
  func match(only claimed: [String], in found: FoundThings) -> NamedThing.Match {
    let all = match(all: claimed, in: found)
    guard all != .isOther, !claimed.isEmpty else { return all }
    let meant = Dictionary(grouping: claimed.map(names.things)) { $0.first?.name }
    var isCertain = all == .isMeant
    for thing in found.all {
      let keys = Set([nil, thing.name, thing.codename])
      let matches = keys.flatMap { meant[$0] ?? [] }.map { $0.map { $0.match(thing) } }
      let fitting = matches.filter { !$0.contains(.isOther) }
      guard !fitting.isEmpty else { return .isOther }
      isCertain = isCertain && fitting.contains { !$0.contains(.isOpen) }
    }
    return isCertain ? .isMeant : .isOpen
  }

  /// Whether one claimed name is among what was found; open where the fact cannot know of that name.
  func match(_ claimed: String, in found: FoundThings) -> NamedThing.Match {
    let match = names.match(claimed, in: found)
    return match == .isOther && !isLookedFor(claimed) ? .isOpen : match
  }

  /// Whether the fact can say of a name that it is not there.
  func isLookedFor(_ claimed: String) -> Bool {
    guard case .lookedFor(let programs) = scope else { return true }
    return names.things(claimed).allSatisfy { $0.name.map(programs.contains) ?? false }
  }
}
