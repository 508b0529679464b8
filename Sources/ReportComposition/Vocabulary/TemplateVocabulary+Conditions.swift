import ComparisonModel
import Decision

extension TemplateVocabulary {
  /// Sections that are shown or left out, `{{#name}}…{{/name}}`.
  static let conditions: [TemplateCondition] =
    languageConditions + evidenceConditions + comparisonConditions + decisionConditions

  /// One for each language that reports are written in.
  private static let languageConditions = Language.allCases.map { language in
    let (ko, en) = language.conditionMeaning
    return TemplateCondition(language.rawValue, ko: ko, en: en) { $0.language == language }
  }

  private static let evidenceConditions = [
    TemplateCondition("has_claims", ko: "주장이 있음", en: "there are claims") { $0.context.matrix.hasClaims },
    TemplateCondition("has_measurements", ko: "측정이 있음", en: "there are measurements") {
      !$0.evidence.measurements.isEmpty
    },
    TemplateCondition(
      "has_other_measurements", ko: "칸에 나타나지 않는 측정이 있음",
      en: "a candidate has measurements that its cells do not show"
    ) { !OtherMeasurementsBlock.rows(of: $0.context.matrix).isEmpty },
    TemplateCondition(
      "has_sizes", ko: "측정에 이미지 크기가 있음", en: "the measurements have sizes of images"
    ) {
      let context = $0.context
      return ![
        SizesChartBlock(context: context).blocks(), SizeChangesBlock(context: context).blocks(),
        ToolSizesBlock(context: context).blocks(),
      ].joined().isEmpty
    },
    TemplateCondition(
      "has_fact_charts", ko: "비교 파일에서 직접 정의한 측정 항목의 막대그래프가 있음",
      en: "there are bar charts of facts that the comparison defines"
    ) { !FactChartsBlock(context: $0.context).blocks().isEmpty },
    TemplateCondition("has_several_days", ko: "근거의 날짜가 하루가 아님", en: "the evidence is of more than one day") {
      $0.firstDay != $0.lastDay
    },
    TemplateCondition(
      "has_several_used_days", ko: "칸에 쓰인 측정의 날짜가 하루가 아님",
      en: "the measurements that the cells show are of more than one day"
    ) {
      $0.firstUsedDay != $0.lastUsedDay
    },
    TemplateCondition(
      "has_contradictions", ko: "사실과 다르거나 일부만 맞는 칸이 있음",
      en: "a finding is contradicted, opposed or disputed, or holds only in part"
    ) { $0.verdicts.hasContradictions },
    TemplateCondition(
      "has_conflicts", ko: "출처나 측정이 서로 어긋나거나, 근거에 이상한 점이 있거나, 측정이 오래되었음",
      en: "sources or measurements disagree, or evidence is odd or stale"
    ) { !ConflictsBlock(context: $0.context).isEmpty },
    TemplateCondition(
      "has_shared_layers", ko: "레이어를 아는 이미지가 둘 이상임", en: "the layers of two or more images are known"
    ) { SharedLayersBlock.images(of: $0.evidence).count > 1 },
    TemplateCondition(
      "has_native_objects", ko: "이미지의 ELF 파일을 살펴보았음", en: "the ELF files of an image were looked at"
    ) { !NativeObjectsBlock.measured(in: $0.context.matrix).isEmpty },
    TemplateCondition(
      "has_support", ko: "런타임이나 기반 OS의 지원 종료일을 알고 있음",
      en: "the end of support of a runtime or base OS is known"
    ) { !SupportTimelineBlock.isEmpty(in: $0.context) },
    TemplateCondition(
      "has_declarations", ko: "발행자가 밝힌 것을 측정할 때 대조했음(measure --declared)",
      en: "what publishers declare was held against an image (measure --declared)"
    ) { !DeclarationsBlock.declared(in: $0.context.matrix).isEmpty },
    TemplateCondition(
      "has_packages", ko: "이미지에 네이티브 코드가 있는 패키지가 설치되어 있거나 --project로 프로젝트를 주었음",
      en: "packages with native code are installed in an image, or a project was given with --project"
    ) { !$0.packages.isEmpty },
    TemplateCondition(
      "has_scans", ko: "취약점 검사 결과가 있음", en: "there are scans for vulnerabilities"
    ) { !ScansBlock.scans(in: $0.context.evidence).isEmpty },
  ]

  private static let comparisonConditions = [
    TemplateCondition("has_profiles", ko: "프로필이 있음", en: "there are profiles to decide by") {
      !$0.comparison.profiles.isEmpty
    },
    TemplateCondition("has_tables", ko: "출처의 표가 있음", en: "there are tables to show as stated") {
      !$0.comparison.tables.isEmpty
    },
    TemplateCondition("has_scales", ko: "척도가 있음", en: "there are scales") { !$0.comparison.scales.isEmpty },
    TemplateCondition("has_choices", ko: "선택 규칙이 있음", en: "there are rules for choosing") {
      !$0.comparison.choices.isEmpty
    },
    TemplateCondition("has_cautions", ko: "주의 사항이 있음", en: "there are cautions") {
      !$0.comparison.cautions.isEmpty
    },
    TemplateCondition("has_recipes", ko: "예제가 있음", en: "there are recipes") {
      !$0.comparison.recipes.isEmpty
    },
    TemplateCondition(
      "has_published", ko: "보고서를 올리는 주소가 정해졌음", en: "it is known where the reports are published"
    ) { $0.comparison.published != nil },
    TemplateCondition("has_sources", ko: "출처가 있음", en: "there are sources") { !$0.sources.isEmpty },
  ]

  private static let decisionConditions = [
    TemplateCondition("has_decision", ko: "프로필로 결정함", en: "a profile is decided by") { $0.record != nil },
    TemplateCondition("has_outcome", ko: "선택된 것이 있음", en: "an option is chosen") {
      $0.record?.decision.chosen != nil
    },
    TemplateCondition(
      "has_given_day", ko: "결정의 날짜를 --as-of로 주었음", en: "the day of the decision was given, with --as-of"
    ) {
      $0.record?.isDayGiven == true
    },
    TemplateCondition("has_decision_makers", ko: "결정하는 사람이 정해졌음", en: "it is known who decides") {
      !$0.comparison.decisionMakers.isEmpty
    },
    TemplateCondition("has_consulted", ko: "의견을 낸 사람을 적었음", en: "it is known whose opinions were sought") {
      !$0.comparison.consulted.isEmpty
    },
    TemplateCondition("has_informed", ko: "결정을 알림으로 받는 사람을 적었음", en: "it is known who is kept informed") {
      !$0.comparison.informed.isEmpty
    },
    TemplateCondition("has_superseded_record", ko: "다른 기록을 대신함", en: "the record supersedes another") {
      $0.record?.superseded != nil
    },
  ]
}
