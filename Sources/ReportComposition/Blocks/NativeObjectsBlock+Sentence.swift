import ComparisonModel

extension NativeObjectsBlock {
  /// How many objects cannot be loaded.
  func countSentence(total: Int64, failing: Int64) -> String {
    let (all, some) = (DigitGroups.text(of: total), DigitGroups.text(of: failing))
    return switch (context.language, total, failing) {
    case (.ko, 0, _): "ELF 파일이 없습니다."
    case (.ko, _, 0): "ELF 파일 \(all)개를 모두 로드할 수 있습니다."
    case (.ko, _, _): "ELF 파일 \(all)개 가운데 \(some)개를 로드할 수 없습니다."
    case (.en, 0, _): "there are no ELF files."
    case (.en, 1, 0): "the one ELF file can be loaded."
    case (.en, _, 0): "all \(all) ELF files can be loaded."
    case (.en, _, _): "\(some) of \(all) ELF files cannot be loaded."
    }
  }

  /// That more objects are not listed.
  func restSentence(unlisted: Int) -> String {
    switch context.language {
    case .ko:
      "그 밖의 \(unlisted)개는 측정 파일에 모두 적혀 있습니다."
    case .en:
      "and \(unlisted) more, which the measurement lists."
    }
  }
}
