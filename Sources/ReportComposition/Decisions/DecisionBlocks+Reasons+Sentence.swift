import ComparisonModel
import Decision

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
      "\(name): \(limit)(현재 \(known))"
    case .en:
      "\(context.capitalised(name)): \(limit) (measured: \(known))"
    }
  }

  /// What the command of the confirmation does.
  var confirmationIntroduction: String {
    switch context.language {
    case .ko:
      "다음 명령을 CI에서 실행하면, 필수 조건이 깨지거나 결과가 바뀌거나 근거가 낡았을 때 실패합니다."
    case .en:
      "Run this in CI: it fails when something that must hold breaks, when the outcome changes, or when evidence is stale."
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

  /// That an unknown amount could change the outcome.
  func openAmountSentence(_ names: String, of option: String, amount: String, isLower: Bool) -> String {
    switch context.language {
    case .ko:
      "\(option)의 \(KoreanParticle.subject.following(names)) \(amount)보다 \(isLower ? "작으면" : "크면") \(KoreanParticle.subject.following(option)) 선택될 수 있습니다(지금은 값을 모름)."
    case .en:
      "The \(names) of \(option) is unknown; \(isLower ? "below" : "above") \(amount), it could win."
    }
  }

  /// That unknown values could change the outcome.
  func openValuesSentence(_ names: String, of option: String) -> String {
    switch context.language {
    case .ko:
      "\(option)의 모르는 값(\(names))이 좋게 나오면 \(KoreanParticle.subject.following(option)) 선택될 수 있습니다."
    case .en:
      "If what is unknown of \(option) (\(names)) turned out well, it could win."
    }
  }
}
