extension Declarations {
  /// Where nothing was found.
  static func noneFound(_ places: String, in language: Language) -> String {
    switch language {
    case .ko: "다음에서는 찾지 못했습니다: \(places)."
    case .en: "None found in: \(places)."
    }
  }

  /// Where it was not looked, or not to the end.
  static func notSearched(_ place: String, _ problem: String, found: Int64, in language: Language) -> String {
    switch language {
    case .ko: "\(place): \(problem)" + (found > 0 ? " 그 전까지 \(found)개를 찾았습니다." : "")
    case .en: "\(place): \(problem)" + (found > 0 ? " Before that, \(found) were found." : "")
    }
  }

  /// That no signature was verified.
  static func nothingVerified(in language: Language) -> String {
    switch language {
    case .ko: "이 문서들은 발행한 쪽의 주장입니다. 서명은 검증하지 않았으며, 여기서 신뢰할 수 있다고 말하는 것은 없습니다."
    case .en:
      "These documents are claims of whoever published them: no signature was verified, and nothing here is called trusted."
    }
  }
}

extension DeclaredDocument {
  /// Whether it is about this image.
  func subjectSentence(_ outcome: DeclaredOutcome, in language: Language) -> String? {
    switch (language, outcome) {
    case (_, .undecided): nil
    case (.ko, .holds): "이 이미지에 대한 문서임"
    case (.ko, .differs): "다른 이미지에 대한 문서임"
    case (.en, .holds): "it is about this image"
    case (.en, .differs): "it is about another image"
    }
  }

  /// Why it could not be read.
  static func problemSentence(_ problem: String, in language: Language) -> String {
    switch language {
    case .ko: "읽지 못함: \(problem)"
    case .en: "not read: \(problem)"
    }
  }
}

extension DeclaredDocument.Signer {
  /// Who signed, and who says so.
  func sentence(in language: Language) -> String {
    switch (language, subject, issuer) {
    case (.ko, let subject?, let issuer?): "인증서에 적힌 서명자 \(subject), 발급자 \(issuer), 검증하지 않음"
    case (.ko, let subject?, nil): "인증서에 적힌 서명자 \(subject), 검증하지 않음"
    case (.ko, nil, let issuer?): "인증서의 발급자 \(issuer), 검증하지 않음"
    case (.ko, nil, nil): "서명자를 읽을 수 없음"
    case (.en, let subject?, let issuer?):
      "its certificate names \(subject), vouched for by \(issuer), which was not verified"
    case (.en, let subject?, nil): "its certificate names \(subject), which was not verified"
    case (.en, nil, let issuer?): "its certificate is of \(issuer), which was not verified"
    case (.en, nil, nil): "who signed cannot be read"
    }
  }
}
