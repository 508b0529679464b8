import ComparisonModel

extension SVGCanvas {
  /// Says how many groups are left out of a drawing.
  static func omission(of count: Int, in language: Language) -> String {
    switch language {
    case .ko: "그 밖의 \(count)개는 그리지 않았습니다."
    case .en: "\(count) more are not drawn."
    }
  }
}
