extension ClaimedValue {
  /// The value in words, as it was understood: with the tolerance and the bounds that decide a verdict.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - scale: The scale of its level, where it is one.
  public func text(in language: Language, scale: Scale? = nil) -> String {
    switch self {
    case .exactly(let quantity): quantity.text
    case .atLeast(let quantity) where quantity.unit == .day: Self.notBefore(quantity.text, language)
    case .atMost(let quantity) where quantity.unit == .day: Self.notAfter(quantity.text, language)
    case .about(let quantity, let tolerance):
      Self.about(quantity.text, language) + " (\(tolerance.text): \(boundsText))"
    case .range(let low, let high, nil): Self.range(low, high)
    case .range(let low, let high, let tolerance?):
      Self.about(Self.range(low, high), language) + " (\(tolerance.text): \(boundsText))"
    case .atLeast(let quantity): Self.atLeast(quantity.text, language)
    case .atMost(let quantity): Self.atMost(quantity.text, language)
    case .level(let level):
      scale?.levels.first { $0.id == level }?.name[language] ?? level.rawValue
    case .words(let text): text[language]
    case .names(let names): names.isEmpty ? FactValue.noneText[language] : names.joined(separator: ", ")
    case .yesNo(let value): FactValue.text(of: value, in: language)
    case .notApplicable: Verdict.notApplicable.name[language]
    case .unknown: FactValue.unknownText[language]
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
  private var boundsText: String {
    guard let accepted = acceptedAmounts else { return "" }
    func text(_ amount: Int64) -> String {
      switch self {
      case .about(let quantity, _), .range(let quantity, _, _):
        quantity.unit?.text(of: amount) ?? DigitGroups.text(of: amount)
      default: DigitGroups.text(of: amount)
      }
    }
    return "\(text(accepted.lowerBound))–\(text(accepted.upperBound))"
  }
}
