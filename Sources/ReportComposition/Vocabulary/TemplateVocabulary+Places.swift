import ComparisonModel
import ReportModel

extension TemplateVocabulary {
  /// Places of blocks, `{{> name}}`.
  static let places: [TemplatePlace] =
    comparisonPlaces + evidencePlaces + decisionPlaces + [
      TemplatePlace(
        ReportAnchors.evidencePlace, ko: "여기부터 근거: Markdown에서는 별도의 파일에 씁니다",
        en: "no block: what stands behind it is evidence, which Markdown writes into a file of its own"
      ) { _ in [] }
    ]

  private static let comparisonPlaces = [
    TemplatePlace("candidates", ko: "후보와 그 설명", en: "the candidates and what they are") {
      $0.guidance.candidates()
    },
    TemplatePlace("tables", ko: "출처에 적힌 그대로의 표", en: "the tables, as their source states them") {
      StatedTablesBlock(context: $0.context).blocks()
    },
    TemplatePlace(
      "matrix", ko: "전체 비교표: 칸마다 주장, 측정값, 판정",
      en: "the full matrix: claim, measurement and verdict in each cell"
    ) { MatrixBlock(context: $0.context).blocks() },
    TemplatePlace(
      "compact_matrix", ko: "간추린 비교표: 칸마다 측정값 하나와 판정",
      en: "the matrix to read first: one measured value and the verdict in each cell"
    ) { CompactMatrixBlock(context: $0.context).blocks() },
    TemplatePlace(
      "legend", ko: "비교표에 나오는 판정의 뜻", en: "what the verdicts mean that occur"
    ) { LegendBlock(context: $0.context, counts: $0.verdicts).blocks() },
    TemplatePlace(
      "sizes_chart", ko: "크기의 막대그래프(후보 \(SizesChartBlock.maximumGroups)개까지. 비교표에는 모두 있음)",
      en:
        "a bar chart of the sizes (the first \(SizesChartBlock.maximumGroups) candidates; the matrix has them all)"
    ) { SizesChartBlock(context: $0.context).blocks() },
    TemplatePlace(
      "size_changes",
      ko:
        "같은 후보의 두 버전 사이에 크기가 어떻게 달라졌는지 그린 그림(후보 \(SizeChangesBlock.maximumCandidates)개까지)",
      en:
        "a chart of how the sizes of a candidate changed between two of its versions (the first \(SizeChangesBlock.maximumCandidates) candidates)"
    ) { SizeChangesBlock(context: $0.context).blocks() },
    TemplatePlace(
      "tool_sizes",
      ko:
        "Docker Hub, Docker, Podman, Trivy, dive, du가 각각 보여 주는 이미지 크기와 그 정의(후보 \(ToolSizesBlock.maximumCandidates)개까지)",
      en:
        "the size of each image as Docker Hub, Docker, Podman, Trivy, dive and du print it, with each definition (the first \(ToolSizesBlock.maximumCandidates) candidates)"
    ) { ToolSizesBlock(context: $0.context).blocks() },
    TemplatePlace(
      "fact_charts", ko: "비교 파일에서 직접 정의한 측정 항목의 막대그래프(\(FactChartsBlock.maximumCharts)개까지)",
      en:
        "a bar chart of each amount or count that the comparison defines (the first \(FactChartsBlock.maximumCharts))"
    ) { FactChartsBlock(context: $0.context).blocks() },
    TemplatePlace(
      "claims", ko: "모든 주장: 원문, 해석, 위치, 판정",
      en: "every claim, as stated and as understood, with its place and verdict"
    ) {
      ClaimsBlock(context: $0.context).blocks()
    },
    TemplatePlace("definitions", ko: "각 기준의 정의와 재는 방법", en: "how each criterion is defined and measured") {
      DefinitionsBlock(context: $0.context).blocks()
    },
    TemplatePlace("scales", ko: "척도, 낮은 단계부터", en: "the scales, least to most") { $0.guidance.scales() },
    TemplatePlace("choices", ko: "출처의 선택 규칙", en: "the sources' rules for choosing") {
      $0.guidance.choices()
    },
    TemplatePlace(
      "choices_by_candidate", ko: "후보마다 출처가 그 후보를 고르라고 하는 상황",
      en: "for each candidate, when the sources choose it"
    ) { $0.guidance.choicesByCandidate() },
    TemplatePlace("cautions", ko: "출처의 주의 사항", en: "the sources' warnings") { $0.guidance.cautions() },
    TemplatePlace("recipes", ko: "출처의 예제", en: "the sources' recipes") { $0.guidance.recipes() },
    TemplatePlace(
      "living_sheet", ko: "스프레드시트가 올린 표를 가져오는 수식",
      en: "the formulas by which a spreadsheet fetches the published tables"
    ) { LivingSheetBlock(context: $0.context, fileStem: $0.fileStem).blocks() },
    TemplatePlace("sources", ko: "출처와 그 날짜와 주소", en: "the sources, with dates and addresses") {
      SourcesBlock(context: $0.context).blocks()
    },
  ]

  private static let evidencePlaces = [
    TemplatePlace(
      "corrections", ko: "사실과 다르거나 일부만 맞는 주장: 주장마다 수치를 넣은 한 항목",
      en: "what is wrong in what people believe: each such claim with the figures"
    ) { CorrectionsBlock(context: $0.context).blocks() },
    TemplatePlace(
      "contradictions", ko: "맞지 않거나 일부만 맞는 주장과 그 이유",
      en: "what is contradicted or holds only in part, and why"
    ) { ContradictionsBlock(context: $0.context).blocks() },
    TemplatePlace(
      "conflicts", ko: "서로 어긋나는 출처와 측정, 근거의 이상한 점",
      en: "where sources or measurements disagree, and what is odd about the evidence"
    ) { ConflictsBlock(context: $0.context).blocks() },
    TemplatePlace(
      "shared_layers", ko: "다른 이미지가 이미 있는 호스트에 각 이미지가 더하는 바이트",
      en: "how many bytes each image adds to a host that has another"
    ) { SharedLayersBlock(context: $0.context).blocks() },
    TemplatePlace(
      "native_objects", ko: "이미지에서 로드할 수 없는 ELF 파일과 그 이유",
      en: "the ELF files that an image cannot load, with reasons"
    ) { NativeObjectsBlock(context: $0.context).blocks() },
    TemplatePlace(
      "packages", ko: "네이티브 코드가 있는 패키지가 각 후보에서 어떻게 되는지: 이미지에 설치된 것, 또는 프로젝트(--project)의 것",
      en:
        "what becomes of packages with native code on each candidate: installed in its image, or of a project (--project)"
    ) { $0.packages.blocks() },
    TemplatePlace(
      "support_timeline",
      ko: "지원 기간: 후보마다 런타임과 기반 OS의 출시부터 지원 종료까지 그린 그림(후보 \(SizesChartBlock.maximumGroups)개까지)",
      en:
        "a timeline of support: of each candidate, runtime and base OS from release to end (the first \(SizesChartBlock.maximumGroups) candidates)"
    ) { SupportTimelineBlock(context: $0.context).blocks() },
    TemplatePlace(
      "declarations", ko: "발행자가 밝힌 것(레이블, 증명, SBOM, 서명)을 레이어와 대조한 결과",
      en: "what publishers declare – labels, attestations, SBOMs, signatures – held against the layers"
    ) { DeclarationsBlock(context: $0.context).blocks() },
    TemplatePlace(
      "scans", ko: "취약점 검사 결과를 날짜순으로: 검사 도구, 데이터베이스, 심각도, 앞선 검사와의 차이",
      en:
        "the scans for vulnerabilities in their order: scanner, database, severities, what changed since the scan before"
    ) { ScansBlock(context: $0.context).blocks() },
    TemplatePlace(
      "scans_chart",
      ko: "취약점 수를 날짜순으로 그린 그림: 후보와 검사 도구마다 최근 검사 \(ScansChartBlock.maximumScans)건까지, 심각도별 막대",
      en:
        "a chart of the scans over time: for each candidate and scanner the newest \(ScansChartBlock.maximumScans), a bar for each severity"
    ) { ScansChartBlock(context: $0.context).blocks() },
    TemplatePlace(
      "measurements", ko: "칸에 나타난 측정: 이미지, 다이제스트, 방법, 날짜",
      en: "the measurements that the cells show: image, digest, method, date"
    ) { MeasurementsBlock(context: $0.context).blocks() },
    TemplatePlace(
      "other_measurements", ko: "칸에 나타나지 않는 측정과 그 값",
      en: "the measurements that the cells do not show, with their values"
    ) { OtherMeasurementsBlock(context: $0.context).blocks() },
  ]

  private static let decisionPlaces = [
    TemplatePlace(
      "answers", ko: "프로필마다 선택한 후보, 결정한 수치, 유보 사항",
      en: "each profile's choice, with the figure that decided it and its reservation"
    ) { $0.answers.answers() },
    TemplatePlace(
      "profile_rankings", ko: "프로필마다 선택의 이유, 결정 요인, 모든 후보의 점수",
      en: "for each profile the reasons of its choice, what it is decided by, and the points of all options"
    ) { $0.answers.rankings() },
    TemplatePlace(
      "compared_images", ko: "후보마다 비교에 쓴 이미지와 그것을 고른 이유",
      en: "which image stands for each candidate, and why that one"
    ) { ComparedImagesBlock(context: $0.context).blocks() },
    TemplatePlace(
      "decision_drivers", ko: "결정 요인: 가중치, 채점 방식, 필수 조건",
      en: "what is decided by: weights, value functions, what must hold"
    ) { $0.decision?.drivers() ?? [] },
    TemplatePlace("decision_options", ko: "검토한 후보", en: "what can be chosen") {
      $0.decision?.options() ?? []
    },
    TemplatePlace(
      "decision_outcome", ko: "선택 결과와 그 이유, 결과를 바꿀 수 있는 모르는 값과 오래된 근거, 출처의 선택 기준과의 비교",
      en:
        "what is chosen and why, with what is unknown or stale and could turn it, beside the source's own rule"
    ) { $0.decision?.outcome() ?? [] },
    TemplatePlace(
      "decision_ranking", ko: "모든 후보의 점수와 제외된 후보", en: "the points of all options, and which are out"
    ) { $0.decision?.ranking() ?? [] },
    TemplatePlace(
      "decision_points_chart", ko: "모든 후보의 점수를 결정 요인별로 쌓은 그림(후보 \(SizesChartBlock.maximumGroups)개까지)",
      en: "a chart of the points of all options, by driver (the first \(SizesChartBlock.maximumGroups))"
    ) { $0.decision?.pointsChart() ?? [] },
    TemplatePlace("decision_consequences", ko: "결정에 따른 영향", en: "what follows from the choice") {
      $0.decision?.consequences() ?? []
    },
    TemplatePlace(
      "decision_confirmation", ko: "결정이 계속 유효한지 확인하는 방법", en: "how to see that the decision still holds"
    ) { $0.decision?.confirmation() ?? [] },
    TemplatePlace(
      "decision_pros_and_cons", ko: "후보별 장점, 중립, 단점", en: "good, neutral and bad of each option"
    ) { $0.decision?.prosAndCons() ?? [] },
    TemplatePlace(
      "decision_sensitivity", ko: "결과를 바꿀 수 있는 가중치",
      en: "which weights would change the outcome"
    ) { $0.decision?.sensitivity() ?? [] },
    TemplatePlace(
      "decision_support", ko: "선택한 것의 지원이 끝나 다시 검토해야 하는 날",
      en: "when to look at the decision again because support of what was chosen ends"
    ) { $0.decision?.support() ?? [] },
    TemplatePlace("decision_dockerfile", ko: "선택한 후보의 Dockerfile", en: "a Dockerfile for the chosen option") {
      $0.decision?.dockerfile() ?? []
    },
  ]
}
