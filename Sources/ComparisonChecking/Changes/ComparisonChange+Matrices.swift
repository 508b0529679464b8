public import ComparisonModel
import Decision

extension ComparisonChange {
  /// The cells and outcomes that differ between two states of the evidence of one comparison: candidate by candidate
  /// and criterion by criterion, then profile by profile.
  public static func changes(
    from before: FindingMatrix, to after: FindingMatrix, in language: Language
  ) -> [ComparisonChange] {
    let comparison = after.comparison
    var changes: [ComparisonChange] = []
    for candidate in comparison.candidates.indices {
      for criterion in comparison.criteria.indices {
        changes += cell(
          from: before.finding(candidate: candidate, criterion: criterion),
          to: after.finding(candidate: candidate, criterion: criterion), in: comparison, language)
      }
    }
    return changes + comparison.profiles.compactMap { outcome(of: $0, from: before, to: after) }
  }

  private static func cell(
    from before: Finding, to after: Finding, in comparison: Comparison, _ language: Language
  ) -> [ComparisonChange] {
    let candidate = comparison.candidates[after.candidate].id.rawValue
    let criterion = comparison.criteria[after.criterion].id.rawValue
    var changes: [ComparisonChange] = []
    if before.measured.map(\.value) != after.measured.map(\.value) {
      changes.append(
        ComparisonChange(
          .figure, of: candidate, criterion: criterion, before: text(of: before.measured, language),
          after: text(of: after.measured, language)))
    }
    if before.verdict != after.verdict {
      changes.append(
        ComparisonChange(
          .verdict, of: candidate, criterion: criterion, before: before.verdict.name[language],
          after: after.verdict.name[language]))
    }
    return changes
  }

  /// What a cell shows, to the last digit where that is known: small moves show too.
  private static func text(of measured: [MeasuredValue], _ language: Language) -> String {
    measured.isEmpty
      ? "–"
      : measured.map { value in
        let exact = value.value.exactText.map { " (\($0))" } ?? ""
        return "\(value.fact.name[language]) \(value.value.text(in: language))\(exact)"
      }.joined(separator: ", ")
  }

  private static func outcome(
    of profile: Profile, from before: FindingMatrix, to after: FindingMatrix
  ) -> ComparisonChange? {
    // As a record is dated: by the day that is given, else that of the newest evidence.
    let old = Decision(before.dated(before.asOf ?? before.evidence.newestDay), by: profile).outcomeID
    let new = Decision(after.dated(after.asOf ?? after.evidence.newestDay), by: profile).outcomeID
    return old == new ? nil : ComparisonChange(.outcome, of: profile.id.rawValue, before: old, after: new)
  }
}
