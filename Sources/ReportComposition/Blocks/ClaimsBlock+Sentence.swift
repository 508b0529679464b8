import ComparisonModel

extension ClaimsBlock {
  /// The title of the table.
  var caption: String {
    switch context.language {
    case .ko:
      "전체 주장"
    case .en:
      "All claims"
    }
  }

  /// The headers of its columns.
  var headers: [String] {
    switch context.language {
    case .ko:
      ["후보", "기준", "주장", "해석", "위치", "판정과 이유"]
    case .en:
      ["Candidate", "Criterion", "Claim", "Understood as", "Place", "Verdict and reason"]
    }
  }
}
