import ComparisonModel

extension DriverWords {
  /// What stands behind the name of a driver that looks at the stage that builds.
  var buildingRemark: String {
    switch language {
    case .ko:
      "(빌드 단계)"
    case .en:
      " (build stage)"
    }
  }

  /// That a driver looks at a rating.
  func ratedRemark(stage: String) -> String {
    switch language {
    case .ko:
      "(출처의 평가)\(stage)"
    case .en:
      " (as rated)\(stage)"
    }
  }

  /// The value function of a rating.
  func scaleText(_ order: String) -> String {
    switch language {
    case .ko:
      "등급 한 단계마다 같은 간격으로 배점: \(order)"
    case .en:
      "equal steps along the scale: \(order)"
    }
  }

  /// The value function between two anchors.
  func anchorsText(_ anchors: Driver.Anchors) -> String {
    switch language {
    case .ko:
      "\(anchors.worst.text)에서 0점, \(anchors.best.text)에서 만점, 그 사이는 비례"
    case .en:
      "none at \(anchors.worst.text), all at \(anchors.best.text), in proportion between"
    }
  }

  /// An upper limit.
  func atMostText(_ quantity: Quantity) -> String {
    switch language {
    case .ko:
      "\(quantity.text) 이하"
    case .en:
      "at most \(quantity.text)"
    }
  }

  /// A lower limit.
  func atLeastText(_ quantity: Quantity) -> String {
    switch language {
    case .ko:
      "\(quantity.text) 이상"
    case .en:
      "at least \(quantity.text)"
    }
  }

  /// How long support must last.
  func lastsText(_ months: Int64) -> String {
    switch language {
    case .ko:
      "결정한 날부터 \(months)개월 이상 지원"
    case .en:
      "supported for at least \(months) months from the day of the decision"
    }
  }

  /// That there must be none.
  var absentText: String {
    switch language {
    case .ko:
      "없어야 함"
    case .en:
      "none"
    }
  }

  /// That the value must be verified.
  var verifiedRemark: String {
    switch language {
    case .ko:
      " (검증된 값)"
    case .en:
      ", verified"
    }
  }

  /// That it must be one of several.
  func anyOfText(_ names: [String]) -> String {
    let list = names.joined(separator: ", ")
    guard names.count > 1 else { return list }
    return switch language {
    case .ko: "\(list) 중 하나"
    case .en: "one of \(list)"
    }
  }
}
