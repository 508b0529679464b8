extension ClaimConflict {
  /// The most claims of one cell that are set against all others by their names; later ones are set against
  /// these. Real cells have fewer than twenty.
  static let maximumNameClaims = 64

  /// A remark for the first pair of claims whose names exclude each other.
  ///
  /// Lists that can both be true do not: an image that has `gcc` may have `make` too, and `Debian 13` only says
  /// more than `Debian`. What there is one of in an image, such as its C library, cannot be two things.
  static func names(_ claims: [Claim], _ criterion: Criterion) -> Remark? {
    var earlier: [(claim: Claim, statement: NameStatement)] = []
    for claim in claims {
      guard let statement = NameStatement(claim.values, criterion) else { continue }
      if let other = earlier.first(where: { $0.statement.excludes(statement) }) {
        return .sourcesDisagree(first: other.claim, second: claim, agreeing: nil)
      }
      if earlier.count < maximumNameClaims { earlier.append((claim, statement)) }
    }
    return nil
  }
}

/// What one claim says of names: those that are there, those that are not, and whether they are all.
private struct NameStatement {
  /// What is claimed to be there, each by all that its name means.
  var present: [[NamedThing]] = []
  /// What is claimed not to be there.
  var absent: [[NamedThing]] = []
  /// All that is claimed to be on the list; nil where the claim does not say that it is all.
  var all: [[NamedThing]]?
  private let facts: [ComparedFact]
  private let isSingle: Bool

  /// - Returns: nil where no value is about names.
  init?(_ values: [ClaimedValue], _ criterion: Criterion) {
    facts = criterion.facts
    isSingle = criterion.kind == .text || (criterion.facts.first?.isSingle ?? false)
    let rule = criterion.facts.first?.names ?? .plain
    for value in values {
      switch value {
      case .names(let names) where !names.isEmpty: present += names.map(rule.things)
      case .names: all = []
      case .only(let names):
        present += names.map(rule.things)
        all = names.map(rule.things)
      case .contains(let names): present += names.map(rule.things)
      case .lacks(let names): absent += names.map(rule.things)
      default: continue
      }
    }
    guard !present.isEmpty || !absent.isEmpty || all != nil else { return nil }
  }

  func excludes(_ other: NameStatement) -> Bool {
    isBeyond(other) || other.isBeyond(self) || denies(other) || other.denies(self)
      || isSingle && present.contains { mine in !other.present.allSatisfy { Self.canBe(mine, $0) } }
  }

  /// Whether something is claimed to be there that is not on the other's full list, and would be.
  private func isBeyond(_ other: NameStatement) -> Bool {
    guard let all = other.all else { return false }
    return present.contains { mine in isOnLists(mine) && !all.contains { Self.canBe(mine, $0) } }
  }

  /// Whether something is claimed not to be there that the other claims to be: with a version or without.
  private func denies(_ other: NameStatement) -> Bool {
    absent.contains { denied in
      other.present.contains { claimed in
        denied.allSatisfy { part in claimed.contains { part.match($0) == .isMeant } }
      }
    }
  }

  /// Whether the lists of the criterion would hold a thing: a list of build tools never has `git`.
  private func isOnLists(_ thing: [NamedThing]) -> Bool {
    facts.allSatisfy { fact in
      guard case .lookedFor(let names) = fact.scope else { return true }
      return thing.allSatisfy { $0.name.map(names.contains) ?? true }
    }
  }

  private static func canBe(_ left: [NamedThing], _ right: [NamedThing]) -> Bool {
    left.allSatisfy { part in right.allSatisfy(part.isCompatible) }
  }
}
