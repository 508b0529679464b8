/// Whether claims about one cell exclude each other.
enum ClaimConflict {
  /// A remark for the first pair of claims that exclude each other by each kind of value; none where all may
  /// be true at once.
  static func remarks(_ claims: [Claim], fact: ComparedFact?) -> [Remark] {
    guard claims.count > 1 else { return [] }
    return [amounts(claims), names(claims, fact: fact), others(claims)].compactMap(\.self)
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

  /// Names exclude each other where neither list holds all of the other, and where only one claims none.
  private static func names(_ claims: [Claim], fact: ComparedFact?) -> Remark? {
    var first: (claim: Claim, names: Set<String>)?
    for claim in claims {
      for case .names(let names) in claim.values {
        let normalised = Set(names.map((fact?.names ?? .plain).normalised))
        guard let earlier = first else {
          first = (claim, normalised)
          continue
        }
        let isCompatible =
          earlier.names.isEmpty == normalised.isEmpty
          && (earlier.names.isSubset(of: normalised) || normalised.isSubset(of: earlier.names))
        if !isCompatible { return .sourcesDisagree(first: earlier.claim, second: claim, agreeing: nil) }
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
