import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

extension ComparisonReading {
  /// One item of `claims`.
  mutating func claim(_ node: YAMLNode) -> Claim? {
    guard let fields = fields(of: node, as: ComparisonKeys.Claim.self) else { return nil }
    let candidate = reference(fields[.candidate], in: \.candidates, of: Candidate.self)
    let criterion = reference(fields[.criterion], in: \.criteria, of: Criterion.self)
    let stated = text(fields[.stated], .quotation)
    let rules = criterion.flatMap { criteria[$0.rawValue] } ?? CriterionRules(hasFaultyScale: true)
    let values = list(fields[.values], least: 1, most: ComparisonLimits.maximumValues) {
      $0.value($1, rules, of: candidate)
    }
    let citation = citation(source: fields[.source], place: fields[.place])
    let cell = candidate.flatMap { candidate in criterion.map { CellID(candidate: candidate, criterion: $0) }
    }
    let about = subject(of: fields, cell: cell)
    guard let candidate, let criterion, let stated, let citation else { return nil }
    return Claim(
      candidate: candidate, criterion: criterion, stated: stated, values: values, citation: citation,
      about: about, line: node.location.line)
  }

  /// One value of a claim: a mapping of one key, or of two where one is the tolerance.
  private mutating func value(
    _ node: YAMLNode, _ rules: CriterionRules, of candidate: Candidate.ID?
  ) -> ClaimedValue? {
    if let entries = node.mapping, entries.contains(where: { $0.key.first?.isNumber == true }) {
      diagnostics.error(
        .unquotedNumber, at: node.location, "a number with commas is split here",
        suggestion: "put the amount in quotes: {exactly: \"58,486,244 B\"}")
      return nil
    }
    guard let fields = fields(of: node, as: ComparisonKeys.Value.self) else { return nil }
    let kinds = fields.keys.filter { $0 != .tolerance }
    guard kinds.count == 1, let kind = kinds.first, let content = fields[kind] else {
      guard node.mapping?.isEmpty != false || !kinds.isEmpty || fields[.tolerance] != nil else { return nil }
      diagnostics.error(
        .wrongValue, at: node.location, "a value has exactly one key beside 'tolerance'",
        suggestion: "write each value as an item of its own: - level: …")
      return nil
    }
    if let tolerance = fields[.tolerance], !kind.hasTolerance {
      diagnostics.error(
        .unneededTolerance, at: tolerance.location,
        "only 'about', 'range', 'at_least', 'at_most' and 'relative' have a tolerance",
        suggestion: "take it out, or write 'about'")
    }
    checkFit(kind, at: node.location, rules)
    let tolerance = fields[.tolerance]
    switch kind {
    case .exactly: return amount(content, rules).map { .exactly($0) }
    case .about: return about(content, tolerance: tolerance, at: fields.mapping.location, rules)
    case .range: return range(content, tolerance: tolerance, rules)
    case .atLeast: return bound(content, tolerance: tolerance, rules) { .atLeast($0, tolerance: $1) }
    case .atMost: return bound(content, tolerance: tolerance, rules) { .atMost($0, tolerance: $1) }
    case .rank: return word(content, "a rank", as: ClaimedRank.self).map { .rank($0) }
    case .relative:
      return relation(content, tolerance: tolerance, of: candidate).map { .relation($0) }
    case .level: return level(content, rules).map { .level($0) }
    case .names: return names(content, rules).map { .names($0) }
    case .only: return names(content, rules, least: 1).map { .only($0) }
    case .contains: return names(content, rules, least: 1).map { .contains($0) }
    case .lacks: return names(content, rules, least: 1).map { .lacks($0) }
    case .words: return text(content, .quotation).map { .words($0) }
    case .yesNo: return yesNo(content).map { .yesNo($0) }
    case .notApplicable: return isTrue(content) ? .notApplicable : nil
    case .unknown: return isTrue(content) ? .unknown : nil
    case .tolerance: return nil
    }
  }

  /// Whether a criterion of that kind can hold a value of that kind.
  private mutating func checkFit(
    _ key: ComparisonKeys.Value, at location: SourceLocation, _ rules: CriterionRules
  ) {
    guard let kind = rules.kind else { return }
    let fits: Bool
    let suggestion: Message?
    switch key {
    case .words, .notApplicable, .unknown, .tolerance: return
    case .exactly, .about, .range, .atLeast, .atMost:
      fits =
        kind == .bytes || kind == .amount || kind == .count
        || (key != .about && (kind == .date || kind == .version))
    case .rank, .relative:
      // A rank needs an order that sums are of, and a ratio a zero: sizes, amounts and numbers have both.
      fits = kind == .bytes || kind == .amount || kind == .count
    case .level:
      if rules.levels == nil, !rules.hasFaultyScale {
        diagnostics.error(
          .valueDoesNotFit, at: location, "the criterion has no scale, so a claim about it has no level",
          suggestion: "give the criterion a scale")
      }
      return
    case .names: fits = kind == .names || kind == .text || kind == .version
    case .only, .contains, .lacks: fits = kind == .names
    case .yesNo: fits = kind == .yesNo
    }
    guard !fits else { return }
    switch kind {
    case .bytes, .amount, .count:
      suggestion = "write exactly, about, range, at_least, at_most, rank or relative"
    case .level: suggestion = "write 'level: …'"
    case .date: suggestion = "write exactly, range, at_least or at_most with dates such as 2026-08-27"
    case .version: suggestion = "write 'names: [\"24.20\"]', or exactly, range, at_least or at_most"
    case .names: suggestion = "write 'names: […]', 'only: […]', 'contains: […]' or 'lacks: […]'"
    case .text: suggestion = "write 'names: […]'"
    case .words: suggestion = "write 'words: \(LocalizedText.form)'"
    case .yesNo: suggestion = "write 'yes_no: true' or 'yes_no: false'"
    }
    diagnostics.error(
      .valueDoesNotFit, at: location,
      "the value '\(key.rawValue)' does not fit the criterion, whose values are \(kind.rawValue)",
      suggestion: suggestion)
  }

  private mutating func level(_ node: YAMLNode, _ rules: CriterionRules) -> Level.ID? {
    guard let text = scalar(node, "the id of a level") else { return nil }
    guard let levels = rules.levels, levels[text] == nil else { return Level.ID(rawValue: text) }
    diagnostics.error(
      .unknownLevel, at: node.location, "the criterion's scale has no level \(QuotedText.quoted(text))",
      suggestion: !diagnostics.keepsMore
        ? nil : NearestName.suggestion(for: text, among: levels.names))
    return nil
  }

  private mutating func names(_ node: YAMLNode, _ rules: CriterionRules, least: Int = 0) -> [String]? {
    guard node.sequence != nil else {
      diagnostics.error(
        .wrongType, at: node.location, "names are a list, and here is \(node.kindName)",
        suggestion: "write [name, name], or [] where there is none")
      return nil
    }
    let names = list(node, least: least, most: ComparisonLimits.maximumNames) { $0.scalar($1, "a name") }
    if rules.kind == .text, names.count > 1 {
      diagnostics.error(
        .valueDoesNotFit, at: node.location, "the criterion's value is one name, and here are several",
        suggestion: "write one name, or give the criterion 'value: names'")
    }
    return names
  }

  private mutating func yesNo(_ node: YAMLNode) -> Bool? {
    if case .scalar("true", .plain) = node.content { return true }
    if case .scalar("false", .plain) = node.content { return false }
    diagnostics.error(
      .wrongType, at: node.location, "true or false is expected, and here is \(node.kindName)",
      suggestion: "write true or false")
    return nil
  }

  mutating func isTrue(_ node: YAMLNode) -> Bool {
    if case .scalar("true", .plain) = node.content { return true }
    diagnostics.error(
      .wrongType, at: node.location, "only 'true' can stand here, and here is \(node.kindName)",
      suggestion: "write true, or take the value out")
    return false
  }
}
