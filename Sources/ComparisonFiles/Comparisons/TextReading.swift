import ComparisonModel
import Diagnostics

/// How a text of a comparison stands to the languages of reports.
enum TextOrigin {
  /// The author of the comparison wrote it: readers of a report need it in their language.
  case own
  /// A source is called so: one that is written in neither language of reports keeps its name.
  case title
  /// A source says so, in its own words: whatever language they are in, no translation is to be invented.
  case quotation

  /// Whether a report in a language can be written with the text.
  func suffices(_ text: LocalizedText, for language: Language) -> Bool {
    switch self {
    case .own: text.isWritten(in: language)
    case .title: text.isWritten(in: language) || text.isForeign
    case .quotation: true
    }
  }
}

/// What is known of the languages of a comparison while it is read.
struct TextLanguages {
  /// The language of plain texts; nil where they are for readers of any.
  var ofPlainTexts: LanguageTag?
  /// The languages of reports that the author's texts are written in, some of them at least.
  private(set) var used: Set<Language> = []
  /// Where texts are not written in a language.
  private(set) var gaps: [Language: [SourceLocation]] = [:]

  /// Notes a text that was read.
  mutating func note(_ text: LocalizedText, _ origin: TextOrigin, at location: SourceLocation) {
    for language in Language.allCases {
      if !origin.suffices(text, for: language) { gaps[language, default: []].append(location) }
      if origin == .own, Self.isTagged(text, language) { used.insert(language) }
    }
  }

  private static func isTagged(_ text: LocalizedText, _ language: Language) -> Bool {
    text.translations?.contains { $0.language?.names(language) ?? false } ?? true
  }

  /// The languages that every text is written in.
  var complete: [Language] { Language.allCases.filter { gaps[$0] == nil } }

  /// The languages whose gaps are faults: those of the reports that are asked for. Where none is asked for, those
  /// that the author writes in; a comparison in none of them can have no report.
  func needed(_ asked: [Language]) -> [Language] {
    guard asked.isEmpty else { return asked }
    return used.isEmpty && complete.isEmpty ? Language.allCases : Language.allCases.filter(used.contains)
  }
}
