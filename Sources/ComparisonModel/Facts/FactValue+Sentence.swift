extension FactValue {
  /// The value for people, without the exact figure behind a rounded one: `58.5 MB`, `apt, dpkg`.
  public func text(in language: Language) -> String {
    switch self {
    case .unknown(let reason): Self.unknownText(reason, in: language)
    case .absent: Self.noneText[language]
    case .bytes(let count, within: _): count.approximateText
    case .amount(let amount): amount.text
    case .yesNo(let isSo): Self.text(of: isSo, in: language)
    case .date(let moment): moment.day
    case .version(let version): version
    case .count(let number): DigitGroups.text(of: number)
    case .counts(let numbers): Self.text(of: numbers)
    case .text(let text): text.isEmpty ? Self.emptyText[language] : text
    case .names(let names): Self.text(of: names, language)
    case .operatingSystem(nil): Self.noneText[language]
    case .operatingSystem(let system?): system.text
    case .cLibrary(let library): library.text(in: language)
    case .nativeObjects(let objects): objects.text(in: language)
    case .nativePackages(let packages): packages.text(in: language)
    case .supportEnd(let end): end.text(in: language)
    case .tagBuild(let build): build.text(in: language)
    }
  }

  /// The exact figure behind a rounded one: `58,486,244 B`, or `1,140,000,000 B ± 5,000,000 B`; nil where
  /// the text already is exact.
  public var exactText: String? {
    guard case .bytes(let count, let within) = self else { return nil }
    guard let within, within.bytes > 0 else { return count.exactText + " B" }
    return "\(count.exactText) B ± \(within.exactText) B"
  }

  /// That a value is not known, and why: `unknown (not published)`.
  public static func unknownText(_ reason: UnknownReason, in language: Language) -> String {
    let why = reason.text(in: language)
    return switch language {
    case .ko: "\(unknownText.ko)(\(why))"
    case .en: "\(unknownText.en) (\(why))"
    }
  }

  /// The words for yes and no.
  public static func text(of isSo: Bool, in language: Language) -> String {
    switch language {
    case .ko: isSo ? "예" : "아니요"
    case .en: isSo ? "yes" : "no"
    }
  }

  /// The word for what is not known.
  public static let unknownText = LocalizedText(ko: "알 수 없음", en: "unknown")
  /// The word for an empty list.
  public static let noneText = LocalizedText(ko: "없음", en: "none")
  /// The words for a text that is there and empty: only that of ``Fact/defaultUser`` can be, and means root.
  public static let emptyText = LocalizedText(ko: "비어 있음(root)", en: "empty (root)")

  /// The most names that are written out; of longer lists, their number and the first ones are.
  static let maximumNamesShown = 24
  /// How many names of a longer list are written out.
  private static let namesShownOfMany = 8

  private static func text(of names: [String], _ language: Language) -> String {
    guard !names.isEmpty else { return noneText[language] }
    guard names.count > maximumNamesShown else { return names.joined(separator: ", ") }
    let first = names.prefix(namesShownOfMany).joined(separator: ", ")
    let count = DigitGroups.text(of: Int64(names.count))
    return switch language {
    case .ko: "\(count)개(\(first) 등)"
    case .en: "\(count) (\(first), …)"
    }
  }

  private static func text(of numbers: [String: Int64]) -> String {
    numbers.sorted { $0.key < $1.key }
      .map { "\(DigitGroups.text(of: $0.value)) (\($0.key))" }
      .joined(separator: ", ")
  }
}

extension OperatingSystem {
  /// The distribution for people.
  public var text: String {
    if let prettyName, !prettyName.isEmpty { return prettyName }
    return versionID.map { "\(id) \($0)" } ?? id
  }
}

extension CLibrary {
  /// The library for people: `musl 1.2.5`.
  public func text(in language: Language) -> String {
    guard family != .none else { return FactValue.noneText[language] }
    return version.map { "\(family.rawValue) \($0)" } ?? family.rawValue
  }
}

extension NativeObjects {
  /// How many of the objects cannot be loaded: `2 of 312`.
  public func text(in language: Language) -> String {
    let failing = DigitGroups.text(of: Int64(unloadable.count))
    let all = DigitGroups.text(of: total)
    return switch language {
    case .ko: "\(all)개 중 \(failing)개"
    case .en: "\(failing) of \(all)"
    }
  }
}

extension NativePackages {
  /// How many of the packages have no build that works: `1 of 3`, with those of which nothing is known.
  public func text(in language: Language) -> String {
    guard !packages.isEmpty else { return FactValue.noneText[language] }
    let counts = LocalizedText(
      ko: "\(packages.count)개 중 \(failing)개", en: "\(failing) of \(packages.count)")
    guard undecided > 0 else { return counts[language] }
    let open = LocalizedText(ko: "\(undecided)개는 알 수 없음", en: "\(undecided) unknown")
    return "\(counts[language]), \(open[language])"
  }
}
