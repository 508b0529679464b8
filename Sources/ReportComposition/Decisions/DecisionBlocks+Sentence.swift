import ComparisonModel
import Decision
import TextLayout

extension DecisionBlocks {
  /// The title of the table of drivers.
  var driversCaption: String {
    switch context.language {
    case .ko:
      "결정 요인"
    case .en:
      "Decision drivers"
    }
  }

  /// The headers of its columns.
  var driversHeaders: [String] {
    switch context.language {
    case .ko:
      ["요인", "가중치", "채점 방식", "필수 조건"]
    case .en:
      ["Driver", "Weight", "How points are given", "Must-have"]
    }
  }

  /// Whose weights these are.
  func weightsSentence(by authors: String?) -> String {
    switch (context.language, authors) {
    case (.ko, let authors?):
      "가중치와 배점 기준, 필수 조건을 정한 사람: \(authors)."
    case (.ko, nil):
      "가중치와 배점 기준, 필수 조건은 비교 파일을 작성한 사람이 정한 것이며, 출처가 말한 것이 아닙니다."
    case (.en, let authors?):
      "Weights, amounts and must-haves were set by \(authors)."
    case (.en, nil):
      "Weights, amounts and must-haves are those of the comparison file's authors, not of its sources."
    }
  }

  /// What an option lacks to be eligible, where nothing is chosen.
  func openOptionSentence(_ option: String, asked: String) -> String {
    switch context.language {
    case .ko:
      "\(option): 필수 조건의 값을 알아야 선택할 수 있습니다: \(asked)."
    case .en:
      "\(option) can be chosen only once these must-haves are measured: \(asked)."
    }
  }

  /// What the first sentence says of the chosen option besides: what has ended of its images, and how many
  /// reservations stand below.
  func chosenClause(ended: [String], reservations: Int) -> String {
    switch context.language {
    case .ko:
      let notes =
        (ended.isEmpty ? [] : ["주의: \(ended.joined(separator: ", "))"])
        + (reservations == 0 ? [] : ["유보 사항 \(reservations)건은 아래 참고"])
      return notes.isEmpty ? "" : "(\(notes.joined(separator: "; ")))"
    case .en:
      let below = reservations == 1 ? "a reservation" : "\(reservations) reservations"
      return (ended.isEmpty ? "" : ", although \(ended.joined(separator: " and "))")
        + (reservations == 0 ? "" : ", with \(below) (below)")
    }
  }

  /// That an image has ended.
  func endingText(_ image: String, _ kind: Caution.Kind, since day: String?) -> String {
    switch (context.language, kind) {
    case (.ko, .discontinued):
      "\(KoreanParticle.topic.following(image)) \(day.map { "\($0)부터 " } ?? "")더는 빌드되지 않음"
    case (.ko, .unsupported): "\(image)의 지원이 \(day.map { "\($0)부터 " } ?? "")종료됨"
    case (.ko, .general): image
    case (.en, .discontinued):
      day.map { "\(image) has not been built since \($0)" } ?? "\(image) is no longer built"
    case (.en, .unsupported):
      day.map { "\(image) has not been supported since \($0)" } ?? "\(image) is no longer supported"
    case (.en, .general): image
    }
  }

  /// How points come about.
  var pointsSentence: String {
    switch context.language {
    case .ko:
      "점수는 요인마다 ‘가중치 × 평가값(0에서 1까지)’을 구해 더한 것이며, 다른 정규화는 하지 않습니다. 평가값은 위 표의 채점 방식만으로 정해지므로 후보를 더하거나 빼도 다른 후보의 점수는 바뀌지 않습니다. 모르는 값은 0점으로 계산하고, 그 값에 따라 결과가 바뀔 수 있으면 결정과 함께 적습니다."
    case .en:
      "Points are the sum of weight × worth (0 to 1) over all drivers, with no other normalisation. Worth follows from the table alone, so adding or removing a candidate changes no other candidate's points. An unknown value earns nothing; where it could change the outcome, the outcome says so."
    }
  }

  /// What stands before the id of the outcome.
  var outcomeIDLabel: String {
    switch context.language {
    case .ko:
      "결과 ID: "
    case .en:
      "Outcome id: "
    }
  }

  /// What stands before the chosen option.
  var chosenLabel: String {
    switch context.language {
    case .ko:
      "선택: "
    case .en:
      "Chosen option: "
    }
  }

  /// What stands around the chosen option: in English what MADR puts there.
  var chosenQuotes: (opening: String, closing: String) {
    switch context.language {
    case .ko:
      ("", "")
    case .en:
      ("\"", "\"")
    }
  }

  /// What stands between the chosen option and the reason.
  var chosenConnective: String {
    switch context.language {
    case .ko:
      ". "
    case .en:
      ", because "
    }
  }

  /// That options have the same points.
  func tiedSentence(_ names: String) -> String {
    switch context.language {
    case .ko:
      "선택 보류: \(names)의 점수가 같습니다. 결정 요인이나 측정이 더 있어야 우열을 가릴 수 있습니다."
    case .en:
      "Nothing is chosen: these have the same points: \(names). More drivers or measurements must tell them apart."
    }
  }

  /// That too little is known.
  func tooThinSentence(leading: String) -> String {
    switch context.language {
    case .ko:
      "선택 보류: 근거가 부족합니다. \(leading)의 점수가 가장 높지만, 이 후보나 비교 대상은 값이 확인된 요인의 가중치가 전체의 절반에 미치지 못합니다."
    case .en:
      "Nothing is chosen: the evidence is too thin. \(leading) has the most points, but of it, or of all that it is compared with, less than half of the weight is known."
    }
  }

  /// That nothing meets all that must hold.
  var noneLeftSentence: String {
    switch context.language {
    case .ko:
      "선택 보류: 필수 조건을 모두 만족한다고 확인된 후보가 없습니다."
    case .en:
      "Nothing is chosen: no option is known to meet every must-have."
    }
  }

  /// That one option alone meets all that must hold.
  func onlyOptionReason(own: String) -> String {
    switch context.language {
    case .ko:
      "필수 조건을 모두 만족한다고 확인된 유일한 후보입니다(\(decision.totalWeight)점 만점에 \(own)점)."
    case .en:
      "it is the only option that is known to meet every must-have (\(own) of \(decision.totalWeight) points)."
    }
  }

  /// That an option has as many points as the next, and one stage.
  func fewerStagesReason(own: String, next: String) -> String {
    switch context.language {
    case .ko:
      "필수 조건을 모두 만족하는 후보 가운데 점수가 가장 높고(\(decision.totalWeight)점 만점에 \(own)점), 점수가 같은 \(KoreanParticle.with.following(next)) 달리 빌드 단계를 따로 두지 않아도 됩니다."
    case .en:
      "it has the most points of all options that meet the must-haves (\(own) of \(decision.totalWeight)) and, unlike \(next), which has as many, needs no separate build stage."
    }
  }

  /// That an option has the most points.
  func mostPointsReason(own: String, next: String, points: String) -> String {
    switch context.language {
    case .ko:
      "필수 조건을 모두 만족하는 후보 가운데 점수가 가장 높습니다(\(decision.totalWeight)점 만점에 \(own)점, 2위는 \(points)점인 \(next))."
    case .en:
      "it has the most points of all options that meet the must-haves (\(own) of \(decision.totalWeight); next is \(next) with \(points))."
    }
  }

  /// The source's own rule.
  func ruleSentence(place: String, situation: String, names: String) -> String {
    switch context.language {
    case .ko:
      "출처의 선택 기준(\(place))에서는 \(situation)일 때 \(KoreanParticle.object.following(names)) 고르라고 합니다. \(ruleAgreement)"
    case .en:
      "The source's own rule (\(place)): for \(situation), choose \(names). \(ruleAgreement)"
    }
  }

  /// Whether the outcome is what the rule says.
  private var ruleAgreement: String {
    switch (context.language, decision.agreesWithRule) {
    case (.ko, true?): "이 결정과 일치합니다."
    case (.ko, false?): "이 결정과는 다릅니다."
    case (.ko, nil): "여기서는 선택한 것이 없어 비교할 수 없습니다."
    case (.en, true?): "This outcome agrees with it."
    case (.en, false?): "This outcome disagrees with it."
    case (.en, nil): "Nothing was chosen here to compare it with."
    }
  }

  /// The headers of the columns of the ranking.
  var rankingHeaders: [String] {
    switch context.language {
    case .ko:
      [
        "후보", "점수(모르는 값은 0점~만점)", "값이 확인된 가중치", "상태",
      ]
    case .en:
      [
        "Option", "Points (unknown values: none–all)", "Weight known", "Standing",
      ]
    }
  }

  /// The title of the ranking.
  var rankingCaption: String {
    switch context.language {
    case .ko:
      "점수와 순위"
    case .en:
      "Points and ranking"
    }
  }

  /// What a value is beside what it must be.
  func limitText(_ name: String, known: String, limit: String) -> String {
    switch context.language {
    case .ko:
      "\(name) \(known) (조건: \(limit))"
    case .en:
      "\(name) \(known) (required: \(limit))"
    }
  }

  /// That an option can be chosen.
  var eligibleText: String {
    switch context.language {
    case .ko:
      "선택 가능"
    case .en:
      "can be chosen"
    }
  }

  /// What stands before drivers whose values are not known.
  var openLabel: String {
    switch context.language {
    case .ko:
      "보류(필수 조건의 값을 모름): "
    case .en:
      "open, must-have unknown: "
    }
  }

  /// What stands before drivers that rule an option out.
  var outLabel: String {
    switch context.language {
    case .ko:
      "제외: "
    case .en:
      "out: "
    }
  }

  /// That the stages of an option do not fit.
  var stagesText: String {
    switch context.language {
    case .ko:
      "제외: 빌드 단계와 실행 단계의 C 라이브러리가 달라, 컴파일한 네이티브 모듈을 실행 단계에서 로드할 수 없습니다"
    case .en:
      "out: the C libraries of its stages differ, so native modules compiled in one cannot be loaded in the other"
    }
  }
}
