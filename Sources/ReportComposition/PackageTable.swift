public import ComparisonModel
public import ReportModel

/// What becomes of a project's packages with native code on each candidate.
public struct PackageTable: Sendable {
  /// What becomes of one package on one candidate.
  public struct Outlook: Sendable {
    /// What becomes of it, in words.
    public var verdict: LocalizedText
    /// What that means for the candidate.
    public var tone: Role.Tone
    /// What is missing, and why, in words.
    public var details: [LocalizedText]

    /// Makes an outlook.
    public init(verdict: LocalizedText, tone: Role.Tone, details: [LocalizedText]) {
      self.verdict = verdict
      self.tone = tone
      self.details = details
    }
  }

  /// One package.
  public struct Row: Sendable {
    /// Its name and version.
    public var package: String
    /// Its outlook on each candidate of the comparison; nil where no image of the candidate was measured.
    public var outlooks: [Outlook?]

    /// Makes a row.
    public init(package: String, outlooks: [Outlook?]) {
      self.package = package
      self.outlooks = outlooks
    }
  }

  /// The packages with native code.
  public var rows: [Row]
  /// What a reader must know of the files that were read.
  public var notes: [LocalizedText]

  /// Makes a table.
  public init(rows: [Row], notes: [LocalizedText]) {
    self.rows = rows
    self.notes = notes
  }
}
