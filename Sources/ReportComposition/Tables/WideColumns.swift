import ComparisonModel
import ReportModel

/// Which columns the wide table has: those in which any row has something.
///
/// What is looked for ends with the first row that has it, so that full columns cost nothing to find.
struct WideColumns: Sendable {
  /// What tells which candidate and image a row is about, in the order of the headers.
  enum Identity: Int, CaseIterable, Sendable {
    case candidate, name, image, platform, manifestDigest, created, takenAt
  }

  /// The columns of one criterion.
  struct Part: Sendable {
    /// The position of the criterion in the comparison.
    let criterion: Int
    /// Whether any source claims something.
    let hasClaims: Bool
    /// The facts of which any candidate has a value.
    let facts: [ComparedFact]
    /// Whether any verdict says more than that nobody claims anything.
    let hasVerdicts: Bool

    var count: Int { facts.count + (hasClaims ? 1 : 0) + (hasVerdicts ? 1 : 0) }
  }

  /// The columns that come first.
  let identities: [Identity]
  /// The criteria that have columns, in the order of the matrix.
  let parts: [Part]

  init(_ matrix: FindingMatrix) {
    let shown = matrix.evidence.selected.compactMap(\.self)
    identities = Identity.allCases.filter { identity in
      switch identity {
      case .candidate, .name: true
      default: shown.contains { identity.datum(of: matrix.evidence.measurements[$0]) != .empty }
      }
    }
    let claimed = Set(matrix.comparison.claims.map(\.criterion))
    let disputed = matrix.comparison.candidates.indices.filter {
      matrix.hasClaims && matrix.isMeasuredDifferently(candidate: $0)
    }
    parts = matrix.comparison.criteria.enumerated().compactMap { position, criterion in
      let hasClaims = claimed.contains(criterion.id)
      let part = Part(
        criterion: position, hasClaims: hasClaims,
        facts: criterion.facts.filter { Self.isKnown($0, of: shown, matrix.evidence) },
        hasVerdicts: hasClaims
          || disputed.contains {
            matrix.finding(candidate: $0, criterion: position).verdict != .unclaimed
          })
      return part.count > 0 ? part : nil
    }
  }

  private static func isKnown(_ fact: ComparedFact, of shown: [Int], _ evidence: Evidence) -> Bool {
    shown.contains { evidence.measured(fact, in: $0)?.value.isUnknown == false }
  }
}

extension WideColumns.Identity {
  /// What programs call the column.
  var id: String {
    switch self {
    case .candidate: "candidate"
    case .name: "candidate_name"
    case .image: "image"
    case .platform: "platform"
    case .manifestDigest: "manifest_digest"
    case .created: "image_created"
    case .takenAt: "measured_at"
    }
  }

  /// What the column's cells hold.
  var kind: DataTable.ColumnKind {
    switch self {
    case .candidate, .name, .image, .platform, .manifestDigest: .text
    case .created, .takenAt: .date
    }
  }

  /// What a measurement says of the image; nothing of the candidate.
  func datum(of measurement: Measurement?) -> DataTable.Datum {
    switch self {
    case .candidate, .name: .empty
    case .image: .init(text: measurement?.image.name)
    case .platform: .init(text: measurement?.image.platform)
    case .manifestDigest: .init(text: measurement?.image.manifestDigest)
    case .created: .init(date: measurement?.image.created)
    case .takenAt: .init(date: measurement?.takenAt)
    }
  }
}
