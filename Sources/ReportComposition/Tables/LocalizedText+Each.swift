import ComparisonModel

extension LocalizedText {
  /// A text that is made in each language.
  static func each(_ text: (Language) -> String) -> LocalizedText {
    LocalizedText(ko: text(.ko), en: text(.en))
  }
}
