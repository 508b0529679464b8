extension Preference {
  /// The preference in words.
  public func text(in language: Language) -> String {
    switch language {
    case .ko: korean
    case .en: english
    }
  }

  private var korean: String {
    switch self {
    case .lower: "낮을수록 좋음"
    case .higher: "높을수록 좋음"
    case .absent: "없는 편이 좋음"
    case .present: "있는 편이 좋음"
    case .unprivileged: "root가 아닌 편이 좋음"
    case .names(let names):
      names.count > 1 ? "좋은 순서: \(names.joined(separator: ", "))" : "\(names.joined())일 때 좋음"
    }
  }

  private var english: String {
    switch self {
    case .lower: "lower is better"
    case .higher: "higher is better"
    case .absent: "none is better"
    case .present: "any is better than none"
    case .unprivileged: "not root is better"
    case .names(let names):
      names.count > 1 ? "best first: \(names.joined(separator: ", "))" : "\(names.joined()) is better"
    }
  }
}
