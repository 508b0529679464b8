/// Something that is no longer as it should be: what, where and why.
public struct CheckProblem: Hashable, Sendable {
  /// The kinds of problems. Raw values stay the same from version to version.
  public enum Rule: String, CaseIterable, Sendable {
    /// A finding has one of the verdicts that are to fail.
    case verdict
    /// A verdict was accepted, and the acceptance has run out.
    case expiredAcceptance = "expired-acceptance"
    /// A verdict was accepted, and there is no such finding any more.
    case unusedAcceptance = "unused-acceptance"
    /// A measurement is older than the comparison allows.
    case stale
    /// What must hold does not hold of what was chosen, or of any option.
    case mustHave = "must-have"
    /// The outcome is another than that of the newest decision record.
    case outcome
    /// A decision record tells no outcome, or its languages tell different ones.
    case record
    /// The figures of a decision record are not what the comparison gives now.
    case figures
    /// A measurement was older than the comparison allows on the day of the record already, which says so.
    case knownStale = "known-stale"
    /// Regular support of what an image stands on ends sooner than is asked for.
    case support
    /// Support of what a record chose has ended since: the day to look at the decision again has come. It still stands.
    case revisit
    /// A report on disk is not what the comparison now gives.
    case report
    /// Something that was asked for could not be checked.
    case unchecked

    /// What the kind is about, for lists of rules.
    public var meaning: String {
      switch self {
      case .verdict: "A claim is at odds with what was measured, or sources or measurements disagree."
      case .expiredAcceptance: "An accepted verdict is no longer accepted."
      case .unusedAcceptance: "An acceptance has nothing left to accept."
      case .stale: "A measurement is older than the comparison allows."
      case .mustHave: "Something that must hold does not."
      case .outcome: "A decision has another outcome than its record says."
      case .record: "A decision record tells no outcome, or its languages tell different things."
      case .figures: "The figures of a decision record are not what the comparison now gives."
      case .knownStale: "A measurement was too old on the day of the decision record already, which says so."
      case .support: "Regular support of what an image stands on ends sooner than is asked for."
      case .revisit:
        "Regular support of what a decision record chose has ended since; the record is to be revisited."
      case .report: "A report on disk is not what the comparison now gives."
      case .unchecked: "Something that was asked for could not be checked."
      }
    }
  }

  /// Its kind.
  public var rule: Rule
  /// The file that it is about.
  public var file: String
  /// The line in the file, from 1; nil for the file as a whole.
  public var line: Int?
  /// What in the file it is about: `node-slim/image-size`, or a profile's id; nil for the file as a whole.
  public var subject: String?
  /// What is wrong.
  public var what: String
  /// Why.
  public var why: String

  /// Makes a problem.
  public init(
    _ rule: Rule, file: String, line: Int? = nil, subject: String? = nil, what: String, why: String
  ) {
    self.rule = rule
    self.file = file
    self.line = line
    self.subject = subject
    self.what = what
    self.why = why
  }

  /// Whether it makes the check fail.
  public var fails: Bool { rule != .unusedAcceptance && rule != .knownStale && rule != .revisit }
}
