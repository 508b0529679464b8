import ComparisonModel

extension MatrixBlock {
  /// The title of the matrix.
  var title: String {
    switch context.language {
    case .ko:
      context.matrix.hasClaims ? "후보별·기준별 주장, 측정값, 판정" : "후보별 측정값"
    case .en:
      context.matrix.hasClaims
        ? "Claim, measurement and verdict by candidate and criterion" : "What was measured, by candidate"
    }
  }

  /// The header of the column of criteria.
  var criterionHeader: String {
    switch context.language {
    case .ko:
      "기준"
    case .en:
      "Criterion"
    }
  }

  /// The header of the column of candidates.
  var candidateHeader: String {
    switch context.language {
    case .ko:
      "후보"
    case .en:
      "Candidate"
    }
  }
}
