import ComparisonModel

extension DecisionBlocks {
  /// What stands around the day on which support of what was chosen ends.
  var supportEndsTexts: (before: String, behind: String) {
    switch context.language {
    case .ko: ("늦어도 ", "까지 다시 검토하십시오. 선택한 것의 정규 지원이 그날 끝납니다.")
    case .en: ("Revisit it by ", " at the latest: regular support of what was chosen ends on that day.")
    }
  }

  /// What stands around that day where it was past on the day of the decision.
  var supportIsOverTexts: (before: String, behind: String) {
    switch context.language {
    case .ko: ("지금 다시 검토해야 합니다. 선택한 것의 정규 지원이 결정한 날보다 앞선 ", "에 이미 끝났습니다.")
    case .en:
      ("It is due now: regular support of what was chosen ended on ", ", before the day of this decision.")
    }
  }

  /// That no day is known.
  var supportUnknownSentence: String {
    switch context.language {
    case .ko: "선택한 것이 언제까지 지원되는지 알 수 없어, 지원 종료에 따른 검토 날짜를 정할 수 없습니다."
    case .en:
      "Until when what was chosen is supported is not known, so no day to revisit it follows from support."
    }
  }

  /// That nothing was measured that support could be told by.
  var supportNotMeasuredSentence: String {
    switch context.language {
    case .ko: "선택한 것의 런타임과 기반 OS를 측정하지 않아 지원 종료일을 알 수 없습니다."
    case .en:
      "Neither runtime nor base of what was chosen was measured, so it is not known until when they are supported."
    }
  }

  /// Until when one image is supported.
  func supportOfImageText(_ end: String, isBuild: Bool) -> String {
    switch context.language {
    case .ko: "\(isBuild ? "(빌드 단계)" : ""): 정규 지원 종료일 \(end)"
    case .en: "\(isBuild ? " (builds)" : ""): regular support ends \(end)"
    }
  }

  /// Whether an image's tag is still built.
  func tagBuiltText(_ said: String) -> String {
    switch context.language {
    case .ko: "태그 빌드 지속 여부: \(said)"
    case .en: "tag still built: \(said)"
    }
  }

  /// How that day is noticed.
  var supportCheckSentence: String {
    switch context.language {
    case .ko:
      "이 기록을 확인하는 명령은 그날이 지나면 이를 알려 줍니다. --support-within 90d를 더하면 90일 전부터, 모든 후보에 대해 실패합니다."
    case .en:
      "The command that confirms this record tells once that day is past; with --support-within 90d it fails from 90 days before, for every candidate."
    }
  }
}
