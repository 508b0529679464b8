import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

/// One reading of a comparison file: what was declared so far, and what is wrong.
///
/// Declarations are read before what refers to them, in whatever order the file gives them. A declaration
/// that is faulty still declares its id, so that one fault is not reported a second time by every reference.
struct ComparisonReading {
  var diagnostics: DiagnosticCollector
  /// What is known of each source.
  var sources = IDTable<SourceRules>(kind: .source)
  /// The levels of each scale; nil where they could not be read.
  var scales = IDTable<IDTable<Void>?>(kind: .scale)
  var criteria = IDTable<CriterionRules>(kind: .criterion)
  /// Whether each candidate is an image.
  var candidates = IDTable<Bool>(kind: .candidate)
  /// The candidate that each pattern of images belongs to.
  var imagePatterns: [String: Candidate.ID] = [:]

  /// What the claims of each cell are about, where they say so.
  var subjects: [CellID: Set<CellSubject>] = [:]

  /// The facts that the comparison defines for itself, by key; nil where a definition could not be read.
  var ownFacts: [String: OwnFact?] = [:]

  /// The languages of its texts.
  var languages = TextLanguages()
  /// The ids of choices that profiles may refer to.
  var choices = IDTable<Void>(kind: .choice)

  init(diagnostics: DiagnosticCollector) {
    self.diagnostics = diagnostics
  }

  /// Reads the root of a file.
  ///
  /// - Returns: nil when the root itself cannot be read; otherwise a comparison without what was faulty.
  mutating func comparison(_ root: YAMLNode) -> Comparison? {
    guard let fields = fields(of: root, as: ComparisonKeys.Root.self) else { return nil }
    checkSchema(fields[.schema])
    languages.ofPlainTexts = fields[.language].flatMap { language($0) }
    let id = fields[.id].flatMap { self.id($0, of: Comparison.self) }
    let title = text(fields[.title])
    let purpose = text(fields[.purpose])
    let sources = list(fields[.sources], most: ComparisonLimits.maximumSources) { $0.source($1) }
    let ownFacts = ownFactList(fields[.facts])
    let scales = list(fields[.scales], most: ComparisonLimits.maximumScales) { $0.scale($1) }
    let criteria = list(fields[.criteria], least: 1, most: ComparisonLimits.maximumCriteria) {
      $0.criterion($1)
    }
    let candidates = candidateList(fields[.candidates])
    let claims = list(fields[.claims], most: ComparisonLimits.maximumClaims) { $0.claim($1) }
    var tableIDs = IDTable<Void>(kind: .table)
    let tables = list(fields[.tables], most: ComparisonLimits.maximumTables) { $0.table($1, ids: &tableIDs) }
    let choices = list(fields[.choices], most: ComparisonLimits.maximumRemarks) { $0.choice($1) }
    let cautions = list(fields[.cautions], most: ComparisonLimits.maximumRemarks) { $0.caution($1) }
    let recipes = list(fields[.recipes], most: ComparisonLimits.maximumRemarks) { $0.recipe($1) }
    let profiles = profileList(
      fields[.profiles], own: fields[.drivers], weightsBy: text(fields[.weightsBy]))
    let versionsBecause = text(fields[.versionsBecause])
    let decisionMakers = people(fields[.decisionMakers])
    let consulted = people(fields[.consulted])
    let informed = people(fields[.informed])
    let age = fields[.maximumAge].flatMap { wholeNumber($0, "a number of days", in: 1...36_500) }
    let columns = columnList(fields[.columns])
    let published = fields[.published].flatMap { publishedFolder($0) }
    guard let id, let title, let purpose else { return nil }
    var comparison = Comparison(
      id: id, languages: languages.complete, title: title, purpose: purpose, sources: sources,
      ownFacts: ownFacts,
      scales: scales, candidates: candidates,
      criteria: criteria, claims: claims, tables: tables, choices: choices, cautions: cautions,
      recipes: recipes, profiles: profiles, versionsBecause: versionsBecause, decisionMakers: decisionMakers,
      consulted: consulted, informed: informed,
      maximumAgeInDays: age ?? Comparison.defaultMaximumAgeInDays)
    comparison.sheetColumns = columns
    comparison.published = published
    return comparison
  }

  private mutating func people(_ node: YAMLNode?) -> [String] {
    list(node, most: ComparisonLimits.maximumNames) { $0.scalar($1, "a name") }
  }

  private mutating func language(_ node: YAMLNode) -> LanguageTag? {
    guard let text = scalar(node, "a language") else { return nil }
    if let tag = LanguageTag(text) { return tag }
    diagnostics.error(
      .invalidLanguage, at: node.location, "\(QuotedText.quoted(text)) is no tag of a language",
      suggestion: "write a tag such as ko, en, ja or zh-Hant (BCP 47)")
    return nil
  }

  /// Notes the texts that reports need and the file lacks.
  mutating func checkLanguages(askedFor asked: [Language]) {
    let complete = languages.complete
    for language in languages.needed(asked) {
      for place in languages.gaps(in: language) {
        diagnostics.error(
          .missingTranslation, at: place, "the text has no translation '\(language.rawValue)'",
          suggestion: complete.isEmpty
            ? "write the text in each language of the reports: \(LocalizedText.form)"
            : "write it too, or ask for reports in \(complete.map(\.rawValue).joined(separator: ", ")) alone with --language"
        )
      }
    }
  }

  private mutating func checkSchema(_ node: YAMLNode?) {
    guard let node, let name = scalar(node, "a schema name"), name != ComparisonReader.schemaName else {
      return
    }
    diagnostics.error(
      .unknownSchema, at: node.location, "the schema \(QuotedText.quoted(name)) is not known",
      suggestion: "write schema: \(ComparisonReader.schemaName)")
  }
}

/// What is known of a source.
struct SourceRules {
  /// Its places.
  var places: IDTable<Void>
  /// What all its claims are about.
  var about: ClaimSubject
  /// Its day.
  var day: String?
}

/// What the claims about a criterion may hold.
struct CriterionRules {
  /// The type of its values; nil where it could not be read.
  var kind: ValueKind?
  /// The unit of its amounts, whose dimension amounts must have; nil where its values are none.
  var unit: AmountUnit?
  /// The levels of its scale; nil where it has no scale.
  var levels: IDTable<Void>?
  /// The facts that measure it.
  var facts: [ComparedFact] = []
  /// Whether its scale is there but could not be read, so that levels cannot be checked.
  var hasFaultyScale = false
}
