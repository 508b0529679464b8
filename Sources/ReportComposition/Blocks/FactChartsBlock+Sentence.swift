import ComparisonModel

extension FactChartsBlock {
  /// That not all facts are drawn.
  func remarkSentence(drawn: Int, of all: Int) -> String {
    switch context.language {
    case .ko: "직접 정의한 측정 항목 \(all)개 가운데 앞의 \(drawn)개만 그렸습니다. 모든 값은 표에 있습니다."
    case .en:
      "The charts show the first \(drawn) of \(all) facts that the comparison defines; the table has them all."
    }
  }
}
