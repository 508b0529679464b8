public import ComparisonModel

extension Measurement {
  /// The measurement with what follows from its versions: until when its runtime, its base and the image as a whole
  /// are supported.
  ///
  /// What the measurement says itself stays. A measurement that tells neither a version nor a base gets nothing.
  ///
  /// - Parameters:
  ///   - calendar: What sources say of releases.
  ///   - day: The day against which it is told.
  public func tellingSupport(by calendar: SupportCalendar, on day: Timestamp?) -> Measurement {
    let runtime = facts[.runtimeSupportedUntil] ?? runtimeEnd(calendar, day)
    let base = facts[.baseSupportedUntil] ?? baseEnd(calendar, day)
    guard runtime != nil || base != nil else { return self }
    var told = self
    told.derive(.runtimeSupportedUntil, runtime)
    told.derive(.baseSupportedUntil, base)
    told.derive(.supportedUntil, Self.first(of: [runtime, base]))
    return told
  }

  /// Sets a fact that the measurement does not have; it stands on what sources publish.
  private mutating func derive(_ fact: Fact, _ value: FactValue?) {
    guard facts[fact] == nil, let value else { return }
    facts[fact] = value
    evidence[fact] = .published
  }

  private func runtimeEnd(_ calendar: SupportCalendar, _ day: Timestamp?) -> FactValue? {
    switch facts[.nodeVersion] {
    case .text(let version)?, .version(let version)?:
      Self.value(calendar.end(of: SupportCalendar.node, version: version, on: day))
    case .absent?: .absent
    case .unknown(let reason)?: .unknown(reason)
    default: nil
    }
  }

  private func baseEnd(_ calendar: SupportCalendar, _ day: Timestamp?) -> FactValue? {
    switch facts[.baseOS] {
    case .operatingSystem(nil)?: return .absent
    case .operatingSystem(let system?)?:
      guard let version = Self.version(of: system) else { return .unknown(.couldNotBeTold) }
      return Self.value(calendar.end(of: system.id.lowercased(), version: version, on: day))
    case .unknown(let reason)?: return .unknown(reason)
    default: return nil
    }
  }

  /// The version of a distribution; of one that gives none, as Debian's next release does, that of its code name.
  private static func version(of system: OperatingSystem) -> String? {
    if let version = system.versionID, !version.isEmpty { return version }
    guard let codename = system.versionCodename?.lowercased() else { return nil }
    return DistributionRelease.all.first {
      $0.distribution == system.id.lowercased() && $0.codename.prefix { $0 != " " } == codename
    }?.version
  }

  /// A release of which no source gives a day is not said to be supported for ever.
  private static func value(_ end: SupportEnd?) -> FactValue {
    end.map { .supportEnd($0) } ?? .unknown(.notPublished)
  }

  /// The end that comes first of all that an image stands on; unknown where one of them is.
  private static func first(of parts: [FactValue?]) -> FactValue {
    var first: (value: FactValue, bounds: ClosedRange<Int64>)?
    for part in parts {
      guard let part else { return .unknown(.notLookedFor) }
      if part.isUnknown { return part }
      guard let bounds = part.amount?.bounds else { continue }
      if let known = first?.bounds,
        (known.lowerBound, known.upperBound) <= (bounds.lowerBound, bounds.upperBound)
      {
        continue
      }
      first = (part, bounds)
    }
    return first?.value ?? .absent
  }
}
