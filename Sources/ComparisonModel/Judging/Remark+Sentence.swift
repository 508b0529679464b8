import TextLayout

extension Remark {
  /// The remark in a sentence.
  public func sentence(in language: Language, of comparison: Comparison) -> String {
    switch self {
    case .sourcesDisagree(let first, let second, let agreeing):
      Self.disagreement(first, second, agreeing, language, comparison)
    case .sourceOfAnotherTime(let source, let day, let days, let shown, let heldBy):
      Self.time(
        comparison.sources.first { $0.id == source }?.title[language] ?? source.rawValue, day, days, shown,
        heldBy,
        language)
    case .fitsInAnotherUnit(let reading, let fact): Self.fit(reading, fact, language)
    case .measurementsDisagree(let fact, let digest, let values):
      Self.measurements(fact, digest, values, language)
    case .tagMoved(let name, let digests): Self.moved(name, digests, language)
    case .platformsDiffer(let platforms): Self.platforms(platforms.joined(separator: ", "), language)
    case .severalFit(let selection, let count, let shown): Self.choice(selection, count, shown, language)
    case .supportSourcesDiffer(let fact, let release, let days):
      switch language {
      case .ko: "\(fact.name.ko)(\(release)): 출처마다 날짜가 다릅니다: \(days). 그 사이의 날짜를 고르지 않습니다."
      case .en:
        "Sources differ on the end of support of \(release) (\(fact.name.en)): \(days). No day between them is made up."
      }
    case .stale(let image, let day, let age, let limit):
      switch language {
      case .ko: "오래된 측정: \(image) 측정(\(day))은 \(age)일 전의 것으로, 허용 기간 \(limit)일을 넘겼습니다."
      case .en: "The measurement of \(image) (\(day)) is \(age) days old; the limit is \(limit) days."
      }
    }
  }

  private static func time(
    _ source: String, _ day: String, _ days: Int64, _ shown: MeasuredImage, _ heldBy: MeasuredImage?,
    _ language: Language
  ) -> String {
    let distance = DigitGroups.text(of: abs(days))
    switch language {
    case .ko:
      let order = days < 0 ? "\(distance)일 앞선" : "\(distance)일 뒤의"
      let held = heldBy.map { " 당시 이미지(\($0.dated))로는 맞으므로, 차이는 문서가 오래된 데서 비롯합니다." } ?? ""
      return "이 출처(\(source))는 \(day)에 쓰였고 버전을 밝히지 않아, \(order) 이미지(\(shown.dated))로 판정했습니다." + held
    case .en:
      let order = days < 0 ? "earlier" : "later"
      let held =
        heldBy.map {
          " It holds for an image of its own time (\($0.dated)): its age alone makes the difference."
        } ?? ""
      return
        "The source “\(source)” is of \(day) and names no version; it is judged by an image made \(distance) days \(order) (\(shown.dated))."
        + held
    }
  }

  private static func fit(_ reading: UnitReading, _ fact: ComparedFact, _ language: Language) -> String {
    let unit = reading.read.unit?.symbol ?? ""
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

  private static func choice(
    _ selection: String?, _ count: Int, _ shown: MeasuredImage, _ language: Language
  ) -> String {
    let parts = [shown.platform, shown.manifestDigest.map(short), shown.created?.day].compactMap(\.self)
    let image = parts.isEmpty ? shown.name : "\(shown.name) (\(parts.joined(separator: ", ")))"
    switch language {
    case .ko:
      let fits = selection.map { "‘\($0)’ 선택에 맞는 측정이 \(count)개" } ?? "가장 최근인 측정이 \(count)개"
      return "\(fits) 있어, 그중 \(image)의 값을 씁니다. 최근에 만든 이미지, 최근 측정, 이름·다이제스트·플랫폼·도구의 가나다순으로 고릅니다."
    case .en:
      let fits = selection.map { "\(count) measurements fit the selection “\($0)”" }
      return
        "\(fits ?? "\(count) measurements are equally new"); the cells show that of \(image): the newest image goes first, then the latest measurement, then name, digest, platform and tool in alphabetical order."
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
    let unit = agreeing?.read.unit?.symbol ?? ""
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
        "The sources disagree: “\(first.stated[language])” (\(source(first))) and “\(second.stated[language])” (\(source(second))) exclude each other."
        + tail
    }
  }

  private static func measurements(
    _ fact: ComparedFact, _ digest: String, _ values: [FactValue], _ language: Language
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
  static func short(_ digest: String) -> String {
    let colon = digest.firstIndex(of: ":").map { digest.index(after: $0) } ?? digest.startIndex
    return String(digest[..<colon]) + digest[colon...].prefix(12)
  }
}
