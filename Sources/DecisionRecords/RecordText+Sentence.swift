import ComparisonModel

extension RecordText {
  /// The keys of a record's status, in lower case, as templates and people write them.
  static func statusKeys(in language: Language) -> Set<String> {
    switch language {
    case .ko: ["상태", "결정 상태"]
    case .en: ["status", "decision status"]
    }
  }

  /// The keys of a record's outcome, in lower case; the templates `decision-record.*.md` write the first.
  static func outcomeKeys(in language: Language) -> Set<String> {
    switch language {
    case .ko: ["결과 id", "결과 식별자"]
    case .en: ["outcome id"]
    }
  }

  /// The status of a record in whose place another one is.
  static func supersededText(by successor: String, in language: Language) -> String {
    switch language {
    case .ko: "대체됨(\(successor))"
    case .en: "superseded by \(successor)"
    }
  }

  /// What the status said before, behind the new one.
  static func earlierText(_ before: String, in language: Language) -> String {
    switch language {
    case .ko: " [이전: \(before)]"
    case .en: " [before: \(before)]"
    }
  }
}
