public import ComparisonModel

/// The words for drivers and what is known by them.
public struct DriverWords: Sendable {
  /// The comparison that the drivers belong to.
  public let comparison: Comparison
  /// The language that all the words are in.
  public let language: Language

  /// Makes the words of a comparison in a language.
  public init(_ comparison: Comparison, in language: Language) {
    self.comparison = comparison
    self.language = language
  }

  /// What a driver looks at: `transfer size`, `security (as rated)`.
  public func name(of driver: Driver) -> String {
    let stage = driver.stage == .build ? buildingRemark : ""
    switch driver.subject {
    case .fact(let fact): return fact.name[language] + stage
    case .rating(let id):
      let name = comparison.criteria.first { $0.id == id }?.name[language] ?? id.rawValue
      return name + ratedRemark(stage: stage)
    }
  }

  /// How a driver gives points: its value function in words.
  public func valueFunction(of driver: Driver) -> String {
    if case .rating(let id) = driver.subject {
      let criterion = comparison.criteria.first { $0.id == id }
      let scale = comparison.scales.first { $0.id == criterion?.scale }
      let levels = (scale?.levels ?? []).map { $0.name[language] }
      let order = (criterion?.direction == .lower ? levels.reversed() : levels).joined(separator: " < ")
      return scaleText(order)
    }
    if let anchors = driver.anchors {
      return anchorsText(anchors)
    }
    return driver.preference.text(in: language)
  }

  /// What must hold; nil where nothing must.
  public func limit(of driver: Driver) -> String? {
    limitAlone(of: driver).map { driver.requiresVerified ? $0 + verifiedRemark : $0 }
  }

  private func limitAlone(of driver: Driver) -> String? {
    switch driver.limit {
    case .atMost(let quantity): atMostText(quantity)
    case .atLeast(let quantity): atLeastText(quantity)
    case .lasts(let months): lastsText(months)
    case .absent: absentText
    case .anyOf(let names):
      anyOfText(names)
    case nil: nil
    }
  }

  /// What is known by a driver, with the exact figure behind a rounded one.
  public func text(of evidence: DriverEvidence, by driver: Driver) -> String {
    switch evidence {
    case .measured(let value, _):
      let text = value.text(in: language)
      return value.exactText.map { "\(text) (\($0))" } ?? text
    case .rated(let levels):
      guard case .rating(let id) = driver.subject else { return "" }
      let scaleID = comparison.criteria.first { $0.id == id }?.scale
      let scale = comparison.scales.first { $0.id == scaleID }
      return levels.map { level in scale?.levels.first { $0.id == level }?.name[language] ?? level.rawValue }
        .joined(separator: " / ")
    case .unknown: return FactValue.unknownText[language]
    }
  }

  /// Points in millionths, for people: `7.06`. Hundredths, halves rounded up.
  public static func points(_ millionths: Int64) -> String {
    let hundredths = (millionths + 5_000) / 10_000
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction)"
  }

  /// The bounds of points: `7.06`, or `3.10–9.10` where values are unknown.
  public static func points(_ bounds: ClosedRange<Int64>) -> String {
    let (low, high) = (points(bounds.lowerBound), points(bounds.upperBound))
    return low == high ? low : "\(low)–\(high)"
  }
}
