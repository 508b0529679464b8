import ComparisonModel

extension OtherMeasurementsBlock {
  /// The title of the table.
  var caption: String {
    switch context.language {
    case .ko:
      "그 밖의 측정"
    case .en:
      "Other measurements"
    }
  }
}
