import ComparisonModel

extension ScansBlock {
  /// What the table is of.
  var caption: String {
    switch context.language {
    case .ko: "후보마다 날짜순으로 늘어놓은 취약점 검사. 알 수 없는 값은 빈틈이며 0이 아닙니다."
    case .en:
      "Scans for vulnerabilities, in the order of time for each candidate. What is unknown is a gap, and not 0."
    }
  }

  /// The heads of the columns.
  var headers: [String] {
    switch context.language {
    case .ko:
      ["후보와 이미지", "검사한 날", "검사 도구", "데이터베이스", "취약점", "심각도별", "수정 버전 있음/없음", "앞선 검사와의 차이"]
    case .en:
      [
        "Candidate and image", "Scanned on", "Scanner", "Database", "Vulnerabilities", "By severity",
        "With a fix / without", "Since the scan before",
      ]
    }
  }

  /// That there is no earlier scan.
  var firstScan: String {
    switch context.language {
    case .ko: "첫 검사"
    case .en: "first scan"
    }
  }

  /// That one of two figures is not known.
  var gap: String {
    switch context.language {
    case .ko: "빈틈(비교할 수 없음)"
    case .en: "a gap: nothing to compare"
    }
  }

  /// That the image is another.
  var otherImage: String {
    switch context.language {
    case .ko: "다른 이미지"
    case .en: "another image"
    }
  }

  /// That the scanner is another.
  func otherScanner(_ before: String) -> String {
    switch context.language {
    case .ko: "검사 도구가 바뀜(앞선 검사: \(before)). 비교하지 않음"
    case .en: "another scanner than before (\(before)): not compared"
    }
  }

  /// How many more there are.
  func difference(_ count: Int64) -> String {
    let number = DigitGroups.text(of: Int64(clamping: count.magnitude))
    return switch (context.language, count.signum()) {
    case (.ko, 0): "변화 없음"
    case (.en, 0): "no change"
    case (_, 1): "+\(number)"
    case (_, _): "−\(number)"
    }
  }

  /// That the scanner has another version.
  func otherVersion(_ before: String?, _ now: String?) -> String {
    let unknown = FactValue.unknownText[context.language]
    return switch context.language {
    case .ko: "검사 도구 버전 \(before ?? unknown) → \(now ?? unknown)"
    case .en: "scanner \(before ?? unknown) → \(now ?? unknown)"
    }
  }

  /// That the database is another.
  func otherDatabase(_ before: String, _ now: String) -> String {
    switch context.language {
    case .ko: "데이터베이스 \(before) → \(now)"
    case .en: "database \(before) → \(now)"
    }
  }
}
