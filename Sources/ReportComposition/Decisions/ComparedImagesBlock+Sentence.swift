import ComparisonModel

extension ComparedImagesBlock {
  /// That the comparison names the image.
  var namedText: String {
    switch context.language {
    case .ko: "비교 파일이 이름으로 지정"
    case .en: "named by the comparison"
    }
  }

  /// That the comparison pins the image by its digest.
  var pinnedText: String {
    switch context.language {
    case .ko: "비교 파일이 다이제스트로 지정"
    case .en: "pinned by the comparison"
    }
  }

  /// That the image is the newest of several.
  func newestText(of count: Int) -> String {
    switch context.language {
    case .ko: "측정 \(count)건 가운데 가장 최근 이미지"
    case .en: "the newest image of \(count) measurements"
    }
  }

  /// That there is no other measurement.
  var onlyText: String {
    switch context.language {
    case .ko: "하나뿐인 측정"
    case .en: "the only measurement"
    }
  }

  /// That the measurement is the user's own, which goes before what the comparison names.
  var ownText: String {
    switch context.language {
    case .ko: "직접 측정한 이미지를 우선함"
    case .en: "your own measurement goes first"
    }
  }
}
