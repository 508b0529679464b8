/// Whether claims about one cell exclude each other.
enum ClaimConflict {
  /// A remark for the first pair of claims that exclude each other by each kind of value; none where all may
  /// be true at once.
  static func remarks(_ claims: [Claim], _ criterion: Criterion) -> [Remark] {
    guard claims.count > 1 else { return [] }
    return [amounts(claims), names(claims, criterion), orders(claims), others(claims)].compactMap(\.self)
  }

  /// Intervals have a point in common unless one begins above where another ends.
  private static func amounts(_ claims: [Claim]) -> Remark? {
    var highest: (start: Int64, claim: Claim, value: ClaimedValue)?
    var lowest: (end: Int64, claim: Claim, value: ClaimedValue)?
    for claim in claims {
      for value in claim.values {
        guard let accepted = value.acceptedAmounts else { continue }
        if highest.map({ accepted.lowerBound > $0.start }) ?? true {
          highest = (accepted.lowerBound, claim, value)
        }
        if lowest.map({ accepted.upperBound < $0.end }) ?? true {
          lowest = (accepted.upperBound, claim, value)
        }
      }
    }
    guard let highest, let lowest, highest.start > lowest.end, highest.claim != lowest.claim else {
      return nil
    }
    let reading =
      reconciling(lowest.value, with: highest.value) ?? reconciling(highest.value, with: lowest.value)
    return .sourcesDisagree(first: lowest.claim, second: highest.claim, agreeing: reading)
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
