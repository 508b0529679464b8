import ComparisonModel
import ReportModel

/// What readers may narrow the tables of findings of a page down to, by style sheet alone.
///
/// A page has one set of filters, above its first table of findings, and they work on all of them.
struct MatrixFilters {
  /// With more candidates than this, none can be chosen alone: each would take a button and a rule of style, and a
  /// browser's own search finds a row sooner.
  static let maximumCandidateCount = 12

  /// The ids that the style sheet knows the filters by. No anchor of a report begins so.
  static let failsID = "show_fails"
  static let claimedID = "show_claimed"
  static let everyCandidateID = "show_every"

  /// The findings of the table below.
  let findings: Table.Findings
  /// How many of them have each verdict.
  let counts: [(verdict: Verdict, count: Int)]

  /// The filters of a page; nil where it has no table of findings.
  init?(of blocks: [Block]) {
    for block in blocks {
      guard case .table(let table) = block, let findings = table.findings else { continue }
      self.findings = findings
      counts = findings.counts()
      return
    }
    return nil
  }

  /// Whether something does not hold, so that it can be shown alone.
  var offersFails: Bool { counts.contains { $0.verdict.tone == .mixed || $0.verdict.tone == .disagrees } }

  /// Whether there are claims, and cells without any.
  var offersClaimed: Bool { counts.count > 1 && counts.contains { $0.verdict == .unclaimed } }

  /// The candidates that can be shown alone.
  var candidates: [String] {
    (2...Self.maximumCandidateCount).contains(findings.candidates.count) ? findings.candidates : []
  }

  var isWorthShowing: Bool { offersFails || offersClaimed || !candidates.isEmpty }

  /// The id of the button that shows a candidate alone.
  static func candidateID(_ position: Int) -> String { "show_candidate_\(position + 1)" }

  /// Rules of style that show one candidate alone. What a link led to stays in sight.
  var rules: String {
    candidates.indices.map { position in
      let chosen = "body:has(#\(Self.candidateID(position)):checked)"
      switch findings.place {
      case .columns: return Self.columnRules(chosen, column: position + 2)
      case .rows:
        return
          "\(chosen) .findings tbody tr:not(:nth-child(\(position + 1)), :target, :has(:target)) { display: none; }\n"
      }
    }.joined()
  }

  /// The other columns go, and with another filter every row that it finds nothing in of this column.
  private static func columnRules(_ chosen: String, column: Int) -> String {
    let cell = "> :nth-child(\(column))"
    let stays = ":target, :has(:target)"
    return """
      \(chosen) .findings tr > :nth-child(n + 2):not(:nth-child(\(column)), \(stays)),
      \(chosen):has(#\(failsID):checked) .findings tbody tr:not(:has(\(cell):is(.mixed, .disagrees)), \(stays)),
      \(chosen):has(#\(claimedID):checked) .findings tbody tr:has(\(cell).unclaimed):not(\(stays)) { display: none; }

      """
  }
}
