import ComparisonModel
import ReportModel

/// How many findings have each verdict.
struct VerdictCounts {
  private var counts: [Verdict: Int] = [:]

  init(_ matrix: FindingMatrix) {
    guard matrix.hasClaims else { return }
    for candidate in matrix.comparison.candidates.indices {
      for criterion in matrix.comparison.criteria.indices {
        counts[matrix.finding(candidate: candidate, criterion: criterion).verdict, default: 0] += 1
      }
    }
  }

  var hasContradictions: Bool {
    counts.contains { $0.value > 0 && ($0.key.tone == .disagrees || $0.key.tone == .mixed) }
  }

  /// The verdicts that occur, in their order.
  var occurring: [(verdict: Verdict, count: Int)] {
    Verdict.allCases.compactMap { verdict in
      guard let count = counts[verdict] else { return nil }
      return (verdict, count)
    }
  }

  func text(of verdicts: Verdict...) -> String {
    DigitGroups.text(of: verdicts.reduce(0) { $0 + Int64(counts[$1] ?? 0) })
  }
}
