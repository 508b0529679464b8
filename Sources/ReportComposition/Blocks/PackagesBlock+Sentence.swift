import ComparisonModel

extension PackagesBlock {
  /// That there are no such packages.
  var noneSentence: String {
    switch context.language {
    case .ko:
      "네이티브 코드가 있는 패키지가 없습니다."
    case .en:
      "There is no package with native code."
    }
  }

  /// The title of the table.
  var caption: String {
    switch context.language {
    case .ko:
      "후보별 네이티브 패키지"
    case .en:
      "Native packages by candidate"
    }
  }

  /// The header of the column of packages.
  var packageHeader: String {
    switch context.language {
    case .ko:
      "패키지"
    case .en:
      "Package"
    }
  }

  /// The text of the link to where it is told.
  func sourceText(date: String) -> String {
    switch context.language {
    case .ko:
      "출처(\(date))"
    case .en:
      "source (\(date))"
    }
  }
}
