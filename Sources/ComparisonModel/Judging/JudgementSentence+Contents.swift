extension JudgementSentence.Clause {
  /// What is known of each name of a claim on contents; nil for other claims.
  var contents: ContentsClause? {
    guard let judgement = judgements.first, case .contents(let presences) = judgement.basis else {
      return nil
    }
    return ContentsClause(outcome: judgement.outcome, presences: presences)
  }

  /// Whether what leaves a judgement open is a list of programs that were looked for, which has no other names.
  var isPartlyLookedFor: Bool {
    judgements.contains { judgement in
      guard case .lookedFor = judgement.measured.fact.scope else { return false }
      return judgement.outcome == .undecided
    }
  }
}

/// The part of a sentence that tells which packages and programs are there, and how that is known.
struct ContentsClause {
  let outcome: Judgement.Outcome
  let presences: [NamePresence]

  /// `does not hold (in the program names: git; not in them: curl)`.
  var english: String {
    let verdict =
      switch outcome {
      case .holds: "holds"
      case .fails: "does not hold"
      case .undecided: "cannot be decided"
      }
    let parts = groups.map { group in
      switch group.state {
      case .present(let fact): "listed in the \(fact.name.en): \(group.names)"
      case .absent(let fact): "not in the \(fact.name.en): \(group.names)"
      case .unknown: "in no list that could tell: \(group.names)"
      }
    }
    return "\(verdict) (\(parts.joined(separator: "; ")))"
  }

  /// `맞지 않습니다(프로그램 이름에 있음: git; 프로그램 이름에 없음: curl)`.
  func korean(isLast: Bool) -> String {
    let verdict =
      switch outcome {
      case .holds: isLast ? "맞습니다" : "맞고"
      case .fails: isLast ? "맞지 않습니다" : "맞지 않으며"
      case .undecided: isLast ? "판정할 수 없습니다" : "판정할 수 없으며"
      }
    let parts = groups.map { group in
      switch group.state {
      case .present(let fact): "\(fact.name.ko)에 있음: \(group.names)"
      case .absent(let fact): "\(fact.name.ko)에 없음: \(group.names)"
      case .unknown: "있는지 알 수 있는 목록이 없음: \(group.names)"
      }
    }
    return "\(verdict)(\(parts.joined(separator: "; ")))"
  }

  /// The names by what is known of them, in the order they are claimed.
  private var groups: [(state: NamePresence.State, names: String)] {
    var groups: [(state: NamePresence.State, names: [String])] = []
    for presence in presences {
      if let same = groups.firstIndex(where: { $0.state == presence.state }) {
        groups[same].names.append(presence.name)
      } else {
        groups.append((presence.state, [presence.name]))
      }
    }
    return groups.map { ($0.state, $0.names.joined(separator: ", ")) }
  }
}
