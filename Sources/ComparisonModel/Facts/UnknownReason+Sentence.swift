extension UnknownReason {
  /// The reason in a few words.
  public func text(in language: Language) -> String {
    switch language {
    case .ko: korean
    case .en: english
    }
  }

  private var korean: String {
    switch self {
    case .notLookedFor: "측정하지 않음"
    case .couldNotBeTold: "확인하지 못함"
    case .notPublished: "공개되지 않음"
    case .notInArchive: "이 형식의 아카이브에는 없음"
    case .noListGiven: "빌드되는 태그의 목록이 주어지지 않음"
    }
  }

  private var english: String {
    switch self {
    case .notLookedFor: "not looked for"
    case .couldNotBeTold: "could not be told"
    case .notPublished: "not published"
    case .notInArchive: "not in this kind of archive"
    case .noListGiven: "no list of built tags was given"
    }
  }
}
