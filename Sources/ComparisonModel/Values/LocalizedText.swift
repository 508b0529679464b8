/// One text in the languages that it is written in.
///
/// Words of the program itself exist in every language of reports: its initialiser takes them all, so that a
/// further language leaves no word out in silence. A text of a file may be written in any languages.
public struct LocalizedText: Hashable, Sendable {
  /// What Korean reports show.
  public var ko: String
  /// What English reports show.
  public var en: String
  /// The text as a file has it, where that is not once in each language of reports; nil otherwise.
  public private(set) var translations: [Translation]?

  /// A text in one language.
  public struct Translation: Hashable, Sendable {
    /// Its language; nil where the text is for readers of any.
    public var language: LanguageTag?
    /// The text.
    public var text: String

    /// Makes a translation.
    public init(_ text: String, in language: LanguageTag?) {
      self.language = language
      self.text = text
    }
  }

  /// Makes a text from its translations.
  public init(ko: String, en: String) {
    self.ko = ko
    self.en = en
  }

  /// Makes a text that reads the same in every language, such as an image name.
  public init(same text: String) {
    self.init(ko: text, en: text)
  }

  /// Makes a text of a file. A report in a language that it is not written in shows the English text, or else
  /// the first.
  ///
  /// - Returns: nil where there is no translation.
  public init?(_ translations: [Translation]) {
    guard let first = translations.first else { return nil }
    func best(_ language: Language) -> String? {
      (translations.first { $0.language?.text == language.rawValue }
        ?? translations.first { $0.language?.names(language) ?? true })?.text
    }
    let fallback = best(.en) ?? first.text
    self.init(ko: best(.ko) ?? fallback, en: fallback)
    let tags = Set(translations.map(\.language?.text))
    if tags != Set(Language.allCases.map(\.rawValue)) { self.translations = translations }
  }

  /// The text for readers of `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .ko: ko
    case .en: en
    }
  }

  /// Whether the text is written in `language`, or for readers of any.
  public func isWritten(in language: Language) -> Bool {
    translations?.contains { $0.language?.names(language) ?? true } ?? true
  }

  /// How a file writes a text in every language of reports: `{ko: …, en: …}`.
  public static let form = "{" + Language.allCases.map { "\($0.rawValue): …" }.joined(separator: ", ") + "}"
}
