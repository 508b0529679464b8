public import ComparisonModel
import TextLayout

/// How a verdict came about, step by step, with every figure and its source, as lines of text.
public struct Explanation: Sendable {
  let context: ReportContext

  /// Explains findings in a language.
  public init(_ matrix: FindingMatrix, in language: Language) {
    context = ReportContext(matrix: matrix, language: language, command: "")
  }

  private var comparison: Comparison { context.comparison }

  /// The longest line that is told, in UTF-8 bytes: 16 KiB. A source of outside text is bounded to less.
  private static let maximumLineBytes = 1 << 14

  /// Lines as they are told: names, definitions and claims are their authors' texts, and none of them can make up
  /// a line of its own or command the terminal.
  private func told(_ lines: [String]) -> [String] {
    lines.map { line in
      let joined = LineEnds.lines(of: line).joined(separator: " ")
      return VisibleText.line(joined, maximumBytes: Self.maximumLineBytes)
    }
  }

  /// How a criterion is defined, measured and judged, and the verdict of every candidate.
  public func criterion(_ position: Int) -> [String] {
    let criterion = comparison.criteria[position]
    let language = context.language
    var lines = [
      "\(criterion.name[language]) (\(criterion.id.rawValue))", "", criterion.definition[language], "",
    ]
    for fact in criterion.facts {
      lines.append(
        "- \(measuredByLabel): \(fact.name[language]): \(fact.definition[language])")
    }
    lines += indicators(position)
    lines += ["", verdictsTitle]
    for candidate in comparison.candidates.indices {
      let finding = context.matrix.finding(candidate: candidate, criterion: position)
      let name = comparison.candidates[candidate].name[language]
      lines.append(
        "- \(name): \(context.text(finding.verdict)). \(finding.sentence(in: language, of: comparison))")
    }
    return told(lines)
  }

  /// The indicators of ratings, with the pairs that each orders.
  private func indicators(_ position: Int) -> [String] {
    let criterion = comparison.criteria[position]
    let tallies = context.matrix.ratingOrder(criterion: position)?.tallies
    return criterion.indicators.enumerated().map { number, indicator in
      let line =
        "- \(indicatorLabel): \(indicator.fact.name[context.language]) (\(indicator.preference.text(in: context.language)))"
      guard let tally = tallies?[number] else { return line }
      return "\(line): \(text(of: tally))"
    }
  }

  /// How one verdict came about.
  public func finding(candidate: Int, criterion: Int) -> [String] {
    let finding = context.matrix.finding(candidate: candidate, criterion: criterion)
    let language = context.language
    let title =
      "\(comparison.candidates[candidate].name[language]) — \(comparison.criteria[criterion].name[language])"
    var lines = [title, "", claimsTitle]
    lines += finding.claims.isEmpty ? ["   - " + Verdict.unclaimed.name[language]] : finding.claims.map(claim)
    lines.append(measuredTitle)
    lines += finding.measured.map(measured) + unmeasured(finding)
    lines += others(finding).map(measured)
    lines.append(judgementsTitle)
    lines +=
      finding.judgements.isEmpty
      ? ["   - " + nothingComparesText]
      : finding.judgements.map { judgement($0, finding) }
    lines += rating(finding, criterion)
    lines.append(verdictLabel + context.text(finding.verdict))
    lines.append("   " + finding.sentence(in: language, of: comparison))
    for remark in context.matrix.remarks(candidate: candidate) {
      lines.append("   " + remark.sentence(in: language, of: comparison))
    }
    return told(lines)
  }

  private func claim(_ claim: Claim) -> String {
    let about = claim.about.text(in: context.language).map { "; \(aboutLabel): \($0)" } ?? ""
    return
      "   - \(context.quoted(claim.stated[context.language])) → \(context.understood(claim)) [\(context.text(claim.citation))\(about)]"
  }

  /// The values of other images that claims are about, each once.
  private func others(_ finding: Finding) -> [MeasuredValue] {
    var seen = Set(finding.measured)
    return finding.judgements.map(\.measured).filter { seen.insert($0).inserted }
  }

  private func measured(_ value: MeasuredValue) -> String {
    let measurement = context.evidence.measurements[value.measurement]
    let language = context.language
    let exact = value.value.exactText.map { " (\($0))" } ?? ""
    var origin = [measurement.image.name, measurement.image.manifestDigest ?? measurement.image.indexDigest]
      .compactMap(\.self)
    origin += [measurement.image.platform, measurement.method.name(in: language), measurement.takenAt?.day]
      .compactMap(\.self)
    if !value.value.isUnknown { origin.append(measurement.evidence[value.fact].name(in: language)) }
    origin += measurement.sources.map { $0.url ?? $0.title[language] }
    return
      "   - \(value.fact.name[language]): \(value.value.text(in: language))\(exact) [\(origin.joined(separator: ", "))]"
  }

  /// The facts of a criterion of which nothing is measured, with why.
  private func unmeasured(_ finding: Finding) -> [String] {
    let language = context.language
    let facts = comparison.criteria[finding.criterion].facts
    guard !facts.isEmpty else { return ["   - " + nothingMeasuresText] }
    guard let position = context.evidence.selected[finding.candidate] else {
      return ["   - " + FactValue.unknownText[language]]
    }
    return facts.filter { fact in !finding.measured.contains { $0.fact == fact } }.map { fact in
      let value = context.evidence.measurements[position].value(of: fact)
      return "   - \(fact.name[language]): \(value.text(in: language))"
    }
  }

  private func judgement(_ judgement: Judgement, _ finding: Finding) -> String {
    let language = context.language
    let outcome = text(of: judgement.outcome)
    let figure = judgement.measured.value.exactText ?? judgement.measured.value.text(in: language)
    let claimed = judgement.claimed.text(
      in: language, by: comparison.criteria[finding.criterion], of: comparison)
    return "   - \(claimed) ↔ \(judgement.measured.fact.name[language]) \(figure): \(outcome)"
  }

  /// The rating against each indicator, candidate by candidate.
  private func rating(_ finding: Finding, _ criterion: Int) -> [String] {
    let language = context.language
    var lines = [ratingsTitle]
    guard let rating = finding.rating else {
      return lines + ["   - " + noRatingText]
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
    for candidate in comparison.candidates.indices.prefix(Self.maximumListedCandidates) {
      lines += values(of: candidate, criterion)
    }
    return lines
  }

  /// The most candidates whose indicators are listed.
  private static let maximumListedCandidates = 50

  private func values(of candidate: Int, _ criterion: Int) -> [String] {
    guard let position = context.evidence.selected[candidate] else { return [] }
    let language = context.language
    let values = comparison.criteria[criterion].indicators.map { indicator in
      let found = context.evidence.measured(indicator.fact, in: position)?.value
      let value = found ?? context.evidence.measurements[position].value(of: indicator.fact)
      return "\(indicator.fact.name[language]) \(value.text(in: language))"
    }
    let claims = context.matrix.claims(candidate: candidate, criterion: criterion).map(context.understood)
    let rated = claims.isEmpty ? "–" : claims.joined(separator: "; ")
    let name = comparison.candidates[candidate].name[language]
    return ["     \(name): \(rated) ↔ \(values.joined(separator: ", "))"]
  }
}
