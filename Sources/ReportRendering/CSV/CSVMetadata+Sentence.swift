import ComparisonModel

extension CSVMetadata {
  /// What a reader of the file must know: how text is protected, and whether notes were left out.
  func description(notesAreWhole: Bool) -> String {
    [profileSentence, notesAreWhole ? nil : notesSentence].compactMap(\.self).joined(separator: " ")
  }

  private var profileSentence: String {
    switch (language, profile.protectsText) {
    case (.ko, true):
      "텍스트 열에서 스프레드시트가 수식, 숫자, 날짜로 받아들일 값과 원래 작은따옴표로 시작하는 값 앞에는 작은따옴표(')를 하나 붙였습니다. 이 작은따옴표는 값에 속하지 않습니다. 빈칸은 알려지지 않았거나 해당하지 않음을 뜻하며 0이 아닙니다."
    case (.ko, false): "모든 텍스트를 있는 그대로 적었습니다. 빈칸은 알려지지 않았거나 해당하지 않음을 뜻하며 0이 아닙니다."
    case (.en, true):
      "In columns of text, one apostrophe (') stands before what a spreadsheet would take for a formula, a number or a date, and before text that begins with one; it is no part of the value. An empty cell is unknown or does not apply, and is never zero."
    case (.en, false):
      "Every text is written exactly as it is. An empty cell is unknown or does not apply, and is never zero."
    }
  }

  private var notesSentence: String {
    switch language {
    case .ko: "주석은 앞쪽 행의 \(Self.maximumNotes)개까지만 적었습니다. 나머지의 근거는 판정 표(findings.csv)에 모두 있습니다."
    case .en:
      "Notes are written up to \(Self.maximumNotes), of the first rows; the table of findings (findings.csv) has the origins of all others."
    }
  }
}
