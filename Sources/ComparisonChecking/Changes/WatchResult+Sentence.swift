import ComparisonModel

// What differs by language.

extension ComparisonChange.Kind {
  /// What changed.
  var name: LocalizedText {
    switch self {
    case .digest: LocalizedText(ko: "새로 빌드됨", en: "rebuilt")
    case .figure: LocalizedText(ko: "측정값", en: "measured")
    case .verdict: LocalizedText(ko: "판정", en: "verdict")
    case .outcome: LocalizedText(ko: "결정", en: "outcome")
    }
  }
}

extension WatchResult {
  static func unwatchedText(in language: Language) -> String {
    switch language {
    case .ko: "살펴보지 않음"
    case .en: "not looked at"
    }
  }

  /// How much was looked at, and how much changed.
  func summary(in language: Language) -> String {
    switch language {
    case .ko:
      changes.isEmpty
        ? "이미지 \(watched.count)개를 살펴보았고, 바뀐 것이 없습니다."
        : "이미지 \(watched.count)개를 살펴보았고, \(changes.count)가지가 바뀌었습니다."
    case .en:
      "\(watched.count) \(watched.count == 1 ? "image" : "images") looked at; "
        + (changes.isEmpty
          ? "nothing has changed." : "\(changes.count) \(changes.count == 1 ? "change" : "changes").")
    }
  }
}
