import ComparisonModel
import Diagnostics

/// How a text of a comparison stands to the languages of reports.
enum TextOrigin {
  /// The author of the comparison wrote it: readers of a report need it in their language.
  case own
  /// A source is called so: one whose name is in none of the author's languages keeps it.
  case title
  /// A source says so, in its own words: whatever language they are in, no translation is to be invented.
  case quotation
}

/// What is known of the languages of a comparison while it is read.
struct TextLanguages {
  /// The language of plain texts; nil where they are for readers of any.
  var ofPlainTexts: LanguageTag?
  /// The languages of reports that the author's texts are written in, some of them at least.
  private(set) var used: Set<Language> = []
  /// Where the author's texts are not written in a language.
  private var ownGaps: [Language: [SourceLocation]] = [:]
  /// What sources are called, where that is not said in every language.
  private var titles: [(text: LocalizedText, place: SourceLocation)] = []

  /// Notes a text that was read.
  mutating func note(_ text: LocalizedText, _ origin: TextOrigin, at location: SourceLocation) {
    switch origin {
    case .quotation: break
    case .title:
      if !Language.allCases.allSatisfy(text.isWritten) { titles.append((text, location)) }
    case .own:
      for language in Language.allCases {
        if !text.isWritten(in: language) { ownGaps[language, default: []].append(location) }
        if Self.isTagged(text, language) { used.insert(language) }
      }
    }
  }

  private static func isTagged(_ text: LocalizedText, _ language: Language) -> Bool {
    text.translations?.contains { $0.language?.names(language) ?? false } ?? true
  }

  /// Where texts are not written in a language that a report in it needs.
  func gaps(in language: Language) -> [SourceLocation] {
    let untold = titles.filter { title in
      !title.text.isWritten(in: language) && used.contains(where: title.text.isWritten)
    }
    return (ownGaps[language] ?? []) + untold.map(\.place)
  }

  /// The languages that every text is written in.
  var complete: [Language] { Language.allCases.filter { gaps(in: $0).isEmpty } }

  /// The languages whose gaps are faults: those of the reports that are asked for. Where none is asked for, those
  /// that the author writes in; a comparison in none of them can have no report.
  func needed(_ asked: [Language]) -> [Language] {
    guard asked.isEmpty else { return asked }
    return used.isEmpty && complete.isEmpty ? Language.allCases : Language.allCases.filter(used.contains)
  }
}
