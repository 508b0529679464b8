import ComparisonModel
import Decision
import TextLayout

extension DecisionBlocks {
  /// That nothing is chosen, so that nothing follows.
  var noConsequencesSentence: String {
    switch context.language {
    case .ko:
      "선택한 것이 없어 따르는 영향도 없습니다."
    case .en:
      "Nothing is chosen, so nothing follows."
    }
  }

  /// That the stages of an option do not fit, as a reason.
  var stagesReason: String {
    switch context.language {
    case .ko:
      "빌드 단계와 실행 단계의 C 라이브러리가 서로 다름"
    case .en:
      "the C libraries of its stages differ"
    }
  }

  /// What a source warns of.
  func cautionReason(_ caution: String, place: String) -> String {
    switch context.language {
    case .ko:
      "출처의 주의 사항: \(caution) (\(place))"
    case .en:
      "the source warns: \(caution) (\(place))"
    }
  }

  /// How a reason speaks for an option, in a word.
  func word(for tone: Tone) -> String {
    switch (context.language, tone) {
    case (.ko, .good): "장점"
    case (.ko, .neutral): "중립"
    case (.ko, .bad): "단점"
    case (.en, .good): "Good"
    case (.en, .neutral): "Neutral"
    case (.en, .bad): "Bad"
    }
  }

  /// What stands between that word and the reason.
  var reasonConnective: String {
    switch context.language {
    case .ko:
      ": "
    case .en:
      ", because "
    }
  }

  /// That a value is not known.
  func unknownReason(_ name: String) -> String {
    switch context.language {
    case .ko:
      "\(name) 알 수 없음"
    case .en:
      "this is unknown: \(name)"
    }
  }

  /// What a value is.
  func valueReason(_ name: String, _ text: String) -> String {
    switch context.language {
    case .ko:
      "\(name) \(text)"
    case .en:
      "of its \(name): \(text)"
    }
  }

  /// What a value must be, behind what it is.
  func limitClause(_ limit: String) -> String {
    switch context.language {
    case .ko:
      " (필수 조건: \(limit))"
    case .en:
      " (required: \(limit))"
    }
  }

  /// What must hold and is measured.
  func confirmationSentence(_ name: String, limit: String, known: String) -> String {
    switch context.language {
    case .ko:
      "\(name): \(limit). 현재 \(known)"
    case .en:
      "\(context.capitalised(name)): \(limit). Measured: \(known)"
    }
  }

  /// What the command of the confirmation does.
  var confirmationIntroduction: String {
    let days = context.comparison.maximumAgeInDays
    return switch context.language {
    case .ko:
      "이 기록이 있는 폴더에서 다음 명령을 CI로 실행하십시오. 결과가 바뀌거나, 필수 조건이 깨지거나, 측정이 허용 기간 \(days)일을 넘기거나, 기록의 수치가 재현되지 않으면 실패합니다. 이 기록의 날짜에 이미 허용 기간을 넘긴 측정은 위에 적었으므로 알리기만 합니다."
    case .en:
      "Run this in CI, in the folder of this record. It fails when the outcome changes, when a must-have breaks, when a measurement becomes older than \(days) days, or when the figures of this record are not reproduced. What was older on the day of this record already is told above, and does not make it fail."
    }
  }

  /// That nothing would change the outcome.
  var insensitiveSentence: String {
    switch context.language {
    case .ko:
      "가중치를 하나만 바꾸거나 모르는 값이 밝혀져도 결과는 바뀌지 않습니다."
    case .en:
      "No change of one weight, and no unknown value, would change the outcome."
    }
  }

  /// That a weight that grows would change the outcome.
  func weightGrowsSentence(_ name: String, from now: Int64, to weight: String, winner: String) -> String {
    switch context.language {
    case .ko:
      "\(name)의 가중치가 \(now)에서 \(weight) 위로 커지면 1위가 바뀝니다(새 1위: \(winner))."
    case .en:
      "If the weight of \(name) grew from \(now) to more than \(weight), \(winner) would win."
    }
  }

  /// That a weight that falls would change the outcome.
  func weightFallsSentence(_ name: String, from now: Int64, to weight: String, winner: String) -> String {
    switch context.language {
    case .ko:
      "\(name)의 가중치가 \(now)에서 \(weight) 아래로 작아지면 1위가 바뀝니다(새 1위: \(winner))."
    case .en:
      "If the weight of \(name) fell from \(now) to less than \(weight), \(winner) would win."
    }
  }

  /// That without a driver's weight another option would draw level.
  func noWeightSentence(_ name: String, winner: String) -> String {
    switch context.language {
    case .ko:
      "\(name)의 가중치를 0으로 두면 \(winner)의 점수가 같아집니다."
    case .en:
      "With no weight for \(name), \(winner) would have as many points."
    }
  }

  /// What an amount must be for an option to win.
  func amountCondition(_ name: String, _ amount: String, isLower: Bool) -> String {
    switch context.language {
    case .ko: "\(name) \(amount) \(isLower ? "미만" : "초과")"
    case .en: "its \(name) is \(isLower ? "below" : "above") \(amount)"
    }
  }

  /// What another value must be for an option to win.
  func valueCondition(_ name: String, _ wanted: String) -> String {
    switch context.language {
    case .ko: "\(name)(\(wanted))"
    case .en: "its \(name) turn out well (\(wanted))"
    }
  }

  /// That one unknown value decides.
  func decisiveSentence(_ option: String, conditions: [String]) -> String {
    let told = conditions.joined(separator: ", ")
    return switch context.language {
    case .ko:
      "\(option)의 값을 모릅니다. 다음을 만족하면 \(KoreanParticle.subject.following(option)) 선택됩니다: \(told)."
    case .en:
      "\(option) would win if \(told), which is unknown."
    }
  }

  /// That several unknown values could change the outcome.
  func openSentence(_ option: String, conditions: [String]) -> String {
    switch context.language {
    case .ko:
      "\(option)의 값을 모릅니다. 다음을 모두 만족하면 \(KoreanParticle.subject.following(option)) 선택될 수 있습니다: "
        + conditions.joined(separator: ", ") + "."
    case .en:
      "\(option) could win, but only if \(conditions.joined(separator: " and ")); these values are unknown."
    }
  }

  /// That nothing is chosen, so that no single change can be told.
  var undecidedSentence: String {
    switch context.language {
    case .ko:
      "아직 선택한 것이 없습니다. 결정 요인이나 측정을 보충한 뒤 다시 결정하십시오."
    case .en:
      "Nothing is chosen yet: decide again once drivers or measurements are added."
    }
  }
}
