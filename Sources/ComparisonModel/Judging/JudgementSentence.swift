import TextLayout

/// The sentence that tells how claimed values compare with measured ones.
///
/// Each claimed value gives one clause. In Korean, all clauses but the last take a connective ending.
struct JudgementSentence {
  let finding: Finding
  let comparison: Comparison
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

  /// One clause for each claimed value that was compared, in the order of the claims. Two claims of the same
  /// value are told once.
  private var clauses: [Clause] {
    var clauses: [Clause] = []
    for judgement in finding.judgements {
      if let same = clauses.firstIndex(where: { $0.claimed == judgement.claimed }) {
        guard !clauses[same].judgements.contains(where: { $0.measured == judgement.measured }) else {
          continue
        }
        clauses[same].judgements.append(judgement)
      } else {
        clauses.append(
          Clause(
            claimed: judgement.claimed, judgements: [judgement], comparison: comparison,
            criterion: comparison.criteria[finding.criterion]))
      }
    }
    return clauses
  }
}

extension JudgementSentence {
  /// What measurements say of one claimed value.
  struct Clause {
    var claimed: ClaimedValue
    var judgements: [Judgement]
    let comparison: Comparison
    let criterion: Criterion

    func text(isLast: Bool, in language: Language) -> String {
      switch language {
      case .ko: korean(isLast: isLast)
      case .en: english
      }
    }

    /// Amounts are compared by one definition or another; names simply agree with what was found or not.
    private var isAmount: Bool {
      switch claimed {
      case .rank, .relation: true
      default: claimed.acceptedAmounts != nil
      }
    }

    private func facts(_ outcome: Judgement.Outcome) -> [MeasuredValue] {
      judgements.filter { $0.outcome == outcome }.map(\.measured)
    }

    /// The claimed value in words.
    func claimedText(_ language: Language) -> String {
      claimed.text(in: language, by: criterion, of: comparison)
    }

    private var english: String {
      let quoted = "“\(claimedText(.en))” "
      if let contents { return quoted + contents.english }
      func list(_ outcome: Judgement.Outcome) -> String {
        judgements.filter { $0.outcome == outcome }
          .map { "the \($0.measured.fact.name.en) (\(figure(of: $0, in: .en)))" }.joined(separator: " and ")
      }
      let (holds, fails, undecided) = (list(.holds), list(.fails), list(.undecided))
      guard isAmount else {
        if !fails.isEmpty { return quoted + "does not agree with \(fails)" }
        let why = isPartlyLookedFor ? ", for which only certain names are looked for" : ""
        return quoted + (holds.isEmpty ? "cannot be told from \(undecided)\(why)" : "agrees with \(holds)")
      }
      var parts: [String] = []
      if !holds.isEmpty { parts.append("holds for \(holds)") }
      if !fails.isEmpty { parts.append(holds.isEmpty ? "does not hold for \(fails)" : "not for \(fails)") }
      if !undecided.isEmpty {
        parts.append(
          "cannot be decided for \(undecided)" + (lacksPeers ? "" : ", which is known too coarsely"))
      }
      return quoted + parts.joined(separator: ", ")
    }

    private func korean(isLast: Bool) -> String {
      let quoted = "‘\(claimedText(.ko))’ 주장은 "
      if let contents { return quoted + contents.korean(isLast: isLast) }
      guard isAmount else { return koreanNames(isLast: isLast) }
      func list(_ outcome: Judgement.Outcome) -> String {
        judgements.filter { $0.outcome == outcome }
          .map { "\($0.measured.fact.name.ko)(\(figure(of: $0, in: .ko)))" }.joined(separator: ", ")
      }
      let (holds, fails, undecided) = (list(.holds), list(.fails), list(.undecided))
      var parts: [(text: String, before: String, last: String, connecting: String)] = []
      if !holds.isEmpty {
        parts.append(("\(holds) 기준으로는 ", fails.isEmpty ? "맞고" : "맞지만", "맞습니다", "맞고"))
      }
      if !fails.isEmpty { parts.append(("\(fails) 기준으로는 ", "맞지 않고", "맞지 않습니다", "맞지 않으며")) }
      if !undecided.isEmpty {
        let start = lacksPeers ? "\(undecided) 기준으로는 " : "\(undecided) 값은 정밀하지 않아 "
        parts.append((start, "판정할 수 없고", "판정할 수 없습니다", "판정할 수 없으며"))
      }
      // What stands alone is set against nothing: 기준으로, not 기준으로는.
      if parts.count == 1 { parts[0].text.replace("기준으로는", with: "기준으로") }
      let told = parts.enumerated().map { position, part in
        let isFinal = position == parts.count - 1
        return part.text + (isFinal ? (isLast ? part.last : part.connecting) : part.before)
      }
      return quoted + told.joined(separator: ", ")
    }

    /// ‘없음’이라고 했지만 기반 OS는 Debian 12입니다.
    private func koreanNames(isLast: Bool) -> String {
      let quoted = "‘\(claimedText(.ko))’"
      let fails = facts(.fails)
      let found = fails.isEmpty ? facts(.holds) : fails
      guard !found.isEmpty else {
        let undecided = facts(.undecided).map { "\($0.fact.name.ko)(\($0.value.text(in: .ko)))" }
        let list = undecided.joined(separator: ", ")
        let why = isPartlyLookedFor ? "\(list)에서는 정해진 이름만 찾아보므로" : "\(list)만으로는"
        return "\(quoted) 주장은 \(why) " + (isLast ? "판정할 수 없습니다" : "판정할 수 없으며")
      }
      let opening =
        fails.isEmpty
        ? "\(KoreanParticle.called.following(quoted)) 주장대로 "
        : "\(KoreanParticle.quotation.following(quoted)) 했지만 "
      let told = found.enumerated().map { position, measured in
        let isEnd = isLast && position == found.count - 1
        let text = measured.value.text(in: .ko)
        guard text != FactValue.noneText.ko else {
          return KoreanParticle.subject.following(measured.fact.name.ko) + (isEnd ? " 없습니다" : " 없으며")
        }
        return "\(KoreanParticle.topic.following(measured.fact.name.ko)) \(text)" + (isEnd ? "입니다" : "이며")
      }
      return opening + told.joined(separator: ", ")
    }
  }
}
