import ComparisonModel

extension TemplateVocabulary {
  /// Sections that are repeated for each item, with the values of an item.
  static let lists: [TemplateList] = [candidates, criteria, sources]

  private static let candidates = TemplateList(
    name: "candidates", count: { $0.comparison.candidates.count },
    values: [
      .init("candidate_id", ko: "후보의 식별자", en: "the candidate's id") {
        $0.comparison.candidates[$1].id.rawValue
      },
      .init("candidate_name", ko: "후보의 이름", en: "the candidate's name") {
        $0.comparison.candidates[$1].name[$0.language]
      },
      .init("candidate_summary", ko: "후보를 요약한 말", en: "what the candidate is") {
        $0.comparison.candidates[$1].summary?[$0.language] ?? ""
      },
    ])

  private static let criteria = TemplateList(
    name: "criteria", count: { $0.comparison.criteria.count },
    values: [
      .init("criterion_id", ko: "기준의 식별자", en: "the criterion's id") {
        $0.comparison.criteria[$1].id.rawValue
      },
      .init("criterion_name", ko: "기준의 이름", en: "the criterion's name") {
        $0.comparison.criteria[$1].name[$0.language]
      },
      .init("criterion_definition", ko: "기준의 정의", en: "how the criterion is defined") {
        $0.comparison.criteria[$1].definition[$0.language]
      },
    ])

  private static let sources = TemplateList(
    name: "sources", count: { $0.sources.count },
    values: [
      .init("source_id", ko: "출처의 식별자", en: "the source's id") { $0.sources[$1].id.rawValue },
      .init("source_title", ko: "출처의 제목", en: "the source's title") { $0.sources[$1].title[$0.language] },
      .init("source_url", ko: "출처의 주소", en: "the source's address") { $0.sources[$1].url ?? "" },
      .init("source_date", ko: "출처의 날짜", en: "the source's date") { $0.sources[$1].date ?? "" },
    ])
}
