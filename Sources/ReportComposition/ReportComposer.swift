public import ComparisonModel
import Decision
public import Diagnostics
public import ReportModel

/// Composes reports from a comparison and its evidence.
public struct ReportComposer: Sendable {
  private let matrix: FindingMatrix
  private let command: String
  private let record: DecisionRecord?
  private let projectNotes: [LocalizedText]?

  /// Makes a composer.
  ///
  /// - Parameters:
  ///   - matrix: The findings.
  ///   - command: The command that writes the report again; it holds no folder, so that the report does not
  ///     depend on where it was written.
  ///   - record: The decision that the report tells, where it tells one.
  ///   - projectNotes: What a reader must know of the project whose packages were judged; nil without one.
  public init(
    _ matrix: FindingMatrix, command: String, record: DecisionRecord? = nil,
    projectNotes: [LocalizedText]? = nil
  ) {
    self.matrix = matrix
    self.command = command
    self.record = record
    self.projectNotes = projectNotes
  }

  /// Composes a report.
  ///
  /// - Parameters:
  ///   - template: The template.
  ///   - language: The language.
  ///   - name: The stem of the names of the report's files.
  /// - Throws: ``FaultyInput`` where the template cannot be filled in.
  public func report(
    _ template: ReportTemplate, in language: Language, name: String
  ) throws(FaultyInput) -> Report {
    let context = ReportContext(matrix: matrix, language: language, command: command)
    let blocks = try template.blocks(values(of: context, for: template)) { [record, projectNotes] name in
      if name == "packages" { return PackagesBlock(context: context, projectNotes: projectNotes).blocks() }
      return record.flatMap { Self.decisionBlocks(named: name, context, $0) }
        ?? Self.blocks(named: name, context)
    }
    return Report(
      language: language, name: name, title: matrix.comparison.title[language], blocks: blocks,
      wideTable: WideDataTable(context: context).table(),
      findingsTable: FindingsDataTable(context: context).table())
  }

  /// The blocks that take the place of `{{> name}}`; the names are those of ``TemplateVocabulary/blocks``.
  private static func blocks(named name: String, _ context: ReportContext) -> [Block] {
    switch name {
    case "candidates": GuidanceBlocks(context: context).candidates()
    case "tables": StatedTablesBlock(context: context).blocks()
    case "matrix": MatrixBlock(context: context).blocks()
    case "legend": LegendBlock(context: context).blocks()
    case "sizes_chart": SizesChartBlock(context: context).blocks()
    case "native_objects": NativeObjectsBlock(context: context).blocks()
    case "contradictions": ContradictionsBlock(context: context).blocks()
    case "claims": ClaimsBlock(context: context).blocks()
    case "measurements": MeasurementsBlock(context: context).blocks()
    case "other_measurements": OtherMeasurementsBlock(context: context).blocks()
    case "definitions": DefinitionsBlock(context: context).blocks()
    case "scales": GuidanceBlocks(context: context).scales()
    case "choices": GuidanceBlocks(context: context).choices()
    case "cautions": GuidanceBlocks(context: context).cautions()
    case "recipes": GuidanceBlocks(context: context).recipes()
    case "sources": SourcesBlock(context: context).blocks()
    case "conflicts": ConflictsBlock(context: context).blocks()
    default: []
    }
  }

  /// The blocks that tell a decision; nil for any other name.
  private static func decisionBlocks(
    named name: String, _ context: ReportContext, _ record: DecisionRecord
  ) -> [Block]? {
    let blocks = DecisionBlocks(context: context, record: record)
    return switch name {
    case "decision_drivers": blocks.drivers()
    case "decision_options": blocks.options()
    case "decision_outcome": blocks.outcome()
    case "decision_ranking": blocks.ranking()
    case "decision_consequences": blocks.consequences()
    case "decision_confirmation": blocks.confirmation()
    case "decision_pros_and_cons": blocks.prosAndCons()
    case "decision_sensitivity": blocks.sensitivity()
    case "decision_dockerfile": blocks.dockerfile()
    default: nil
    }
  }

  private func values(of context: ReportContext, for template: ReportTemplate) -> TemplateContext {
    let comparison = matrix.comparison
    let verdicts = VerdictCounts(matrix)
    var values = TemplateContext()
    values.set("title", to: comparison.title[context.language])
    values.set("purpose", to: comparison.purpose[context.language])
    values.set("id", to: comparison.id.rawValue)
    values.set("candidate_count", to: DigitGroups.text(of: Int64(comparison.candidates.count)))
    values.set("criterion_count", to: DigitGroups.text(of: Int64(comparison.criteria.count)))
    values.set("claim_count", to: DigitGroups.text(of: Int64(comparison.claims.count)))
    values.set("measurement_count", to: DigitGroups.text(of: Int64(matrix.evidence.measurements.count)))
    values.set("confirmed_count", to: verdicts.text(of: .confirmed))
    values.set("partly_confirmed_count", to: verdicts.text(of: .partlyConfirmed))
    values.set("supported_count", to: verdicts.text(of: .supported, .partlySupported))
    values.set("opposed_count", to: verdicts.text(of: .opposed))
    values.set("disputed_count", to: verdicts.text(of: .disputed))
    values.set("contradicted_count", to: verdicts.text(of: .contradicted))
    values.set("unmeasured_count", to: verdicts.text(of: .unmeasured))
    values.set("oldest_evidence", to: evidenceDay(context.language) { $0.min() })
    values.set("newest_evidence", to: evidenceDay(context.language) { $0.max() })
    values.set("command", to: command)
    let day = matrix.asOf?.day ?? evidenceDay(context.language) { $0.max() }
    values.set("decision_date", to: day)
    values.set("profile", to: record?.decision.profile.name[context.language] ?? "")
    values.set("superseded_record", to: record?.superseded ?? "")
    let makers = comparison.decisionMakers.joined(separator: ", ")
    values.set(
      "decision_makers", to: makers.isEmpty ? context.say("(팀이 적어 넣음)", "(to be named by the team)") : makers)
    setConditions(of: context, verdicts: verdicts, &values)
    // A list of ten thousand candidates is made only for a template that repeats something for each.
    if template.repeatsForItems { setLists(of: context, &values) }
    return values
  }

  private func setConditions(
    of context: ReportContext, verdicts: VerdictCounts, _ values: inout TemplateContext
  ) {
    let comparison = matrix.comparison
    values.set("ko", to: context.language == .ko)
    values.set("en", to: context.language == .en)
    values.set("has_claims", to: matrix.hasClaims)
    values.set("has_measurements", to: !matrix.evidence.measurements.isEmpty)
    let days = [evidenceDay(context.language) { $0.min() }, evidenceDay(context.language) { $0.max() }]
    values.set("has_several_days", to: days[0] != days[1])
    values.set("has_tables", to: !comparison.tables.isEmpty)
    values.set("has_contradictions", to: verdicts.hasContradictions)
    values.set("has_conflicts", to: !ConflictsBlock(context: context).isEmpty)
    values.set("has_decision", to: record != nil)
    values.set("has_superseded_record", to: record?.superseded != nil)
    values.set("has_outcome", to: record?.decision.chosen != nil)
    values.set("has_scales", to: !comparison.scales.isEmpty)
    values.set("has_packages", to: !PackagesBlock(context: context, projectNotes: projectNotes).isEmpty)
    values.set("has_native_objects", to: !NativeObjectsBlock.measured(in: matrix).isEmpty)
    values.set("has_choices", to: !comparison.choices.isEmpty)
    values.set("has_cautions", to: !comparison.cautions.isEmpty)
    values.set("has_recipes", to: !comparison.recipes.isEmpty)
    values.set("has_sources", to: !SourcesBlock.sources(of: matrix).isEmpty)
    values.set("has_other_measurements", to: !OtherMeasurementsBlock.rows(of: matrix.evidence).isEmpty)
  }

  private func setLists(of context: ReportContext, _ values: inout TemplateContext) {
    let comparison = matrix.comparison
    let language = context.language
    values.set(
      "candidates",
      to: comparison.candidates.map {
        [
          ("candidate_id", $0.id.rawValue), ("candidate_name", $0.name[language]),
          ("candidate_summary", $0.summary?[language] ?? ""),
        ]
      })
    values.set(
      "criteria",
      to: comparison.criteria.map {
        [
          ("criterion_id", $0.id.rawValue), ("criterion_name", $0.name[language]),
          ("criterion_definition", $0.definition[language]),
        ]
      })
    values.set(
      "sources",
      to: SourcesBlock.sources(of: matrix).map {
        [
          ("source_id", $0.id.rawValue), ("source_title", $0.title[language]),
          ("source_url", $0.url ?? ""), ("source_date", $0.date ?? ""),
        ]
      })
  }

  /// The earliest or latest day that the evidence itself bears.
  private func evidenceDay(_ language: Language, _ pick: ([Timestamp]) -> Timestamp?) -> String {
    let moments = matrix.evidence.measurements.compactMap { $0.takenAt ?? $0.image.created }
    return pick(moments)?.day ?? FactValue.unknownText[language]
  }
}
