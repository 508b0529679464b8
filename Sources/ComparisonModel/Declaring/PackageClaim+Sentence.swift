extension PackageClaim {
  /// The most packages that a sentence names of each list.
  private static let named = 6

  /// What was found, in one sentence.
  public func sentence(in language: Language) -> String {
    switch language {
    case .ko: korean
    case .en: english
    }
  }

  private var korean: String {
    var parts = ["패키지 \(agreeing)개가 이름과 버전까지 이미지와 같음"]
    if lackingCount > 0 { parts.append("적혀 있으나 이미지에 없음 \(lackingCount)개\(examples(lacking, lackingCount))") }
    if let count = unlistedCount, count > 0 {
      parts.append("이미지에 있으나 적혀 있지 않음 \(count)개\(examples(unlisted, count))")
    }
    if differingCount > 0 {
      let texts = differing.map { "\($0.name) 기재 \($0.claimed), 실제 \($0.found)" }
      parts.append("버전이 다름 \(differingCount)개\(examples(texts, differingCount))")
    }
    if !undecided.isEmpty { parts.append("대조할 수 없음: \(undecidedText)") }
    return parts.joined(separator: "; ")
  }

  private var english: String {
    var parts = ["packages that are there as listed: \(agreeing)"]
    if lackingCount > 0 {
      parts.append("listed, and not there: \(lackingCount)\(examples(lacking, lackingCount))")
    }
    if let count = unlistedCount, count > 0 {
      parts.append("there, and not listed: \(count)\(examples(unlisted, count))")
    }
    if differingCount > 0 {
      let texts = differing.map { "\($0.name): listed \($0.claimed), there \($0.found)" }
      parts.append("there in another version: \(differingCount)\(examples(texts, differingCount))")
    }
    if !undecided.isEmpty { parts.append("not held against anything: \(undecidedText)") }
    return parts.joined(separator: "; ")
  }

  private var undecidedText: String {
    undecided.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private func examples(_ texts: [String], _ count: Int64) -> String {
    let shown = texts.prefix(Self.named)
    guard !shown.isEmpty else { return "" }
    return " (\(shown.joined(separator: ", "))\(Int64(shown.count) < count ? ", …" : ""))"
  }
}
