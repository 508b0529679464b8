/// One text in every language a report is written in.
public struct LocalizedText: Hashable, Sendable {
  /// The text in Korean.
  public var ko: String
  /// The text in English.
  public var en: String

  /// Makes a text from its two translations.
  public init(ko: String, en: String) {
    self.ko = ko
    self.en = en
  }

  /// Makes a text that reads the same in both languages, such as an image name.
  public init(same text: String) {
    self.init(ko: text, en: text)
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .ko: ko
    case .en: en
    }
  }
}
