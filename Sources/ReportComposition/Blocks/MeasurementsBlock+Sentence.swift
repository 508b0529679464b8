import ComparisonModel

extension MeasurementsBlock {
  /// The title of the table.
  var caption: String {
    switch context.language {
    case .ko:
      "비교표에 쓰인 측정"
    case .en:
      "The measurements that the cells show"
    }
  }

  /// That measurements of images are not used.
  func unusedSentence(images: String) -> String {
    switch context.language {
    case .ko:
      "다음 이미지의 측정은 어느 후보에도 속하지 않아 쓰이지 않았습니다: \(images)"
    case .en:
      "Measurements of these images belong to no candidate and are not used: \(images)"
    }
  }
}

extension MeasurementColumns {
  /// What stands before the digest of an index.
  var indexLabel: String {
    switch context.language {
    case .ko: "인덱스"
    case .en: "index"
    }
  }

  /// The headers of the columns.
  var headers: [String] {
    switch context.language {
    case .ko:
      ["후보", "이미지", "플랫폼", "매니페스트 다이제스트", "이미지 생성일", "방법", "근거 수준", "도구와 출처"]
    case .en:
      [
        "Candidate", "Image", "Platform", "Manifest digest", "Image created", "Method", "Evidence",
        "Tool and sources",
      ]
    }
  }
}
