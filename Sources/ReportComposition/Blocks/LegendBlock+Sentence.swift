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

  /// What introduces the levels of evidence; the compact matrix has no room for their signs.
  var levelsSentence: String {
    let isElsewhere = context.anchors.names("compact_matrix")
    switch context.language {
    case .ko:
      return isElsewhere
        ? "전체 비교표에서 측정값 뒤에 붙은 표시는 그 값의 근거 수준입니다." : "측정값 뒤의 표시는 그 값의 근거 수준입니다."
    case .en:
      let place = isElsewhere ? "In the full table, the" : "The"
      return "\(place) sign behind a measured value tells what it stands on."
    }
  }
}
