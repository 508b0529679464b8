import ComparisonModel

extension NativeObjectsBlock {
  /// How many objects cannot be loaded.
  func countSentence(total: String, failing: String) -> String {
    switch context.language {
    case .ko:
      "ELF 객체 \(total)개 가운데 \(failing)개를 적재할 수 없습니다."
    case .en:
      "ELF objects: \(total); that cannot be loaded: \(failing)."
    }
  }

  /// That more objects are not listed.
  func restSentence(unlisted: Int) -> String {
    switch context.language {
    case .ko:
      "그 밖에 \(unlisted)개가 더 있으며, 측정 파일에 모두 적혀 있습니다."
    case .en:
      "and \(unlisted) more, which the measurement lists."
    }
  }
}
