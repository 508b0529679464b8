import ComparisonModel
import ReportModel

extension XLSXRenderer.Sheet {
  /// The name on the sheet's tab: at most 31 characters, and none of `[]:*?/\`.
  func name(in language: Language) -> String {
    switch language {
    case .ko: koreanName
    case .en: rawValue
    }
  }

  private var koreanName: String {
    switch self {
    case .matrix: "비교표"
    case .findings: "판정"
    case .measurements: "측정"
    case .definitions: "정의"
    case .sources: "출처"
    }
  }
}

extension XLSXRenderer {
  /// The name on the tab of the first sheet.
  func summaryName(in language: Language) -> String {
    switch language {
    case .ko: "요약"
    case .en: "summary"
    }
  }

  /// What a note on cells says: each claim with its source, each measured image with its digest.
  func text(of note: DataTable.Note, in language: Language) -> String {
    let lines = note.origins.map { origin in
      [
        origin.isClaim ? quoted(origin.text, in: language) : origin.text, origin.source, origin.address,
        origin.digest,
      ].compactMap(\.self).joined(separator: "\n  ")
    }
    let text = lines.joined(separator: "\n")
    guard text.count > Self.maximumNoteCharacters else { return text }
    return text.prefix(Self.maximumNoteCharacters - 1) + "…"
  }

  private func quoted(_ text: String, in language: Language) -> String {
    switch language {
    case .ko: "‘\(text)’"
    case .en: "“\(text)”"
    }
  }
}
