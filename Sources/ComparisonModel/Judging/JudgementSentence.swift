/// The sentence that tells how claimed values compare with measured ones.
///
/// Each claimed value gives one clause. In Korean, all clauses but the last take a connective ending.
struct JudgementSentence {
  let finding: Finding
  let language: Language

  var text: String {
    let clauses = clauses
    switch language {
    case .en:
      return clauses.map { $0.text(isLast: true, in: language) }.joined(separator: "; ") + "."
    case .ko:
      return clauses.enumerated()
        .map { $1.text(isLast: $0 == clauses.count - 1, in: language) }
        .joined(separator: ", ") + "."
    }
  }

  /// One clause for each claimed value that was compared, in the order of the claims.
  private var clauses: [Clause] {
    var clauses: [Clause] = []
    for judgement in finding.judgements {
      if clauses.last?.claim == judgement.claim, clauses.last?.claimed == judgement.claimed {
        clauses[clauses.count - 1].judgements.append(judgement)
      } else {
        clauses.append(Clause(claim: judgement.claim, claimed: judgement.claimed, judgements: [judgement]))
      }
    }
    return clauses
  }
}

extension JudgementSentence {
  /// What measurements say of one claimed value.
  struct Clause {
    var claim: Int
    var claimed: ClaimedValue
    var judgements: [Judgement]

    func text(isLast: Bool, in language: Language) -> String {
      switch language {
      case .ko: korean(isLast: isLast)
      case .en: english
      }
    }

    private func facts(_ outcome: Judgement.Outcome, _ language: Language) -> String {
      judgements.filter { $0.outcome == outcome }
        .map { "\($0.measured.fact.name[language])(\($0.measured.value.text(in: language)))" }
        .joined(separator: ", ")
    }

    private func englishFacts(_ outcome: Judgement.Outcome) -> String {
      judgements.filter { $0.outcome == outcome }
        .map { "the \($0.measured.fact.name.en) (\($0.measured.value.text(in: .en)))" }
        .joined(separator: " and ")
    }

    private var english: String {
      let holds = englishFacts(.holds)
      let fails = englishFacts(.fails)
      let undecided = englishFacts(.undecided)
      var parts: [String] = []
      if !holds.isEmpty { parts.append("holds for \(holds)") }
      if !fails.isEmpty { parts.append(holds.isEmpty ? "does not hold for \(fails)" : "not for \(fails)") }
      if !undecided.isEmpty {
        parts.append("cannot be decided for \(undecided), which is known too coarsely")
      }
      return "“\(claimed.text(in: .en))” " + parts.joined(separator: ", ")
    }

    private func korean(isLast: Bool) -> String {
      let holds = facts(.holds, .ko)
      let fails = facts(.fails, .ko)
      let undecided = facts(.undecided, .ko)
      // Endings that stand before another part, and at the end of the clause.
      var parts: [(text: String, before: String, last: String, connecting: String)] = []
      if !holds.isEmpty { parts.append(("\(holds) 기준으로는 ", "맞지만", "맞습니다", "맞고")) }
      if !fails.isEmpty { parts.append(("\(fails) 기준으로는 ", "맞지 않고", "맞지 않습니다", "맞지 않으며")) }
      if !undecided.isEmpty {
        parts.append(("\(undecided) 값은 정밀하지 않아 ", "판정할 수 없고", "판정할 수 없습니다", "판정할 수 없으며"))
      }
      let told = parts.enumerated().map { position, part in
        let isFinal = position == parts.count - 1
        return part.text + (isFinal ? (isLast ? part.last : part.connecting) : part.before)
      }
      return "‘\(claimed.text(in: .ko))’ 주장은 " + told.joined(separator: ", ")
    }
  }
}
