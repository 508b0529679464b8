extension ClaimedValue {
  /// The value in words, as it was understood: with the tolerance and the bounds that decide a verdict.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - criterion: The criterion of the claim.
  ///   - comparison: The comparison, which names levels and other candidates.
  public func text(in language: Language, by criterion: Criterion, of comparison: Comparison) -> String {
    switch self {
    case .exactly(let quantity): quantity.text
    case .atLeast(let quantity, _) where quantity.unit == .day: Self.notBefore(quantity.text, language)
    case .atMost(let quantity, _) where quantity.unit == .day: Self.notAfter(quantity.text, language)
    case .about(let quantity, let tolerance):
      Self.about(quantity.text, language) + " (\(tolerance.text): \(boundsText))"
    case .range(let low, let high, nil): Self.range(low, high)
    case .range(let low, let high, let tolerance?):
      Self.about(Self.range(low, high), language) + " (\(tolerance.text): \(boundsText))"
    case .atLeast(let quantity, nil): Self.atLeast(quantity.text, language)
    case .atLeast(let quantity, let tolerance?):
      Self.atLeastAbout(quantity.text, language)
        + " (\(tolerance.text): \(Self.atLeast(boundText(\.lowerBound), language)))"
    case .atMost(let quantity, nil): Self.atMost(quantity.text, language)
    case .atMost(let quantity, let tolerance?):
      Self.atMostAbout(quantity.text, language)
        + " (\(tolerance.text): \(Self.atMost(boundText(\.upperBound), language)))"
    case .rank(let rank): rank.name[language]
    case .relation(let relation): relation.text(in: language, by: criterion, of: comparison)
    case .level(let level): Self.name(of: level, criterion, comparison)?[language] ?? level.rawValue
    case .words(let text): text[language]
    case .names(let names): Self.list(names) ?? FactValue.noneText[language]
    case .only(let names): Self.list(names).map { Self.only($0, language) } ?? FactValue.noneText[language]
    case .contains(let names): Self.contains(names.joined(separator: ", "), language)
    case .lacks(let names): Self.lacks(names.joined(separator: ", "), language)
    case .yesNo(let value): FactValue.text(of: value, in: language)
    case .notApplicable: Verdict.notApplicable.name[language]
    case .unknown: FactValue.unknownText[language]
    }
  }

  private static func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private static func name(
    of level: Level.ID, _ criterion: Criterion, _ comparison: Comparison
  ) -> LocalizedText? {
    let scale = comparison.scales.first { $0.id == criterion.scale }
    return scale?.levels.first { $0.id == level }?.name
  }

  private static func only(_ names: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(names)만 있음"
    case .en: "only \(names)"
    }
  }

  private static func contains(_ names: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(names) 있음"
    case .en: "contains \(names)"
    }
  }

  private static func lacks(_ names: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(names) 없음"
    case .en: "without \(names)"
    }
  }

  private static func atLeastAbout(_ text: String, _ language: Language) -> String {
    switch language {
    case .ko: "약 \(text) 이상"
    case .en: "about \(text) or more"
    }
  }

  private static func atMostAbout(_ text: String, _ language: Language) -> String {
    switch language {
    case .ko: "약 \(text) 이하"
    case .en: "about \(text) or less"
    }
  }

  private static func about(_ text: String, _ language: Language) -> String {
    switch language {
    case .ko: "약 \(text)"
    case .en: "about \(text)"
    }
  }

  private static func atLeast(_ text: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(text) 이상"
    case .en: "at least \(text)"
    }
  }

  private static func notBefore(_ text: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(text)부터"
    case .en: "\(text) or later"
    }
  }

  private static func notAfter(_ text: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(text)까지"
    case .en: "\(text) or earlier"
    }
  }

  private static func atMost(_ text: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(text) 이하"
    case .en: "at most \(text)"
    }
  }

  private static func range(_ low: Quantity, _ high: Quantity) -> String {
    "\(low.text)–\(high.text)"
  }

  /// The bounds of what agrees with the value, in the unit that it is written in.
  private var boundsText: String { "\(boundText(\.lowerBound))–\(boundText(\.upperBound))" }

  private func boundText(_ bound: KeyPath<ClosedRange<Int64>, Int64>) -> String {
    guard let amount = acceptedAmounts?[keyPath: bound] else { return "" }
    return switch self {
    case .about(let quantity, _), .range(let quantity, _, _), .atLeast(let quantity, _),
      .atMost(let quantity, _):
      quantity.unit?.text(of: amount) ?? DigitGroups.text(of: amount)
    default: DigitGroups.text(of: amount)
    }
  }
}
