extension JudgementSentence.Clause {
  /// The figure that a judgement rests on, with those of the candidates that it was set against: `58.5 MB, 72.4 %
  /// of node:slim's 80.7 MB`.
  func figure(of judgement: Judgement, in language: Language) -> String {
    let own = judgement.measured.value.text(in: language)
    guard case .peers(let peers) = judgement.basis else { return own }
    let others = [decidingText(judgement, peers, language), unknownText(judgement, peers, language)]
    return ([own] + others.compactMap(\.self)).joined(separator: ", ")
  }

  /// Whether what leaves a judgement open is candidates without a value.
  var lacksPeers: Bool {
    judgements.contains { judgement in
      guard judgement.outcome == .undecided, case .peers(let peers) = judgement.basis else { return false }
      return peers.unknownCount > 0
    }
  }

  private func decidingText(_ judgement: Judgement, _ peers: PeerComparison, _ language: Language) -> String?
  {
    guard let peer = peers.deciding else { return nil }
    let name = comparison.candidates[peer.candidate].name[language]
    let value = peer.value.text(in: language)
    if case .relation = judgement.claimed, let share = share(of: judgement.measured.value, in: peer.value) {
      return switch language {
      case .ko: "\(name) \(value)의 \(share)"
      case .en: "\(share) of the \(value) of \(name)"
      }
    }
    return "\(name) \(value)"
  }

  private func unknownText(_ judgement: Judgement, _ peers: PeerComparison, _ language: Language) -> String? {
    guard judgement.outcome == .undecided, peers.unknownCount > 0 else { return nil }
    let names = peers.unknown.map { comparison.candidates[$0].name[language] }.joined(separator: ", ")
    let more = peers.unknownCount - peers.unknown.count
    return switch language {
    case .ko: more > 0 ? "값을 모르는 후보: \(names) 외 \(more)개" : "값을 모르는 후보: \(names)"
    case .en: more > 0 ? "unknown for \(names) and \(more) more" : "unknown for \(names)"
    }
  }

  /// What an amount is of another, in tenths of a percent; nil where the other is 0.
  private func share(of value: FactValue, in other: FactValue) -> String? {
    guard let amount = value.amount?.value, let whole = other.amount?.value, whole > 0 else { return nil }
    let perMille = (Int128(amount) * 2000 + Int128(whole)) / (Int128(whole) * 2)
    return "\(perMille / 10).\(perMille % 10) %"
  }
}
