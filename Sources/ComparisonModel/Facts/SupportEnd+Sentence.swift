import TextLayout

extension SupportEnd {
  /// The day for people, of which release it is, and what is to be known of it: `2026-07-11 (Debian 12, ended; LTS
  /// until 2028-06-30)`. It does not name the day that it is told against: a text changes when a fact does.
  public func text(in language: Language) -> String { words[language] }

  /// Puts together what ``text(in:)`` says.
  func sentence(in language: Language) -> String {
    var text = daysText(in: language) + " (" + release
    if let state = stateText(in: language) { text += ", " + state }
    for more in extensions { text += "; " + Self.extensionText(more, in: language) }
    return text + ")"
  }

  /// The day; where sources differ, each day with its sources.
  private func daysText(in language: Language) -> String {
    guard isDisputed else { return earliest.day }
    return switch language {
    case .ko: "출처마다 다름: \(daysBySource)"
    case .en: "sources differ: \(daysBySource)"
    }
  }

  /// Each day with the sources that say it: `2027-04-01 [a], 2027-06-01 [b, c]`.
  public var daysBySource: String {
    let days = statements.reduce(into: [String]()) { days, statement in
      if days.last != statement.until.day { days.append(statement.until.day) }
    }
    return days.map { day in
      let sources = statements.filter { $0.until.day == day }.map(\.source).joined(separator: ", ")
      return "\(day) [\(sources)]"
    }.joined(separator: ", ")
  }

  /// That support has ended, or has by some of the sources; nil while it runs, and where no day is known.
  public func stateText(in language: Language) -> String? {
    guard day != nil, hasEnded != false else { return nil }
    let isCertain = hasEnded == true
    return switch language {
    case .ko: isCertain ? "종료됨" : "일부 출처에 따르면 종료됨"
    case .en: isCertain ? "ended" : "ended by some of them"
    }
  }

  private static func extensionText(_ more: Extension, in language: Language) -> String {
    switch language {
    case .ko: "\(KoreanParticle.topic.following(more.name)) \(more.until.day)까지"
    case .en: "\(more.name) until \(more.until.day)"
    }
  }
}
