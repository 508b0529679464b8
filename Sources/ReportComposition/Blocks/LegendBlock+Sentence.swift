import ComparisonModel

extension LegendBlock {
  /// What every measured value of the matrix stands on.
  func onlyLevelSentence(_ level: EvidenceLevel) -> String {
    let meaning = level.meaning(in: context.language)
    switch context.language {
    case .ko: return "측정값의 근거 수준은 모두 ‘\(level.symbol) \(level.name(in: .ko))’입니다. \(meaning)"
    case .en: return "Every measured value is \(level.symbol) \(level.name(in: .en)): \(meaning)"
    }
  }

  /// What introduces the levels of evidence.
  var levelsSentence: String {
    switch context.language {
    case .ko: "측정값 뒤의 표시는 그 값의 근거 수준입니다."
    case .en: "The sign behind a measured value tells what it stands on."
    }
  }
}
