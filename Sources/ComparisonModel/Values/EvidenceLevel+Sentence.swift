extension EvidenceLevel {
  /// The level in a word.
  public func name(in language: Language) -> String {
    switch language {
    case .ko:
      switch self {
      case .declared: "선언"
      case .published: "공개"
      case .verified: "검증"
      }
    case .en: rawValue
    }
  }

  /// What the level means, as a sentence.
  public func meaning(in language: Language) -> String {
    switch language {
    case .ko:
      switch self {
      case .declared: "매니페스트나 설정에 그렇게 적혀 있습니다. 레이어는 읽지 않았습니다."
      case .published: "배포자나 공개된 목록, 또는 다른 도구가 밝힌 값입니다. 이미지는 읽지 않았습니다."
      case .verified: "값의 근거가 되는 모든 바이트를 읽고 해시로 확인했습니다."
      }
    case .en:
      switch self {
      case .declared: "the manifest or the configuration says so; the layers were not read."
      case .published: "a publisher, a listing or another tool says so; the image was not read."
      case .verified: "every byte that the value rests on was read and hashed."
      }
    }
  }
}
