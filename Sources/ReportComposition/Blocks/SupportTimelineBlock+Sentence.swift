import ComparisonModel

extension SupportTimelineBlock {
  /// The title of the chart.
  var title: String {
    switch context.language {
    case .ko: "출시부터 지원 종료까지"
    case .en: "Support, from release to end"
    }
  }

  /// The header of the candidates.
  var candidateHeader: String {
    switch context.language {
    case .ko: "후보"
    case .en: "Candidate"
    }
  }

  /// The header of what a candidate stands on.
  var partHeader: String {
    switch context.language {
    case .ko: "바탕"
    case .en: "Stands on"
    }
  }

  /// What stands before the day of a release.
  var releasedHeader: String {
    switch context.language {
    case .ko: "출시"
    case .en: "Released"
    }
  }

  /// The name of a kind of support, before its last day.
  func seriesName(_ series: SupportSeries) -> String {
    switch (context.language, series) {
    case (.ko, .active): "활성 지원"
    case (.ko, .regular): "정규 지원"
    case (.ko, .disputed): "출처마다 다름"
    case (.ko, .extended): "연장 지원"
    case (.en, .active): "Active support"
    case (.en, .regular): "Regular support"
    case (.en, .disputed): "Sources differ"
    case (.en, .extended): "Extended support"
    }
  }

  /// What a part of an image is.
  func partName(_ part: Fact) -> String {
    let isBase = part == .baseSupportedUntil
    return switch context.language {
    case .ko: isBase ? "기반 OS" : "런타임"
    case .en: isBase ? "Base OS" : "Runtime"
    }
  }

  /// The day of the newest evidence, which is that of the report.
  func dayLabel(_ day: String) -> String {
    switch context.language {
    case .ko: "가장 새로운 근거 \(day)"
    case .en: "Newest evidence: \(day)"
    }
  }

  /// That not all candidates are drawn.
  func remarkSentence(drawn: Int, of all: Int) -> String {
    switch context.language {
    case .ko: "그림에는 후보 \(all)개 가운데 앞의 \(drawn)개만 그렸습니다."
    case .en: "The chart shows the first \(drawn) of \(all) candidates."
    }
  }
}
