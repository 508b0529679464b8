import TextLayout

extension ClaimedRank {
  /// The rank in words.
  public var name: LocalizedText {
    switch self {
    case .smallest: LocalizedText(ko: "후보 가운데 가장 작음", en: "the smallest of all candidates")
    case .largest: LocalizedText(ko: "후보 가운데 가장 큼", en: "the largest of all candidates")
    case .fewest: LocalizedText(ko: "후보 가운데 가장 적음", en: "the fewest of all candidates")
    case .most: LocalizedText(ko: "후보 가운데 가장 많음", en: "the most of all candidates")
    }
  }
}

extension ClaimedRelation {
  /// The relation in words: `smaller than node:slim`, `about 1/5 of node:latest (±20 %)`.
  func text(in language: Language, by criterion: Criterion, of comparison: Comparison) -> String {
    let name = comparison.candidates.first { $0.id == other }?.name[language] ?? other.rawValue
    let kind = criterion.kind
    return switch self.kind {
    case .less: Self.less(than: name, kind, language)
    case .more: Self.more(than: name, kind, language)
    case .same: Self.same(as: name, language)
    case .ratio(let ratio, let tolerance):
      Self.about(ratio.text(of: name, language), language) + Self.margin(tolerance)
    case .atMost(let ratio, let tolerance):
      Self.atMost(ratio.text(of: name, language), language) + Self.margin(tolerance)
    case .atLeast(let ratio, let tolerance):
      Self.atLeast(ratio.text(of: name, language), language) + Self.margin(tolerance)
    }
  }

  private static func margin(_ tolerance: Int64?) -> String {
    tolerance.map { " (\(Tolerance.perMille($0).text))" } ?? ""
  }

  private static func less(than name: String, _ kind: ValueKind, _ language: Language) -> String {
    switch language {
    case .ko: kind == .count ? "\(name)보다 적음" : "\(name)보다 작음"
    case .en:
      kind == .bytes ? "smaller than \(name)" : kind == .count ? "fewer than \(name)" : "less than \(name)"
    }
  }

  private static func more(than name: String, _ kind: ValueKind, _ language: Language) -> String {
    switch language {
    case .ko: kind == .count ? "\(name)보다 많음" : "\(name)보다 큼"
    case .en: kind == .bytes ? "larger than \(name)" : "more than \(name)"
    }
  }

  private static func same(as name: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(KoreanParticle.with.following(name)) 같음"
    case .en: "the same as \(name)"
    }
  }

  private static func about(_ text: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(text) 정도"
    case .en: "about \(text)"
    }
  }

  private static func atMost(_ text: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(text) 이하"
    case .en: "at most \(text)"
    }
  }

  private static func atLeast(_ text: String, _ language: Language) -> String {
    switch language {
    case .ko: "\(text) 이상"
    case .en: "at least \(text)"
    }
  }
}

extension Ratio {
  /// The share or multiple of something, as it is written: `1/5 of node:latest`, `3 times node:latest`.
  fileprivate func text(of name: String, _ language: Language) -> String {
    let isShare = text.contains("/") || text.hasSuffix("%")
    return switch language {
    case .ko: isShare ? "\(name)의 \(text)" : "\(name)의 \(text)배"
    case .en: isShare ? "\(text) of \(name)" : "\(text) times \(name)"
    }
  }
}
