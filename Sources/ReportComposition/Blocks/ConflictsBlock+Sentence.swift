import ComparisonModel

extension ConflictsBlock {
  /// What a remark is of that other candidates have as well.
  func subject(_ first: String, others: Int) -> String {
    let count = DigitGroups.text(of: Int64(others))
    return switch context.language {
    case .ko: "\(first) 외 후보 \(count)개"
    case .en: "\(first), and \(count) more \(others == 1 ? "candidate" : "candidates")"
    }
  }

  /// That nothing disagrees.
  var agreementSentence: String {
    switch context.language {
    case .ko:
      "서로 어긋나는 출처나 측정은 없습니다."
    case .en:
      "No sources and no measurements disagree."
    }
  }
}
