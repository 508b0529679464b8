import ComparisonModel

extension GuidanceBlocks {
  /// The title of the table of rules.
  var choicesCaption: String {
    switch context.language {
    case .ko:
      "출처가 제시하는 선택 기준"
    case .en:
      "How the sources choose"
    }
  }

  /// The headers of its columns.
  var choicesHeaders: [String] {
    switch context.language {
    case .ko:
      ["상황", "선택", "비고", "위치"]
    case .en:
      ["When", "Choose", "Remark", "Place"]
    }
  }
}
