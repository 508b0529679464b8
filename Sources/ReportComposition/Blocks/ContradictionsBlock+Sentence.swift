import ComparisonModel

extension ContradictionsBlock {
  /// That nothing is at odds.
  var agreementSentence: String {
    switch context.language {
    case .ko:
      "측정값과 다른 주장은 없습니다."
    case .en:
      "No claim is at odds with what was measured."
    }
  }
}
