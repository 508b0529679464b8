import ComparisonModel
import SupportDates
import Testing

/// What follows for a measurement from the versions that it tells.
@Suite struct MeasurementSupportTests {
  private func told(_ facts: [(Fact, FactValue)]) throws -> Measurement {
    var measured = Facts()
    for (fact, value) in facts { measured[fact] = value }
    var measurement = Measurement(
      image: MeasuredImage(name: "a"), tool: MeasuringTool(name: MeasuringTool.ownName), method: .imageRead,
      facts: measured)
    var telling = SupportTelling(by: try .builtIn(), on: Timestamp("2026-11-24"))
    telling.tell(&measurement)
    return measurement
  }

  private func release(_ value: FactValue?) -> String? {
    guard case .supportEnd(let end) = value else { return nil }
    return end.release
  }

  private let debian = FactValue.operatingSystem(OperatingSystem(id: "debian", versionID: "12"))

  @Test func `an image is supported until the first of what it stands on ends`() throws {
    let first = try told([(.nodeVersion, .text("24.20.0")), (.baseOS, debian)])
    #expect(release(first.facts[.runtimeSupportedUntil]) == "Node.js 24")
    #expect(release(first.facts[.baseSupportedUntil]) == "Debian 12")
    #expect(release(first.facts[.supportedUntil]) == "Debian 12")
    let trixie = FactValue.operatingSystem(OperatingSystem(id: "debian", versionID: "13"))
    let second = try told([(.nodeVersion, .text("24.20.0")), (.baseOS, trixie)])
    #expect(release(second.facts[.supportedUntil]) == "Node.js 24")
  }

  @Test func `what follows is published, and what was read stays verified`() throws {
    let evidence = try told([(.nodeVersion, .text("24.20.0")), (.baseOS, debian)]).evidence
    #expect(evidence[.supportedUntil] == .published)
    #expect(evidence[.baseOS] == .verified)
  }

  @Test func `what os-release says of itself is one more source, which may differ`() throws {
    let own = OperatingSystem(id: "debian", versionID: "12", supportEnd: "2030-01-31")
    guard case .supportEnd(let end)? = try told([(.baseOS, .operatingSystem(own))]).facts[.baseSupportedUntil]
    else {
      Issue.record("there is no end")
      return
    }
    #expect(end.isDisputed)
    #expect(end.statements.last?.source == "os-release (SUPPORT_END)")
    #expect(end.latest.day == "2030-01-31")
    let unknown = OperatingSystem(
      id: "nixos", versionID: "26.05", prettyName: "NixOS 26.05", supportEnd: "2026-12-31")
    #expect(
      release(try told([(.baseOS, .operatingSystem(unknown))]).facts[.baseSupportedUntil]) == "NixOS 26.05")
    let faulty = OperatingSystem(id: "nixos", versionID: "26.05", supportEnd: "soon")
    #expect(
      try told([(.baseOS, .operatingSystem(faulty))]).facts[.baseSupportedUntil] == .unknown(.notPublished))
  }

  @Test func `what is not there takes no part`() throws {
    let base = try told([(.nodeVersion, .absent), (.baseOS, debian)])
    #expect(base.facts[.runtimeSupportedUntil] == .absent)
    #expect(release(base.facts[.supportedUntil]) == "Debian 12")
    let nothing = try told([(.nodeVersion, .absent), (.baseOS, .operatingSystem(nil))])
    #expect(nothing.facts[.supportedUntil] == .absent)
  }

  @Test func `an image with a part that is not known has no end that is known`() throws {
    let alone = try told([(.baseOS, debian)])
    #expect(release(alone.facts[.baseSupportedUntil]) == "Debian 12")
    #expect(alone.facts[.runtimeSupportedUntil] == nil)
    #expect(alone.facts[.supportedUntil] == .unknown(.notLookedFor))
    let unnamed = try told([(.nodeVersion, .unknown(.couldNotBeTold)), (.baseOS, debian)])
    #expect(unnamed.facts[.supportedUntil] == .unknown(.couldNotBeTold))
    let uncovered = try told([
      (.nodeVersion, .text("24.1.0")),
      (.baseOS, .operatingSystem(OperatingSystem(id: "rhel", versionID: "9.4"))),
    ])
    #expect(uncovered.facts[.baseSupportedUntil] == .unknown(.notPublished))
    #expect(uncovered.facts[.supportedUntil] == .unknown(.notPublished))
  }

  @Test func `a release without a number is found by its code name, and one that has none is not`() throws {
    func base(_ codename: String) throws -> FactValue? {
      let system = OperatingSystem(id: "ubuntu", versionCodename: codename)
      return try told([(.baseOS, .operatingSystem(system))]).facts[.baseSupportedUntil]
    }
    #expect(release(try base("noble")) == "Ubuntu 24.04")
    #expect(try base("rolling") == .unknown(.couldNotBeTold))
  }

  @Test func `what a measurement says itself stays, and counts`() throws {
    let own = FactValue.date(try #require(Timestamp("2026-01-31")))
    let told = try told([(.nodeVersion, .text("24.20.0")), (.baseOS, debian), (.baseSupportedUntil, own)])
    #expect(told.facts[.baseSupportedUntil] == own)
    #expect(told.facts[.supportedUntil] == own)
    #expect(told.evidence[.baseSupportedUntil] == .verified)
  }

  @Test func `a measurement that tells neither a version nor a base gets nothing`() throws {
    let bare = try told([(.layerCount, .count(3))])
    #expect(bare.facts.measured.map(\.fact) == [.layerCount])
  }

  @Test func `sources that differ leave the amount between their days`() throws {
    let ubuntu = FactValue.operatingSystem(OperatingSystem(id: "ubuntu", versionID: "22.04"))
    let value = try told([(.nodeVersion, .absent), (.baseOS, ubuntu)]).facts[.supportedUntil]
    let bounds = try #require(value?.amount?.bounds)
    #expect(CalendarDay.text(of: bounds.lowerBound) == "2027-04-01")
    #expect(CalendarDay.text(of: bounds.upperBound) == "2027-06-01")
  }
}
