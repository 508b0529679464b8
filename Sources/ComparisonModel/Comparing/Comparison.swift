/// What is compared, by what, and what sources claim: the content of a comparison file.
public struct Comparison: Hashable, Sendable {
  /// A comparison's id.
  public typealias ID = Identifier<Comparison>

  /// Its id; report files are named after it.
  public var id: ID
  /// The languages that reports can be written in: those in which all its own texts are there.
  public var languages: [Language]
  /// Its title.
  public var title: LocalizedText
  /// What it is for.
  public var purpose: LocalizedText
  /// The sources of its claims.
  public var sources: [Source]
  /// The facts that it defines for itself.
  public var ownFacts: [OwnFact]
  /// The scales of its levels.
  public var scales: [Scale]
  /// Its rows.
  public var candidates: [Candidate]
  /// Its columns.
  public var criteria: [Criterion]
  /// What the sources claim.
  public var claims: [Claim]
  /// Tables that are shown as their source states them.
  public var tables: [StatedTable]
  /// The sources' rules for choosing.
  public var choices: [ChoiceRule]
  /// The sources' warnings.
  public var cautions: [Caution]
  /// The sources' recipes.
  public var recipes: [Recipe]
  /// What its readers decide by.
  public var profiles: [Profile]
  /// Why these versions of the images are compared and no others; nil where the file does not say.
  public var versionsBecause: LocalizedText?
  /// Who decides, by name.
  public var decisionMakers: [String]
  /// Whose opinions were sought, by name.
  public var consulted: [String]
  /// Who is kept informed, by name.
  public var informed: [String]
  /// The age in days beyond which a measurement is stale.
  public var maximumAgeInDays: Int64
  /// What the columns of its people's own sheets are.
  public var sheetColumns: [SheetColumn] = []
  /// The address of the folder that its reports are published in, without a slash at its end; nil where the file does
  /// not say.
  public var published: String?

  /// The age in days beyond which a measurement is stale, where a comparison says nothing of it.
  public static let defaultMaximumAgeInDays: Int64 = 180

  /// Makes a comparison.
  public init(
    id: ID, languages: [Language] = Language.allCases, title: LocalizedText, purpose: LocalizedText,
    sources: [Source] = [], ownFacts: [OwnFact] = [], scales: [Scale] = [],
    candidates: [Candidate] = [], criteria: [Criterion] = [], claims: [Claim] = [],
    tables: [StatedTable] = [], choices: [ChoiceRule] = [], cautions: [Caution] = [], recipes: [Recipe] = [],
    profiles: [Profile] = [], versionsBecause: LocalizedText? = nil, decisionMakers: [String] = [],
    consulted: [String] = [], informed: [String] = [],
    maximumAgeInDays: Int64 = Comparison.defaultMaximumAgeInDays
  ) {
    self.id = id
    self.languages = languages
    self.title = title
    self.purpose = purpose
    self.sources = sources
    self.ownFacts = ownFacts
    self.scales = scales
    self.candidates = candidates
    self.criteria = criteria
    self.claims = claims
    self.tables = tables
    self.choices = choices
    self.cautions = cautions
    self.recipes = recipes
    self.profiles = profiles
    self.versionsBecause = versionsBecause
    self.decisionMakers = decisionMakers
    self.consulted = consulted
    self.informed = informed
    self.maximumAgeInDays = maximumAgeInDays
  }
}
