import ComparisonModel
import ReportModel

extension FrontMatter.Entry {
  /// An entry, with what readers see of it: keys and values of decision records (MADR 4) in their language, others as they
  /// stand.
  init(_ key: String, _ value: String, for subject: TemplateSubject) {
    let unsaid = key == "decision-makers" ? subject.unnamedMakers : "–"
    self.init(
      key: key, value: value, label: Self.label(of: key, in: subject.language),
      text: value.isEmpty ? unsaid : Self.text(of: value, in: subject.language))
  }

  private static func label(of key: String, in language: Language) -> String {
    switch (language, key) {
    case (.ko, "status"): "상태"
    case (.ko, "date"): "날짜"
    case (.ko, "decision-makers"): "의사 결정자"
    case (.ko, "consulted"): "의견을 낸 사람"
    case (.ko, "informed"): "알림을 받는 사람"
    case (.en, "status"): "Status"
    case (.en, "date"): "Date"
    case (.en, "decision-makers"): "Decision-makers"
    case (.en, "consulted"): "Consulted"
    case (.en, "informed"): "Informed"
    case (.ko, _), (.en, _): key
    }
  }

  private static func text(of value: String, in language: Language) -> String {
    switch (language, value) {
    case (.ko, "proposed"): "제안됨"
    case (.ko, "accepted"): "승인됨"
    case (.ko, "rejected"): "거부됨"
    case (.ko, "deprecated"): "폐기됨"
    case (.ko, _), (.en, _): value
    }
  }
}
