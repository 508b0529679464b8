public import ComparisonModel

/// Tells of measurements until when what they stand on is supported.
///
/// What was looked up is kept: of ten thousand images, most stand on the same few releases.
public struct SupportTelling {
  private let calendar: SupportCalendar
  private let day: Timestamp?
  private var known: [Version: FactValue] = [:]

  /// The version of a product, as it was measured.
  private struct Version: Hashable {
    var product: String
    var version: String
    /// The last day of support, as the image itself says it.
    var ownEnd: String?
  }

  /// Makes a telling.
  ///
  /// - Parameters:
  ///   - calendar: What sources say of releases.
  ///   - day: The day against which it is told.
  public init(by calendar: SupportCalendar, on day: Timestamp?) {
    (self.calendar, self.day) = (calendar, day)
  }

  /// Adds to a measurement what follows from its versions: until when its runtime, its base and the image as a whole
  /// are supported, and from its name: whether its tag is still built.
  ///
  /// What the measurement says itself stays. A measurement that tells neither a version nor a base gets no end.
  public mutating func tell(_ measurement: inout Measurement) {
    measurement.derive(.tagBuilt, calendar.tags.build(of: measurement.image).map { .tagBuild($0) })
    let runtime = measurement.facts[.runtimeSupportedUntil] ?? runtimeEnd(of: measurement.facts)
    let base = measurement.facts[.baseSupportedUntil] ?? baseEnd(of: measurement.facts)
    guard runtime != nil || base != nil else { return }
    measurement.derive(.runtimeSupportedUntil, runtime)
    measurement.derive(.baseSupportedUntil, base)
    measurement.derive(.supportedUntil, Self.first(of: [runtime, base]))
  }

  private mutating func runtimeEnd(of facts: Facts) -> FactValue? {
    switch facts[.nodeVersion] {
    case .text(let version)?, .version(let version)?: end(of: SupportCalendar.node, version)
    case .absent?: .absent
    case .unknown(let reason)?: .unknown(reason)
    default: nil
    }
  }

  private mutating func baseEnd(of facts: Facts) -> FactValue? {
    switch facts[.baseOS] {
    case .operatingSystem(nil)?: return .absent
    case .operatingSystem(let system?)?:
      guard let version = Self.version(of: system) else { return .unknown(.couldNotBeTold) }
      return end(of: system.id.lowercased(), version, says: system)
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
  private mutating func end(
    of product: String, _ version: String, says system: OperatingSystem? = nil
  ) -> FactValue {
    let key = Version(product: product, version: version, ownEnd: system?.supportEnd)
    if let value = known[key] { return value }
    let published = calendar.end(of: product, version: version, on: day)
    let end = system.map { Self.joined(published, $0, on: day) } ?? published
    let value = end.map { FactValue.supportEnd($0) } ?? .unknown(.notPublished)
    known[key] = value
    return value
  }

  /// What sources say, with what os-release in the image says of itself: one more source, which may differ.
  private static func joined(
    _ published: SupportEnd?, _ system: OperatingSystem, on day: Timestamp?
  ) -> SupportEnd? {
    guard let text = system.supportEnd, text.utf8.count == 10, let until = Timestamp(text) else {
      return published
    }
    let own = SupportEnd.Statement(source: "os-release (SUPPORT_END)", until: until)
    let release = [system.id, system.versionID].compactMap(\.self).joined(separator: " ")
    return SupportEnd(
      release: published?.release ?? system.prettyName ?? release,
      statements: (published?.statements ?? []) + [own], extensions: published?.extensions ?? [],
      released: published?.released ?? [], activeUntil: published?.activeUntil ?? [], day: day)
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

extension Measurement {
  /// Sets a fact that the measurement does not have; it stands on what sources publish.
  fileprivate mutating func derive(_ fact: Fact, _ value: FactValue?) {
    guard facts[fact] == nil, let value else { return }
    facts[fact] = value
    evidence[fact] = .published
  }
}
