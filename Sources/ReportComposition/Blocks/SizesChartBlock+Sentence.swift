import ComparisonModel

extension SizesChartBlock {
  /// The title of the chart.
  var title: String {
    switch context.language {
    case .ko:
      "이미지 크기"
    case .en:
      "Image sizes"
    }
  }

  /// That not all candidates are drawn.
  func remarkSentence(drawn: Int, of all: Int) -> String {
    switch context.language {
    case .ko:
      "그림에는 후보 \(all)개 가운데 앞의 \(drawn)개만 그렸습니다. 모든 값은 표에 있습니다."
    case .en:
      "The chart shows the first \(drawn) of \(all) candidates; the table has them all."
    }
  }
}
