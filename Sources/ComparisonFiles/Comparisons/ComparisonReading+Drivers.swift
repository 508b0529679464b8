import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

extension ComparisonReading {
  private typealias DriverFields = Fields<ComparisonKeys.Driver, YAMLNode>

  /// The list `profiles`; the file's own `drivers` make a profile of their own, before all others.
  ///
  /// - Parameter weightsBy: Who set the weights of every profile that does not say so itself.
  mutating func profileList(_ node: YAMLNode?, own: YAMLNode?, weightsBy: LocalizedText?) -> [Profile] {
    var ids = IDTable<Void>(kind: .profile)
    var profiles: [Profile] = []
    if let own {
      _ = ids.declare(Profile.ownID.rawValue, at: own.location, value: ())
      let drivers = driverList(own)
      profiles.append(
        Profile(id: Profile.ownID, name: Profile.ownName, drivers: drivers, weightsBy: weightsBy))
    }
    return profiles
      + list(node, most: ComparisonLimits.maximumProfiles) { $0.profile($1, weightsBy, ids: &ids) }
  }

  private mutating func profile(
    _ node: YAMLNode, _ weightsBy: LocalizedText?, ids: inout IDTable<Void>
  ) -> Profile? {
    guard let fields = fields(of: node, as: ComparisonKeys.Profile.self) else { return nil }
    let id = fields[.id].flatMap { self.id($0, of: Profile.self) }
    if let id, let node = fields[.id], let earlier = ids.declare(id.rawValue, at: node.location, value: ()) {
      duplicate(id.rawValue, .profile, at: node.location, earlier: earlier)
    }
    let name = text(fields[.name])
    let rule = reference(fields[.rule], in: \.choices, of: ChoiceRule.self)
    let drivers = fields[.drivers].map { driverList($0) } ?? []
    let own = text(fields[.weightsBy])
    guard let id, let name else { return nil }
    return Profile(id: id, name: name, drivers: drivers, weightsBy: own ?? weightsBy, rule: rule)
  }

  private mutating func driverList(_ node: YAMLNode) -> [Driver] {
    let drivers = list(node, least: 1, most: ComparisonLimits.maximumProfiles) { reading, item in
      reading.driver(item).map { (driver: $0, place: item.location) }
    }
    for (position, second) in drivers.enumerated() {
      guard let first = drivers[..<position].first(where: { $0.driver.contradicts(second.driver) }) else {
        continue
      }
      diagnostics.error(
        .contradictoryLimits, at: second.place,
        "no image can meet this must-have and that of line \(first.place.line), column \(first.place.column)",
        suggestion: "take one of them out, or change its limit")
    }
    return drivers.map(\.driver)
  }

  private mutating func driver(_ node: YAMLNode) -> Driver? {
    guard let fields = fields(of: node, as: ComparisonKeys.Driver.self) else { return nil }
    let weight =
      fields[.weight].map { wholeNumber($0, "a weight", in: 0...ComparisonLimits.maximumWeight) } ?? 0
    let stage = fields[.stage].map { word($0, "a stage", as: Driver.Stage.self) } ?? .run
    guard let subject = subject(fields, at: node.location), let weight, let stage else { return nil }
    let rules: CriterionRules
    var preference = Preference.higher
    switch subject {
    case .fact(let fact):
      rules = CriterionRules(kind: fact.kind, unit: fact.unit)
      guard let better = fields[.better].map({ self.preference($0) }) ?? defaultPreference(fact) else {
        if fields[.better] == nil, weight > 0 { missing("better", at: node.location) }
        return weight == 0 ? limitOnly(subject, stage, fields, rules) : nil
      }
      preference = better
    case .rating: rules = CriterionRules(kind: .level)
    }
    let anchors = anchors(fields, rules, preference, weight: weight, at: node.location)
    let limit = limit(fields, rules)
    checkHasEffect(weight: weight, limit: limit, at: node.location)
    return Driver(
      subject: subject, stage: stage, weight: weight, preference: preference, anchors: anchors, limit: limit,
      requiresVerified: requiresVerified(fields, hasLimit: limit != nil))
  }

  private mutating func limitOnly(
    _ subject: Driver.Subject, _ stage: Driver.Stage, _ fields: DriverFields, _ rules: CriterionRules
  ) -> Driver? {
    guard let limit = limit(fields, rules) else {
      checkHasEffect(weight: 0, limit: nil, at: fields.mapping.location)
      return nil
    }
    return Driver(
      subject: subject, stage: stage, weight: 0, preference: .absent, limit: limit,
      requiresVerified: requiresVerified(fields, hasLimit: true))
  }

  /// The words for what a value that must hold has to stand on.
  private enum RequiredEvidence: String, CaseIterable {
    case verified
  }

  private mutating func requiresVerified(_ fields: DriverFields, hasLimit: Bool) -> Bool {
    guard let node = fields[.evidence],
      word(node, "what a must-have stands on", as: RequiredEvidence.self) != nil
    else { return false }
    if !hasLimit {
      diagnostics.error(
        .wrongDriver, at: node.location,
        "only a must-have can ask for evidence, and this driver has no limit",
        suggestion: "give it a limit such as at_most, or take 'evidence' out")
    }
    return true
  }

  private func defaultPreference(_ fact: ComparedFact) -> Preference? {
    switch fact.direction {
    case .lower: .lower
    case .higher: .higher
    case .neutral: nil
    }
  }

  private mutating func subject(_ fields: DriverFields, at location: SourceLocation) -> Driver.Subject? {
    switch (fields[.fact], fields[.rating]) {
    case (let fact?, nil):
      return self.fact(fact).map { .fact($0) }
    case (nil, let rating?):
      guard let id = reference(rating, in: \.criteria, of: Criterion.self) else { return nil }
      if let rules = criteria[id.rawValue], rules.levels == nil, !rules.hasFaultyScale {
        diagnostics.error(
          .ratingWithoutScale, at: rating.location,
          "the criterion '\(id.rawValue)' has no scale to rate by",
          suggestion: "name a criterion with a scale, or a fact")
        return nil
      }
      return .rating(id)
    default:
      diagnostics.error(
        .wrongDriver, at: location, "a driver looks at one thing: a fact or a rating",
        suggestion: "write 'fact: transfer_size' or 'rating: ' and the id of a criterion")
      return nil
    }
  }

  /// Points are given between two amounts that the author names: nothing is normalised behind his back.
  private mutating func anchors(
    _ fields: DriverFields, _ rules: CriterionRules, _ preference: Preference, weight: Int64,
    at location: SourceLocation
  ) -> Driver.Anchors? {
    let isAmount = (preference == .lower || preference == .higher) && rules.kind != .level
    guard isAmount, weight > 0 else {
      if let node = fields[.worst] ?? fields[.best] {
        diagnostics.error(
          .unneededAnchor, at: node.location, "only weighted amounts have a worst and a best",
          suggestion: "take it out")
      }
      return nil
    }
    guard let worstNode = fields[.worst], let bestNode = fields[.best] else {
      missing(fields[.worst] == nil ? "worst" : "best", at: location)
      return nil
    }
    // Names are counted, as packages are.
    let counted = rules.unit == nil ? CriterionRules(kind: .count) : rules
    guard let worst = amount(worstNode, counted), let best = amount(bestNode, counted) else { return nil }
    let isRight = preference == .lower ? best.amount < worst.amount : worst.amount < best.amount
    guard isRight else {
      diagnostics.error(
        .reversedAnchors, at: bestNode.location,
        "'best' is not better than 'worst' where \(Message(knownWords: preference.text(in: .en)))",
        suggestion: "swap them, or change 'better'")
      return nil
    }
    return Driver.Anchors(worst: worst, best: best)
  }

  private mutating func limit(_ fields: DriverFields, _ rules: CriterionRules) -> Driver.Limit? {
    let keys = fields.keys.filter { [.atMost, .atLeast, .lasts, .none, .anyOf].contains($0) }
    guard let key = keys.first, let node = fields[key] else { return nil }
    if rules.kind == .level {
      diagnostics.error(
        .wrongDriver, at: node.location, "a rating has no limit: it is a claim, not a measurement",
        suggestion: "name a fact to set a limit to, or take the limit out")
      return nil
    }
    if keys.count > 1 {
      diagnostics.error(
        .wrongDriver, at: node.location, "a driver has one limit, and here are \(keys.count)",
        suggestion: "write each limit as a driver of its own")
    }
    let counted = rules.unit == nil ? CriterionRules(kind: .count) : rules
    switch key {
    case .atMost: return amount(node, counted).map { .atMost($0) }
    case .atLeast: return amount(node, counted).map { .atLeast($0) }
    case .lasts: return months(node, fields).map { .lasts(months: $0) }
    case .none: return isTrue(node) ? Driver.Limit.absent : nil
    default:
      let names = list(node, least: 1, most: ComparisonLimits.maximumNames) { $0.scalar($1, "a name") }
      return .anyOf(names)
    }
  }

  /// How long support must last, such as `12 months`.
  private mutating func months(_ node: YAMLNode, _ fields: DriverFields) -> Int64? {
    guard let text = scalar(node, "a time such as 12 months") else { return nil }
    let supportFacts: [Fact] = [.supportedUntil, .runtimeSupportedUntil, .baseSupportedUntil]
    if case .scalar(let key, _)? = fields[.fact]?.content, let fact = Fact(key: key),
      !supportFacts.contains(fact)
    {
      diagnostics.error(
        .wrongDriver, at: node.location, "only support lasts, and '\(fact.key)' is no end of support",
        suggestion: "name supported_until, runtime_supported_until or base_supported_until as the fact")
      return nil
    }
    let words = text.split(separator: " ")
    let unit: Int64? =
      switch words.last {
      case "month", "months": 1
      case "year", "years": 12
      default: nil
      }
    if words.count == 2, let unit, let number = Int64(words[0]),
      (1...CalendarDay.maximumMonths).contains(number),
      number * unit <= CalendarDay.maximumMonths
    {
      return number * unit
    }
    diagnostics.error(
      .invalidValue, at: node.location, "\(QuotedText.quoted(text)) is no time that support may last",
      suggestion: "write months or years, a hundred years at most: 12 months, 2 years")
    return nil
  }

  private mutating func checkHasEffect(weight: Int64, limit: Driver.Limit?, at location: SourceLocation) {
    guard weight == 0, limit == nil else { return }
    diagnostics.error(
      .wrongDriver, at: location, "the driver has neither a weight nor a limit, so it decides nothing",
      suggestion: "give it a weight, or a limit such as at_most")
  }

  private mutating func missing(_ key: String, at location: SourceLocation) {
    diagnostics.error(
      key == "better" ? .missingPreference : .missingAnchor, at: location, "the driver has no '\(key)'",
      suggestion: key == "better"
        ? "write which values are better: lower, higher, none, some, unprivileged, or a list of names"
        : "say which amounts are worth nothing and the whole weight: worst: 500 MB, best: 0 MB")
  }
}

extension ComparisonReading {
  /// The words for preferences that are not lists of names.
  private enum PreferenceWord: String, CaseIterable {
    case lower, higher, unprivileged
    case absent = "none"
    case present = "some"
  }

  /// One item of `indicators`.
  mutating func indicator(_ node: YAMLNode) -> Indicator? {
    guard let fields = fields(of: node, as: ComparisonKeys.Indicator.self) else { return nil }
    let fact = fields[.fact].flatMap { self.fact($0) }
    let preference = fields[.better].flatMap { self.preference($0) }
    guard let fact, let preference else { return nil }
    return Indicator(fact: fact, preference: preference)
  }

  /// Which values are better: a word, or names with the best first.
  mutating func preference(_ node: YAMLNode) -> Preference? {
    if node.sequence != nil {
      return .names(list(node, least: 1, most: ComparisonLimits.maximumNames) { $0.scalar($1, "a name") })
    }
    switch word(node, "a preference", as: PreferenceWord.self) {
    case .lower: return .lower
    case .higher: return .higher
    case .absent: return .absent
    case .present: return .present
    case .unprivileged: return .unprivileged
    case nil: return nil
    }
  }

  /// A whole number between bounds.
  mutating func wholeNumber(_ node: YAMLNode, _ expected: Message, in range: ClosedRange<Int64>) -> Int64? {
    guard let text = scalar(node, expected) else { return nil }
    if let number = Int64(text), range.contains(number) { return number }
    diagnostics.error(
      .invalidNumber, at: node.location, "\(QuotedText.quoted(text)) is not \(expected)",
      suggestion: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }
}
