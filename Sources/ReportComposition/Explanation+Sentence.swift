import ComparisonModel

extension Explanation {
  /// What stands before a fact that measures a criterion.
  var measuredByLabel: String {
    switch context.language {
    case .ko:
      "측정 항목"
    case .en:
      "measured by"
    }
  }

  /// What stands before an indicator of ratings.
  var indicatorLabel: String {
    switch context.language {
    case .ko:
      "등급의 지표"
    case .en:
      "indicator of ratings"
    }
  }

  /// What stands before what a claim is about.
  var aboutLabel: String {
    switch context.language {
    case .ko:
      "대상"
    case .en:
      "about"
    }
  }

  /// What stands above the verdicts of a criterion.
  var verdictsTitle: String {
    switch context.language {
    case .ko:
      "판정:"
    case .en:
      "Verdicts:"
    }
  }

  /// The first step: claims.
  var claimsTitle: String {
    switch context.language {
    case .ko:
      "1. 주장"
    case .en:
      "1. What is claimed"
    }
  }

  /// The second step: measured values.
  var measuredTitle: String {
    switch context.language {
    case .ko:
      "2. 측정값"
    case .en:
      "2. What was measured"
    }
  }

  /// That a criterion has no fact.
  var nothingMeasuresText: String {
    switch context.language {
    case .ko:
      "이 기준을 직접 재는 측정 항목이 없음"
    case .en:
      "nothing measures this criterion itself"
    }
  }

  /// The third step: claims beside measured values.
  var judgementsTitle: String {
    switch context.language {
    case .ko:
      "3. 대조"
    case .en:
      "3. Each claim against each figure"
    }
  }

  /// That there is no pair.
  var nothingComparesText: String {
    switch context.language {
    case .ko:
      "대조할 수 있는 것이 없음"
    case .en:
      "nothing can be compared"
    }
  }

  /// The fourth step: the order of ratings.
  var ratingsTitle: String {
    switch context.language {
    case .ko:
      "4. 등급의 순서"
    case .en:
      "4. The order of ratings"
    }
  }

  /// That no rating is judged.
  var noRatingText: String {
    switch context.language {
    case .ko:
      "지표로 판정할 등급이 없음"
    case .en:
      "no rating is judged by indicators"
    }
  }

  /// The fifth step: the verdict.
  var verdictLabel: String {
    switch context.language {
    case .ko:
      "5. 판정: "
    case .en:
      "5. Verdict: "
    }
  }

  /// The pairs of one indicator, counted; `against` names those that go the other way.
  func text(of tally: RatingEvidence.Tally, against: String = "") -> String {
    switch context.language {
    case .ko:
      "맞는 쌍 \(tally.agreeing), 반대인 쌍 \(tally.disagreeing)\(against), 같은 쌍 \(tally.tied), 모르는 쌍 \(tally.unknown)"
    case .en:
      "pairs that agree: \(tally.agreeing), that go the other way: \(tally.disagreeing)\(against), tied: \(tally.tied), unknown: \(tally.unknown)"
    }
  }

  /// What comes of one claimed value beside one measured value.
  func text(of outcome: Judgement.Outcome) -> String {
    switch (context.language, outcome) {
    case (.ko, .holds): "맞음"
    case (.ko, .fails): "맞지 않음"
    case (.ko, .undecided): "판정할 수 없음"
    case (.en, .holds): "holds"
    case (.en, .fails): "does not hold"
    case (.en, .undecided): "cannot be decided"
    }
  }
}
