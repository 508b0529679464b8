extension Remark {
  /// The remark in a sentence.
  public func sentence(in language: Language, of comparison: Comparison) -> String {
    switch self {
    case .sourcesDisagree(let first, let second, let agreeing):
      Self.disagreement(first, second, agreeing, language, comparison)
    case .fitsInAnotherUnit(let reading, let fact): Self.fit(reading, fact, language)
    case .measurementsDisagree(let fact, let digest, let values):
      Self.measurements(fact, digest, values, language)
    case .tagMoved(let name, let digests): Self.moved(name, digests, language)
    case .platformsDiffer(let platforms): Self.platforms(platforms.joined(separator: ", "), language)
    case .stale(let image, let day, let age, let limit):
      switch language {
      case .ko: "오래된 측정: \(image) 측정(\(day))은 \(age)일 전의 것으로, 허용 기간 \(limit)일을 넘겼습니다."
      case .en: "The measurement of \(image) (\(day)) is \(age) days old; the limit is \(limit) days."
      }
    }
  }

  private static func fit(_ reading: UnitReading, _ fact: Fact, _ language: Language) -> String {
    let unit = reading.read.unit?.rawValue ?? ""
    let name = fact.name[language]
    return switch language {
    case .ko:
      "단위를 \(KoreanParticle.direction.following(unit)) 읽으면(\(reading.written.text) → \(reading.read.text)) \(name) 기준으로 맞습니다."
    case .en:
      "It fits the \(name) if the unit is \(unit) (\(reading.read.text) instead of \(reading.written.text))."
    }
  }

  private static func moved(_ name: String, _ digests: [String], _ language: Language) -> String {
    let list = digests.map(short).joined(separator: ", ")
    return switch language {
    case .ko:
      "같은 이름 \(KoreanParticle.direction.following(name)) 다이제스트 \(digests.count)개가 측정되었습니다(\(list)). 태그가 가리키는 이미지가 바뀌었습니다."
    case .en: "The name \(name) was measured with \(digests.count) digests (\(list)): the tag has moved."
    }
  }

  private static func platforms(_ list: String, _ language: Language) -> String {
    switch language {
    case .ko: "서로 다른 플랫폼의 측정이 섞여 있습니다(\(list))."
    case .en: "The measurements are of different platforms (\(list))."
    }
  }

  private static func disagreement(
    _ first: Claim, _ second: Claim, _ agreeing: UnitReading?, _ language: Language, _ comparison: Comparison
  ) -> String {
    func source(_ claim: Claim) -> String {
      let source = comparison.sources.first { $0.id == claim.citation.source }
      let title = source?.title[language] ?? claim.citation.source.rawValue
      let place = source?.places.first { $0.id == claim.citation.place }
      return place.map { "\(title), \($0.title[language])" } ?? title
    }
    let unit = agreeing?.read.unit?.rawValue ?? ""
    switch language {
    case .ko:
      let tail =
        agreeing.map { " \($0.written.text)의 단위가 \(KoreanParticle.condition.following(unit)) 서로 맞습니다." } ?? ""
      return
        "출처끼리 말이 다릅니다: ‘\(first.stated[language])’(\(source(first))), ‘\(second.stated[language])’(\(source(second))). 둘 다 맞을 수는 없습니다."
        + tail
    case .en:
      let tail = agreeing.map { " They agree if the unit of \($0.written.text) is \(unit)." } ?? ""
      return
        "The sources disagree: “\(first.stated[language])” (\(source(first))) and “\(second.stated[language])” "
        + "(\(source(second))) exclude each other." + tail
    }
  }

  private static func measurements(
    _ fact: Fact, _ digest: String, _ values: [FactValue], _ language: Language
  ) -> String {
    let texts = values.map { value in
      let text = value.text(in: language)
      return value.exactText.map { "\(text), \($0)" } ?? text
    }
    let (list, name) = (texts.joined(separator: " / "), fact.name[language])
    return switch language {
    case .ko: "같은 다이제스트(\(short(digest)))를 측정한 \(name) 값이 서로 다릅니다: \(list)."
    case .en: "Measurements of one digest (\(short(digest))) disagree on the \(name): \(list)."
    }
  }

  /// A digest short enough for a sentence, as engines print it.
  private static func short(_ digest: String) -> String {
    let colon = digest.firstIndex(of: ":").map { digest.index(after: $0) } ?? digest.startIndex
    return String(digest[..<colon]) + digest[colon...].prefix(12)
  }
}
