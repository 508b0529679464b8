/// The keys of every kind of mapping in a comparison file (`plimsoll-comparison-1`).
enum ComparisonKeys {
  enum Root: String, FileKey {
    case schema, id, language, title, purpose, sources, facts, scales, criteria, candidates, claims, tables,
      choices,
      cautions
    case recipes, drivers, profiles, consulted, informed
    case weightsBy = "weights_by"
    case versionsBecause = "versions_because"
    case decisionMakers = "decision_makers"
    case maximumAge = "max_age_days"
    case columns, published
    static let subject = "comparison"
    static let required: [Root] = [.schema, .id, .title, .purpose, .criteria, .candidates]
  }

  enum Column: String, FileKey {
    case header, `is`, fact, criterion, unit
    static let subject = "column"
    static let required: [Column] = [.header]
  }

  enum Source: String, FileKey {
    case id, title, url, date, about, places
    static let subject = "source"
    static let required: [Source] = [.id, .title]
  }

  enum Subject: String, FileKey {
    case image, digest, node, platform, date, size
    static let subject = "subject"
    static let required: [Subject] = []
  }

  enum Place: String, FileKey {
    case id, title
    static let subject = "place"
    static let required: [Place] = [.id, .title]
  }

  enum OwnFact: String, FileKey {
    case kind, unit, name, definition, direction
    static let subject = "own fact"
    static let required: [OwnFact] = [.name, .definition]
  }

  enum Scale: String, FileKey {
    case id, name, levels
    static let subject = "scale"
    static let required: [Scale] = [.id, .name, .levels]
  }

  enum Level: String, FileKey {
    case id, name
    static let subject = "level"
    static let required: [Level] = [.id, .name]
  }

  enum Criterion: String, FileKey {
    case id, name, definition, value, scale, unit, direction
    case measuredBy = "measured_by"
    case indicators
    static let subject = "criterion"
    static let required: [Criterion] = [.id, .name, .definition, .value]
  }

  enum Indicator: String, FileKey {
    case fact, better
    static let subject = "indicator"
    static let required: [Indicator] = [.fact, .better]
  }

  enum Driver: String, FileKey {
    case fact, rating, stage, weight, better, worst, best, none, evidence, lasts
    case atMost = "at_most"
    case atLeast = "at_least"
    case anyOf = "any_of"
    static let subject = "driver"
    static let required: [Driver] = []
  }

  enum Profile: String, FileKey {
    case id, name, rule, drivers
    case weightsBy = "weights_by"
    static let subject = "profile"
    static let required: [Profile] = [.id, .name, .drivers]
  }

  enum Candidate: String, FileKey {
    case id, kind, name, summary, images, measurement, stages
    static let subject = "candidate"
    static let required: [Candidate] = [.id, .name]
  }

  enum Selection: String, FileKey {
    case name, digest, platform
    static let subject = "measurement"
    static let required: [Selection] = []
  }

  enum Stages: String, FileKey {
    case build, run
    static let subject = "stages"
    static let required: [Stages] = [.build, .run]
  }

  enum Claim: String, FileKey {
    case candidate, criterion, stated, values, about, source, place
    static let subject = "claim"
    static let required: [Claim] = [.candidate, .criterion, .stated, .values, .source]
  }

  enum Value: String, FileKey {
    case exactly, about, range, level, names, only, contains, lacks, rank, relative, words, unknown, tolerance
    case atLeast = "at_least"
    case atMost = "at_most"
    case yesNo = "yes_no"
    case notApplicable = "not_applicable"
    static let subject = "value"
    static let required: [Value] = []
  }

  enum Relation: String, FileKey {
    case to, `is`, ratio
    case atLeast = "at_least"
    case atMost = "at_most"
    static let subject = "relation"
    static let required: [Relation] = [.to]
  }

  enum Table: String, FileKey {
    case id, title, corner, source, place, rows, candidates, criteria
    static let subject = "table"
    static let required: [Table] = [.id, .title, .corner, .source, .rows, .candidates, .criteria]
  }

  enum CandidateHeader: String, FileKey {
    case candidate, name
    static let subject = "candidate header"
    static let required: [CandidateHeader] = [.candidate, .name]
  }

  enum CriterionHeader: String, FileKey {
    case criterion, name
    static let subject = "criterion header"
    static let required: [CriterionHeader] = [.criterion, .name]
  }

  enum Choice: String, FileKey {
    case id, situation, choose, remark, source, place
    static let subject = "choice"
    static let required: [Choice] = [.situation, .choose, .source]
  }

  enum Caution: String, FileKey {
    case kind, text, candidates, images, since, source, place
    static let subject = "caution"
    static let required: [Caution] = [.text, .candidates, .source]
  }

  enum Recipe: String, FileKey {
    case title, summary, candidate, dockerfile, source, place
    static let subject = "recipe"
    static let required: [Recipe] = [.title, .summary, .candidate, .dockerfile, .source]
  }

  /// Every kind of mapping.
  static let all: [any FileKey.Type] = [
    Root.self, Column.self, Source.self, Subject.self, Place.self, OwnFact.self, Scale.self, Level.self,
    Criterion.self,
    Indicator.self,
    Driver.self, Profile.self, Candidate.self,
    Selection.self, Stages.self, Claim.self, Value.self, Relation.self, Table.self, CandidateHeader.self,
    CriterionHeader.self, Choice.self, Caution.self, Recipe.self,
  ]
}
