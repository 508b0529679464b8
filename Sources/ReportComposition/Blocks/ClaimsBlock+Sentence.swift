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
      ["후보", "기준", "주장", "해석", "대상과 판정에 쓴 이미지", "위치", "판정과 이유"]
    case .en:
      [
        "Candidate", "Criterion", "Claim", "Understood as", "About, and judged by", "Place",
        "Verdict and reason",
      ]
    }
  }

  /// What a claim is about.
  func aboutText(_ subject: String) -> String {
    switch context.language {
    case .ko:
      "대상: \(subject)"
    case .en:
      "about \(subject)"
    }
  }

  /// The image that a claim is judged by.
  func basisText(_ image: String) -> String {
    switch context.language {
    case .ko:
      "판정에 쓴 이미지: \(image)"
    case .en:
      "judged by \(image)"
    }
  }
}
