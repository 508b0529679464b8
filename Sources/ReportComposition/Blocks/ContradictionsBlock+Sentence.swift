import ComparisonModel

extension ContradictionsBlock {
  /// That nothing is at odds.
  var agreementSentence: String {
    switch context.language {
    case .ko:
      "측정값과 어긋나는 주장은 없습니다."
    case .en:
      "No claim is at odds with what was measured."
    }
  }
}
