import ComparisonModel

extension ConflictsBlock {
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
