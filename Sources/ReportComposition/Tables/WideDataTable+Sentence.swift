import ComparisonModel

extension WideDataTable {
  /// The headers of the columns that tell which candidate and image a row is about.
  static func identityHeaders(in language: Language) -> [String] {
    switch language {
    case .ko:
      [
        "후보 ID", "후보", "측정한 이미지", "플랫폼", "매니페스트 다이제스트", "이미지 생성일", "측정일",
      ]
    case .en:
      [
        "Candidate ID", "Candidate", "Measured image", "Platform", "Manifest digest", "Image created",
        "Measured at",
      ]
    }
  }

  /// What follows a criterion's name over its claims.
  static func claimHeader(in language: Language) -> String {
    switch language {
    case .ko:
      "주장"
    case .en:
      "claim"
    }
  }

  /// What follows a criterion's name over its measured values.
  static func measuredHeader(in language: Language) -> String {
    switch language {
    case .ko:
      "측정값"
    case .en:
      "measured"
    }
  }

  /// What follows a criterion's name over its verdicts.
  static func verdictHeader(in language: Language) -> String {
    switch language {
    case .ko:
      "판정"
    case .en:
      "verdict"
    }
  }

  /// The unit of sizes.
  static func bytesUnit(in language: Language) -> String {
    switch language {
    case .ko:
      "바이트"
    case .en:
      "bytes"
    }
  }
}
