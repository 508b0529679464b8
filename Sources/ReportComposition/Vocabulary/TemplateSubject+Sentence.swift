import ComparisonModel

extension TemplateSubject {
  /// What stands for the names of those who decide, where the comparison has none.
  var unnamedMakers: String {
    switch language {
    case .ko: "(팀에서 작성)"
    case .en: "(to be named by the team)"
    }
  }
}

extension Language {
  /// The condition that a report is in the language, in words.
  var conditionMeaning: (ko: String, en: String) {
    switch self {
    case .ko: ("보고서가 한국어임", "the report is in Korean")
    case .en: ("보고서가 영어임", "the report is in English")
    }
  }
}
