import ComparisonFiles
import ComparisonModel

extension EvidenceCheck {
  /// Until when a verdict was accepted, and why.
  func expiredText(_ acceptance: Baseline.Acceptance) -> String {
    switch language {
    case .ko: "\(acceptance.expires.day)까지 인정되었음(\(acceptance.reason))."
    case .en: "It was accepted until \(acceptance.expires.day) (\(acceptance.reason))."
    }
  }

  /// That an acceptance has nothing left to accept.
  var unusedText: String {
    switch language {
    case .ko: "인정해 둔 판정이 더는 없음"
    case .en: "an accepted verdict is no longer there"
    }
  }

  /// What to do with such an acceptance.
  func unusedReason(_ acceptance: Baseline.Acceptance) -> String {
    let verdict = acceptance.verdict.name[language]
    return switch language {
    case .ko: "‘\(verdict)’ 판정을 인정해 두었으나 지금은 그 판정이 아닙니다. 기준 파일에서 지우십시오."
    case .en:
      "“\(verdict)” is accepted, and the finding is not that any more: take it out of the baseline."
    }
  }

  /// That a candidate's measurement is stale.
  func staleText(_ candidate: Candidate) -> String {
    switch language {
    case .ko: "\(candidate.name[language]): 오래된 측정"
    case .en: "\(candidate.name[language]): stale measurement"
    }
  }
}
