import ComparisonModel
import DecisionRecords
import TextLayout

extension DecisionCheck {
  /// That no option meets the must-haves.
  var noneLeftText: String {
    switch language {
    case .ko: "필수 조건을 만족하는 후보가 없음"
    case .en: "no option meets what must hold"
    }
  }

  /// That the option which was chosen breaks a must-have.
  func brokenText(chosen: String) -> String {
    switch language {
    case .ko: "선택한 \(chosen)의 필수 조건이 깨짐"
    case .en: "what must hold of \(chosen), which was chosen, does not"
    }
  }

  /// What a record chose, and what is chosen now.
  func outcomeReason(_ record: StoredRecord, _ earlier: String, _ outcome: String) -> String {
    switch language {
    case .ko:
      "기록 \(record.name)에서는 \(KoreanParticle.object.following(earlier)) 선택했지만, 지금의 근거로 계산하면 \(outcome)입니다."
    case .en: "The record \(record.name) chooses \(earlier); by the evidence there is now, it is \(outcome)."
    }
  }

  /// That a record's figures are not those of the evidence.
  var figuresText: String {
    switch language {
    case .ko: "기록의 수치가 재현되지 않음"
    case .en: "the figures of the record are not reproduced"
    }
  }

  /// Which figure a record lacks, where, and what to do.
  func figuresReason(_ missing: RecordFigures.Missing) -> String {
    switch language {
    case .ko:
      "‘\(missing.heading)’ 절에 \(KoreanParticle.subject.following(missing.figure)) 있어야 합니다. 지금의 근거로 쓰면 다음과 같습니다: \(missing.line). 기록을 되돌리거나 plimsoll report로 새 기록을 쓰십시오."
    case .en:
      "The section “\(missing.heading)” lacks \(missing.figure). By the evidence there is now, it says: \(missing.line). Put the record back, or write a new one with plimsoll report."
    }
  }

  /// That a record tells no outcome.
  var withoutOutcomeText: String {
    switch language {
    case .ko: "기록에서 결과를 읽을 수 없음"
    case .en: "the record tells no outcome that can be read"
    }
  }

  /// What to write into such a record.
  var withoutOutcomeReason: String {
    switch language {
    case .ko: "결정이 그대로인지 확인할 수 없습니다. ‘결과 ID: `후보의 id`’ 줄을 되돌려 놓으십시오."
    case .en:
      "Whether the decision still holds cannot be checked. Put the line “Outcome id: `id of an option`” back."
    }
  }

  /// That the files of one record differ.
  var disagreementText: String {
    switch language {
    case .ko: "언어별 기록이 서로 다름"
    case .en: "the languages of a record tell different things"
    }
  }

  /// What two files of one record tell.
  func disagreementReason(_ first: StoredRecord, _ other: StoredRecord) -> String {
    let both = "\(first.file): \(told(first)). \(other.file): \(told(other))."
    return switch language {
    case .ko: "\(both) 한쪽을 고쳐 같게 하십시오."
    case .en: "\(both) Change one, so that both say the same."
    }
  }

  /// What stands for an outcome that a record does not tell.
  var noOutcomeText: String {
    switch language {
    case .ko: "결과 없음"
    case .en: "no outcome"
    }
  }

  /// What stands for a status that a record does not tell.
  var noStatusText: String {
    switch language {
    case .ko: "상태 없음"
    case .en: "no status"
    }
  }

  /// That a profile has no record.
  var missingText: String {
    switch language {
    case .ko: "결정 기록이 없음"
    case .en: "there is no decision record"
    }
  }

  /// The file that was looked for.
  func missingReason(_ file: String) -> String {
    switch language {
    case .ko: "폴더에 \(file)와 같은 기록이 없어, 결정을 확인할 수 없습니다."
    case .en: "The folder has no record such as \(file), so the decision cannot be checked."
    }
  }

  /// That the stages of a strategy do not fit together.
  func stagesDoNotFitText(_ option: String) -> String {
    switch language {
    case .ko: "\(option): 두 단계의 C 라이브러리가 다름."
    case .en: "\(option): the C libraries of its stages differ."
    }
  }

  /// What is known of a driver, and its must-have.
  func limitText(_ driver: String, known: String, limit: String) -> String {
    switch language {
    case .ko: "\(driver) \(known) (조건: \(limit))"
    case .en: "\(driver) \(known) (required: \(limit))"
    }
  }

  /// That a decision is to be looked at again.
  var revisitText: String {
    switch language {
    case .ko: "결정을 다시 검토할 날이 지남"
    case .en: "the day to revisit the decision has come"
    }
  }

  /// Since when what was chosen is no longer supported, and what to do.
  func revisitReason(_ option: String, end: String, on day: String) -> String {
    switch language {
    case .ko:
      "선택한 \(option)의 정규 지원이 \(end)에 끝났습니다(기준일 \(day)). 지원되는 릴리스를 측정하고 plimsoll report로 새 기록을 쓰십시오."
    case .en:
      "Regular support of \(option), which was chosen, ended on \(end); it is \(day). Measure a release that is supported, and write a new record with plimsoll report."
    }
  }
}
