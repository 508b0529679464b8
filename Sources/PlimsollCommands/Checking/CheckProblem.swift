/// Something that is no longer as it should be: what, where and why.
struct CheckProblem: Hashable {
  /// The kinds of problems. Raw values stay the same from version to version.
  enum Rule: String, CaseIterable {
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
    /// A report on disk is not what the comparison now gives.
    case report

    /// What the kind is about, for lists of rules.
    var meaning: String {
      switch self {
      case .verdict: "A claim is at odds with what was measured, or sources or measurements disagree."
      case .expiredAcceptance: "An accepted verdict is no longer accepted."
      case .unusedAcceptance: "An acceptance has nothing left to accept."
      case .stale: "A measurement is older than the comparison allows."
      case .mustHave: "Something that must hold does not."
      case .outcome: "A decision has another outcome than its record says."
      case .report: "A report on disk is not what the comparison now gives."
      }
    }
  }

  /// Its kind.
  var rule: Rule
  /// The file that it is about.
  var file: String
  /// The line in the file, from 1; nil for the file as a whole.
  var line: Int?
  /// What in the file it is about: `node-slim/image-size`, or a profile's id; nil for the file as a whole.
  var subject: String?
  /// What is wrong.
  var what: String
  /// Why.
  var why: String

  /// Whether it makes the check fail.
  var fails: Bool { rule != .unusedAcceptance }
}
