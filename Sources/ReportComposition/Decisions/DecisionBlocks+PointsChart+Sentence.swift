import ComparisonModel
import Decision

extension DecisionBlocks {
  /// The title of the chart of points.
  var pointsChartTitle: String {
    let total = DigitGroups.text(of: decision.totalWeight)
    return switch context.language {
    case .ko: "결정 요인별 점수(\(total)점 만점)"
    case .en: "Points by driver (of \(total))"
    }
  }

  /// What stands before the points of an option.
  var pointsHeader: String {
    switch context.language {
    case .ko: "점수"
    case .en: "Points"
    }
  }

  /// The drivers that are not drawn by themselves.
  func otherDriversText(_ count: Int) -> String {
    switch context.language {
    case .ko: "나머지 요인 \(count)개"
    case .en: "The other \(count) drivers"
    }
  }

  /// What unknown values could add.
  var unknownPointsText: String {
    switch context.language {
    case .ko: "모르는 값이 더할 수 있는 점수"
    case .en: "Unknown, at most"
    }
  }

  /// That an option waits for a must-have to be measured.
  var openWord: String {
    switch context.language {
    case .ko: "보류"
    case .en: "open"
    }
  }

  /// That an option is out.
  var outWord: String {
    switch context.language {
    case .ko: "제외"
    case .en: "out"
    }
  }
}
