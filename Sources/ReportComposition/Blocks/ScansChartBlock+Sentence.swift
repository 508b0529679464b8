import ComparisonModel

extension ScansChartBlock {
  /// The title of the chart.
  var title: String {
    switch context.language {
    case .ko: "검사할 때마다 찾은 취약점 수"
    case .en: "Vulnerabilities found, scan by scan"
    }
  }

  /// That not all scans are drawn.
  func remark(drawn: Int, of all: Int) -> String {
    switch context.language {
    case .ko: "그림에는 검사 \(all)건 가운데 \(drawn)건만 그렸습니다. 표에는 모두 있습니다."
    case .en: "The chart shows \(drawn) of \(all) scans; the table has them all."
    }
  }
}
