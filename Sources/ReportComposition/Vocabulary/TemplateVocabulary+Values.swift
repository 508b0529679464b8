import ComparisonModel
import Decision

extension TemplateVocabulary {
  /// Values, `{{name}}`.
  static let values: [TemplateValue] = comparisonValues + countValues + evidenceValues + decisionValues

  private static let comparisonValues = [
    TemplateValue("title", ko: "비교의 제목", en: "the comparison's title") { $0.comparison.title[$0.language] },
    TemplateValue("purpose", ko: "비교의 목적", en: "what the comparison is for") {
      $0.comparison.purpose[$0.language]
    },
    TemplateValue("subject", ko: "비교의 목적의 첫 문장", en: "the first sentence of what the comparison is for") {
      $0.firstSentenceOfPurpose
    },
    TemplateValue("id", ko: "비교의 식별자", en: "the comparison's id") { $0.comparison.id.rawValue },
    TemplateValue("command", ko: "보고서를 다시 쓰는 명령", en: "the command that writes the report again") {
      $0.context.command
    },
  ]

  private static let countValues = [
    TemplateValue("candidate_count", ko: "후보의 수", en: "how many candidates there are") {
      $0.text(of: $0.comparison.candidates.count)
    },
    TemplateValue("criterion_count", ko: "기준의 수", en: "how many criteria there are") {
      $0.text(of: $0.comparison.criteria.count)
    },
    TemplateValue("claim_count", ko: "주장의 수", en: "how many claims there are") {
      $0.text(of: $0.comparison.claims.count)
    },
    TemplateValue("measurement_count", ko: "측정의 수", en: "how many measurements there are") {
      $0.text(of: $0.evidence.measurements.count)
    },
    TemplateValue("confirmed_count", ko: "확인된 칸의 수", en: "how many findings are confirmed") {
      $0.verdicts.text(of: .confirmed)
    },
    TemplateValue("partly_confirmed_count", ko: "일부만 확인된 칸의 수", en: "how many findings are partly confirmed")
    {
      $0.verdicts.text(of: .partlyConfirmed)
    },
    TemplateValue(
      "supported_count", ko: "지표와 전부 또는 일부 일치하는 칸의 수",
      en: "how many findings are supported by indicators, in whole or in part"
    ) { $0.verdicts.text(of: .supported, .partlySupported) },
    TemplateValue("opposed_count", ko: "지표와 불일치하는 칸의 수", en: "how many findings are opposed by indicators") {
      $0.verdicts.text(of: .opposed)
    },
    TemplateValue("disputed_count", ko: "출처나 도구가 서로 다른 칸의 수", en: "how many findings are disputed") {
      $0.verdicts.text(of: .disputed)
    },
    TemplateValue("contradicted_count", ko: "사실과 다른 칸의 수", en: "how many findings are contradicted") {
      $0.verdicts.text(of: .contradicted)
    },
    TemplateValue(
      "undecided_count", ko: "측정값이 있지만 판정할 수 없는 칸의 수",
      en: "how many findings are undecided though a value was measured"
    ) {
      $0.verdicts.text(of: .undecided)
    },
    TemplateValue("unmeasured_count", ko: "측정되지 않은 칸의 수", en: "how many findings are unmeasured") {
      $0.verdicts.text(of: .unmeasured)
    },
  ]

  private static let evidenceValues = [
    TemplateValue(
      "used_measurement_count", ko: "비교표의 칸에 쓰인 측정의 수", en: "how many measurements the cells show"
    ) {
      $0.text(of: $0.evidence.shown.count)
    },
    TemplateValue(
      "oldest_used_evidence", ko: "칸에 쓰인 측정이나 이미지 가운데 가장 오래된 날짜",
      en: "the day of the oldest measurement or image that the cells show"
    ) { $0.firstUsedDay },
    TemplateValue(
      "newest_used_evidence", ko: "칸에 쓰인 측정이나 이미지 가운데 가장 새로운 날짜",
      en: "the day of the newest measurement or image that the cells show"
    ) { $0.lastUsedDay },
    TemplateValue(
      "oldest_evidence", ko: "가장 오래된 측정이나 이미지의 날짜", en: "the day of the oldest measurement or image"
    ) { $0.firstDay },
    TemplateValue(
      "newest_evidence", ko: "가장 새로운 측정이나 이미지의 날짜", en: "the day of the newest measurement or image"
    ) { $0.lastDay },
  ]

  private static let decisionValues = [
    TemplateValue(
      "decision_date", ko: "결정한 날: --as-of의 날짜, 없으면 가장 새로운 근거의 날짜",
      en: "the day of the decision: that of --as-of, else of the newest evidence"
    ) { $0.context.matrix.asOf?.day ?? $0.lastDay },
    TemplateValue("profile", ko: "결정에 쓰인 프로필의 이름", en: "the name of the profile that is decided by") {
      $0.record?.decision.profile.name[$0.language] ?? ""
    },
    TemplateValue("decision_makers", ko: "결정하는 사람", en: "who decides") {
      let makers = $0.comparison.decisionMakers.joined(separator: ", ")
      return makers.isEmpty ? $0.unnamedMakers : makers
    },
    TemplateValue("consulted", ko: "의견을 낸 사람", en: "whose opinions were sought") {
      $0.comparison.consulted.joined(separator: ", ")
    },
    TemplateValue("informed", ko: "결정을 알림으로 받는 사람", en: "who is kept informed") {
      $0.comparison.informed.joined(separator: ", ")
    },
    TemplateValue("superseded_record", ko: "이 기록이 대신하는 기록", en: "the record that this one supersedes") {
      $0.record?.superseded ?? ""
    },
  ]
}
