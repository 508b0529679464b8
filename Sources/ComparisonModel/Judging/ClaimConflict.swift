/// Whether claims about one cell exclude each other.
struct ClaimConflict {
  /// The claims of the cell.
  let claims: [Claim]
  /// What each is about.
  let scopes: [ClaimScope]
  /// The amounts that hold by one of the criterion's facts.
  private let held: Set<HeldAmount>
  /// The criterion of the cell, by whose facts names are compared.
  let criterion: Criterion
  /// How many days may lie between two days that are called the same time.
  let days: Int64

  private struct HeldAmount: Hashable {
    let claim: Int
    let value: ClaimedValue
  }

  init(
    claims: [Claim], scopes: [ClaimScope], judgements: [Judgement], criterion: Criterion, days: Int64
  ) {
    self.claims = claims
    self.scopes = scopes
    held = Set(
      judgements.filter { $0.outcome == .holds }.map { HeldAmount(claim: $0.claim, value: $0.claimed) })
    self.criterion = criterion
    self.days = days
  }

  /// A remark for the first pair of claims that exclude each other by each kind of value; none where all may
  /// be true at once.
  func remarks() -> [Remark] {
    guard claims.count > 1 else { return [] }
    let groups = self.groups()
    if groups.count == 1 { return remarks(of: Array(claims.indices)) }
    var found: [Remark] = groups.flatMap { remarks(of: $0.claims) }
    for (position, first) in groups.enumerated() {
      for second in groups[(position + 1)...] where first.scope.meets(second.scope, within: days) {
        found += remarks(of: (first.claims + second.claims).sorted()).filter { !found.contains($0) }
      }
    }
    return found
  }

  /// The claims that are about the same, in the order in which the first of each comes.
  private func groups() -> [(scope: ClaimScope, claims: [Int])] {
    var groups: [(scope: ClaimScope, claims: [Int])] = []
    var positions: [ClaimScope: Int] = [:]
    for (claim, scope) in scopes.enumerated() {
      if let position = positions[scope] {
        groups[position].claims.append(claim)
      } else {
        positions[scope] = groups.count
        groups.append((scope, [claim]))
      }
    }
    return groups
  }

  private func remarks(of members: [Int]) -> [Remark] {
    guard members.count > 1 else { return [] }
    let claims = members.map { self.claims[$0] }
    return [amounts(members), Self.names(claims, criterion), Self.orders(claims), Self.others(claims)]
      .compactMap(\.self)
  }

  /// One amount of one claim.
  private struct Amount {
    let claim: Int
    let value: ClaimedValue
    let accepted: ClosedRange<Int64>
    /// Whether it holds by one of the criterion's facts.
    let holds: Bool
  }

  /// Intervals have a point in common unless one begins above where another ends. Two that both hold are true
  /// side by side, each by a definition of its own.
  private func amounts(_ members: [Int]) -> Remark? {
    let amounts = members.flatMap { claim in
      claims[claim].values.compactMap { value in
        value.acceptedAmounts.map {
          Amount(
            claim: claim, value: value, accepted: $0,
            holds: held.contains(HeldAmount(claim: claim, value: value)))
        }
      }
    }
    let doubted = amounts.filter { !$0.holds }
    guard
      let pair = Self.exclusion(lowest: amounts, highest: doubted)
        ?? Self.exclusion(lowest: doubted, highest: amounts)
    else { return nil }
    let (low, high) = (pair.lowest, pair.highest)
    let reading =
      Self.reconciling(low.value, with: high.value) ?? Self.reconciling(high.value, with: low.value)
    return .sourcesDisagree(first: claims[low.claim], second: claims[high.claim], agreeing: reading)
  }

  /// The two that exclude each other, where the amount that ends lowest ends below the one that begins highest.
  private static func exclusion(lowest: [Amount], highest: [Amount]) -> (lowest: Amount, highest: Amount)? {
    guard let low = lowest.min(by: { $0.accepted.upperBound < $1.accepted.upperBound }),
      let high = highest.max(by: { $0.accepted.lowerBound < $1.accepted.lowerBound }),
      high.accepted.lowerBound > low.accepted.upperBound, high.claim != low.claim
    else { return nil }
    return (low, high)
  }

  /// The reading of a value in a similar unit in which it agrees with the other value.
  private static func reconciling(_ value: ClaimedValue, with other: ClaimedValue) -> Remark.UnitReading? {
    guard let (read, reading) = value.inSimilarUnit, let mine = read.acceptedAmounts,
      let theirs = other.acceptedAmounts
    else { return nil }
    return mine.overlaps(theirs) ? reading : nil
  }

  /// Ranks and relations exclude each other where they look in opposite directions.
  private static func orders(_ claims: [Claim]) -> Remark? {
    var directions: [Candidate.ID?: (claim: Claim, direction: Int)] = [:]
    for claim in claims {
      for value in claim.values {
        guard let (other, direction) = value.order else { continue }
        if let earlier = directions[other], earlier.direction != direction {
          return .sourcesDisagree(first: earlier.claim, second: claim, agreeing: nil)
        }
        directions[other] = directions[other] ?? (claim, direction)
      }
    }
    return nil
  }

  /// Levels, and yes and no, exclude each other where they differ.
  private static func others(_ claims: [Claim]) -> Remark? {
    var level: (claim: Claim, level: Level.ID)?
    var answer: (claim: Claim, isYes: Bool)?
    for claim in claims {
      for value in claim.values {
        if case .level(let stated) = value {
          if let level, level.level != stated {
            return .sourcesDisagree(first: level.claim, second: claim, agreeing: nil)
          }
          level = level ?? (claim, stated)
        }
        if case .yesNo(let stated) = value {
          if let answer, answer.isYes != stated {
            return .sourcesDisagree(first: answer.claim, second: claim, agreeing: nil)
          }
          answer = answer ?? (claim, stated)
        }
      }
    }
    return nil
  }
}

extension ClaimedValue {
  /// Beside which candidate, nil standing for all, and in which direction the value places its candidate: less,
  /// the same or more. Nil for values that give no direction.
  fileprivate var order: (other: Candidate.ID?, direction: Int)? {
    switch self {
    case .rank(let rank): return (nil, rank.isLeast ? -1 : 1)
    case .relation(let relation):
      switch relation.kind {
      case .less: return (relation.other, -1)
      case .same: return (relation.other, 0)
      case .more: return (relation.other, 1)
      case .ratio, .atMost, .atLeast: return nil
      }
    default: return nil
    }
  }
}
