import ComparisonModel

extension SizeChangesBlock {
  /// The title of the chart.
  var title: String {
    switch context.language {
    case .ko: "버전 사이에 달라진 크기"
    case .en: "How sizes changed between versions"
    }
  }

  /// The name of the older version's bars.
  var beforeName: String {
    switch context.language {
    case .ko: "이전"
    case .en: "Before"
    }
  }

  /// The name of the newer version's bars.
  var afterName: String {
    switch context.language {
    case .ko: "이후"
    case .en: "After"
    }
  }
}
