public import ComparisonModel

/// How a verdict came about, step by step, with every figure and its source, as lines of text.
public struct Explanation: Sendable {
  private let context: ReportContext

  /// Explains findings in a language.
  public init(_ matrix: FindingMatrix, in language: Language) {
    context = ReportContext(matrix: matrix, language: language, command: "")
  }

  private var comparison: Comparison { context.comparison }

  /// How a criterion is defined, measured and judged, and the verdict of every candidate.
  public func criterion(_ position: Int) -> [String] {
    let criterion = comparison.criteria[position]
    let language = context.language
    var lines = [
      "\(criterion.name[language]) (\(criterion.id.rawValue))", "", criterion.definition[language], "",
    ]
    for fact in criterion.facts {
      lines.append(
        "- \(context.say("측정 항목", "measured by")): \(fact.name[language]): \(fact.definition[language])")
    }
    lines += indicators(position)
    lines += ["", context.say("판정:", "Verdicts:")]
    for candidate in comparison.candidates.indices {
      let finding = context.matrix.finding(candidate: candidate, criterion: position)
      let name = comparison.candidates[candidate].name[language]
      lines.append(
        "- \(name): \(context.text(finding.verdict)). \(finding.sentence(in: language, of: comparison))")
    }
    return lines
  }

  /// The indicators of ratings, with the pairs that each orders.
  private func indicators(_ position: Int) -> [String] {
    let criterion = comparison.criteria[position]
    let tallies = context.matrix.ratingOrder(criterion: position)?.tallies
    return criterion.indicators.enumerated().map { number, indicator in
      let line =
        "- \(context.say("등급의 지표", "indicator of ratings")): \(indicator.fact.name[context.language]) "
        + "(\(indicator.preference.text(in: context.language)))"
      guard let tally = tallies?[number] else { return line }
      return "\(line): \(text(of: tally))"
    }
  }

  /// The pairs of one indicator, counted; `against` names those that go the other way.
  private func text(of tally: RatingEvidence.Tally, against: String = "") -> String {
    context.say(
      "맞는 쌍 \(tally.agreeing), 반대인 쌍 \(tally.disagreeing)\(against), 같은 쌍 \(tally.tied), 모르는 쌍 \(tally.unknown)",
      "pairs that agree: \(tally.agreeing), that go the other way: \(tally.disagreeing)\(against), tied: \(tally.tied), unknown: \(tally.unknown)"
    )
  }

  /// How one verdict came about.
  public func finding(candidate: Int, criterion: Int) -> [String] {
    let finding = context.matrix.finding(candidate: candidate, criterion: criterion)
    let language = context.language
    let title =
      "\(comparison.candidates[candidate].name[language]) — \(comparison.criteria[criterion].name[language])"
    var lines = [title, "", context.say("1. 주장", "1. What is claimed")]
    lines += finding.claims.isEmpty ? ["   - " + Verdict.unclaimed.name[language]] : finding.claims.map(claim)
    lines.append(context.say("2. 측정값", "2. What was measured"))
    lines +=
      finding.measured.isEmpty
      ? [
        "   - "
          + (comparison.criteria[criterion].facts.isEmpty
            ? context.say("이 기준을 직접 재는 측정 항목이 없음", "nothing measures this criterion itself")
            : FactValue.unknownText[language])
      ] : finding.measured.map(measured)
    lines.append(context.say("3. 대조", "3. Each claim against each figure"))
    lines +=
      finding.judgements.isEmpty
      ? ["   - " + context.say("대조할 수 있는 것이 없음", "nothing can be compared")]
      : finding.judgements.map { judgement($0, finding) }
    lines += rating(finding, criterion)
    lines.append(context.say("5. 판정: ", "5. Verdict: ") + context.text(finding.verdict))
    lines.append("   " + finding.sentence(in: language, of: comparison))
    for remark in context.matrix.remarks(candidate: candidate) {
      lines.append("   " + remark.sentence(in: language, of: comparison))
    }
    return lines
  }

  private func claim(_ claim: Claim) -> String {
    "   - \(context.quoted(claim.stated[context.language])) → \(context.understood(claim)) [\(context.text(claim.citation))]"
  }

  private func measured(_ value: MeasuredValue) -> String {
    let measurement = context.evidence.measurements[value.measurement]
    let language = context.language
    let exact = value.value.exactText.map { " (\($0))" } ?? ""
    var origin = [measurement.image.name, measurement.image.manifestDigest ?? measurement.image.indexDigest]
      .compactMap(\.self)
    origin += [measurement.image.platform, measurement.method.name[language], measurement.takenAt?.day]
      .compactMap(\.self)
    origin += measurement.sources.map { $0.url ?? $0.title[language] }
    return "   - \(value.fact.name[language]): \(value.value.text(in: language))\(exact) "
      + "[\(origin.joined(separator: ", "))]"
  }

  private func judgement(_ judgement: Judgement, _ finding: Finding) -> String {
    let language = context.language
    let outcome =
      switch judgement.outcome {
      case .holds: context.say("맞음", "holds")
      case .fails: context.say("맞지 않음", "does not hold")
      case .undecided: context.say("판정할 수 없음", "cannot be decided")
      }
    let figure = judgement.measured.value.exactText ?? judgement.measured.value.text(in: language)
    return
      "   - \(judgement.claimed.text(in: language)) ↔ \(judgement.measured.fact.name[language]) \(figure): \(outcome)"
  }

  /// The rating against each indicator, candidate by candidate.
  private func rating(_ finding: Finding, _ criterion: Int) -> [String] {
    let language = context.language
    var lines = [context.say("4. 등급의 순서", "4. The order of ratings")]
    guard let rating = finding.rating else {
      return lines + ["   - " + context.say("지표로 판정할 등급이 없음", "no rating is judged by indicators")]
    }
    for (number, indicator) in comparison.criteria[criterion].indicators.enumerated() {
      let tally = rating.tallies[number]
      let others = rating.counterexamples.filter { $0.indicator == number }
        .map { comparison.candidates[$0.other].name[language] }
      let against = others.isEmpty ? "" : " (\(others.joined(separator: ", ")))"
      lines.append(
        "   - \(indicator.fact.name[language]) (\(indicator.preference.text(in: language))): "
          + text(of: tally, against: against))
    }
    for candidate in comparison.candidates.indices.prefix(Self.mostListedValues) {
      lines += values(of: candidate, criterion)
    }
    return lines
  }

  /// The most candidates whose indicators are listed.
  private static let mostListedValues = 50

  private func values(of candidate: Int, _ criterion: Int) -> [String] {
    guard let position = context.evidence.selected[candidate] else { return [] }
    let language = context.language
    let values = comparison.criteria[criterion].indicators.map { indicator in
      let value = context.evidence.measurements[position].facts[indicator.fact] ?? .unknown
      return "\(indicator.fact.name[language]) \(value.text(in: language))"
    }
    let claims = context.matrix.claims(candidate: candidate, criterion: criterion).map(context.understood)
    let rated = claims.isEmpty ? "–" : claims.joined(separator: "; ")
    let name = comparison.candidates[candidate].name[language]
    return ["     \(name): \(rated) ↔ \(values.joined(separator: ", "))"]
  }
}
