import ComparisonModel

// What differs by language.

extension ReportIndex {
  /// The title of an index that is given none.
  var usualTitle: String {
    switch language {
    case .ko: "비교 모음"
    case .en: "Comparisons"
    }
  }

  /// What the table is about.
  func caption(count: Int) -> String {
    switch language {
    case .ko: "비교 보고서 \(count)건"
    case .en: count == 1 ? "1 comparison report" : "\(count) comparison reports"
    }
  }

  /// The headers of the columns.
  var headers: [String] {
    switch language {
    case .ko: ["비교", "답", "언어", "가장 새로운 근거"]
    case .en: ["Comparison", "Answer", "Language", "Newest evidence"]
    }
  }

  /// What stands for the answer of a comparison without profiles.
  var noAnswer: String {
    switch language {
    case .ko: "결정 프로필이 없어 고르지 않습니다"
    case .en: "it has no profile, and chooses nothing"
    }
  }

  /// A language by its own name.
  func name(of language: Language) -> String {
    switch language {
    case .ko: "한국어"
    case .en: "English"
    }
  }
}
