import ComparisonModel
import SupportDates
import Testing

/// Until when releases are supported, by the built-in data and by rules.
@Suite struct SupportCalendarTests {
  private func day(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }

  /// A row of the sources, looked up in each of them.
  struct Known: Sendable {
    var product: String
    var version: String
    var release: String
    var earliest: String
    var latest: String
    var extensions: [String]

    init(
      _ product: String, _ version: String, _ release: String, _ earliest: String, _ latest: String? = nil,
      _ extensions: [String] = []
    ) {
      (self.product, self.version, self.release) = (product, version, release)
      (self.earliest, self.latest, self.extensions) = (earliest, latest ?? earliest, extensions)
    }
  }

  @Test(arguments: [
    Known("node", "24.20.0", "Node.js 24", "2028-04-30"),
    Known("node", "26.8.2", "Node.js 26", "2029-04-30"),
    Known("node", "22.1.0", "Node.js 22", "2027-04-30"),
    Known("node", "20.20.2", "Node.js 20", "2026-04-30"),
    Known("node", "11.0.0", "Node.js 11", "2019-06-01", "2019-06-30"),
    Known("node", "0.12.18", "Node.js 0.12", "2016-12-31"),
    Known("debian", "12", "Debian 12", "2026-07-11", nil, ["LTS 2028-06-30", "ELTS 2033-06-30"]),
    Known("debian", "13", "Debian 13", "2028-08-09", nil, ["LTS 2030-06-30", "ELTS 2035-06-30"]),
    Known("debian", "2.0", "Debian 2.0", "1999-02-15", "2000-03-09"),
    Known("alpine", "3.24.1", "Alpine Linux 3.24", "2028-06-01"),
    Known("alpine", "3.20.10", "Alpine Linux 3.20", "2026-04-01"),
    Known("ubuntu", "22.04", "Ubuntu 22.04", "2027-04-01", "2027-06-01", ["ESM 2032-04-09"]),
    Known("ubuntu", "24.04", "Ubuntu 24.04", "2029-05-31", nil, ["ESM 2034-04-25"]),
    Known("ubuntu", "26.04", "Ubuntu 26.04", "2031-04-30", "2031-05-29", ["ESM 2036-04-23"]),
  ])
  func `a version has the days of its release, by each source`(known: Known) throws {
    let end = try #require(SupportCalendar.builtIn().end(of: known.product, version: known.version))
    #expect(end.release == known.release)
    #expect(end.earliest.day == known.earliest)
    #expect(end.latest.day == known.latest)
    #expect(end.isDisputed == (known.earliest != known.latest))
    let extensions = end.extensions.map { "\($0.name) \($0.until.day)" }
    #expect(known.extensions.allSatisfy(extensions.contains), "\(extensions)")
  }

  @Test(arguments: [
    ("node", "99.0.0"), ("node", "2.5.0"), ("node", ""), ("node", "24x.1"), ("debian", "14"), ("debian", "1"),
    ("rhel", "9.4"), ("alpine", "3"),
  ])
  func `a release of which no source gives a day has no end`(product: String, version: String) throws {
    #expect(try SupportCalendar.builtIn().end(of: product, version: version) == nil)
  }

  @Test func `the built-in data has a schedule for each source of each product, and names where it is from`()
    throws
  {
    let schedules = try SupportCalendar.builtIn().schedules
    #expect(
      schedules.map { "\($0.product) \($0.source)" } == [
        "node endoflife.date", "node nodejs/Release", "debian endoflife.date", "debian distro-info-data",
        "alpine endoflife.date", "ubuntu endoflife.date", "ubuntu distro-info-data",
      ])
    #expect(schedules.allSatisfy { $0.address != nil && $0.revision != nil })
    #expect(schedules.map(\.releases.count).reduce(0, +) == 212)
  }

  @Test func `newer data of a source takes the place of what that source said, and of no other`() throws {
    let newer = SupportSchedule(
      product: "node", name: "Node.js", source: "nodejs/Release",
      releases: [SupportRelease(release: "24", supportedUntil: try day("2028-05-31"))])
    let calendar = try SupportCalendar.builtIn().updated(with: SupportData(schedules: [newer]))
    let end = try #require(calendar.end(of: "node", version: "24.0.0"))
    #expect(
      end.statements.map { "\($0.source) \($0.until.day)" } == [
        "endoflife.date 2028-04-30", "nodejs/Release 2028-05-31",
      ])
    #expect(calendar.end(of: "node", version: "22.0.0")?.statements.map(\.source) == ["endoflife.date"])
    #expect(calendar.schedules.count == 7)
  }

  @Test(arguments: [
    ("2026-07-10", false), ("2026-07-11", false), ("2026-07-12", true), ("2026-11-24", true),
  ])
  func `support has ended on the day after its last one`(on: String, hasEnded: Bool) throws {
    let calendar = try SupportCalendar.builtIn()
    let end = try #require(calendar.end(of: "debian", version: "12", on: try day(on)))
    #expect(end.hasEnded == hasEnded)
  }

  @Test func `between the days of sources that differ, it is not said that support has ended`() throws {
    let calendar = try SupportCalendar.builtIn()
    let states = try ["2027-04-01", "2027-04-02", "2027-06-01", "2027-06-02"].map {
      calendar.end(of: "ubuntu", version: "22.04", on: try day($0))?.hasEnded
    }
    #expect(states == [false, nil, nil, true])
  }

  @Test func `a text tells the release, the state, the sources that differ and what goes on`() throws {
    let calendar = try SupportCalendar.builtIn()
    let debian = try #require(calendar.end(of: "debian", version: "12", on: try day("2026-11-24")))
    #expect(
      debian.text(in: .en) == "2026-07-11 (Debian 12, ended; LTS until 2028-06-30; ELTS until 2033-06-30)")
    #expect(debian.text(in: .ko) == "2026-07-11 (Debian 12, 종료됨; LTS는 2028-06-30까지; ELTS는 2033-06-30까지)")
    let node = try #require(calendar.end(of: "node", version: "11.1.0", on: try day("2019-06-10")))
    #expect(
      node.text(in: .en)
        == "sources differ: 2019-06-01 [nodejs/Release], 2019-06-30 [endoflife.date] (Node.js 11, ended by some of them)"
    )
    #expect(
      node.text(in: .ko)
        == "출처마다 다름: 2019-06-01 [nodejs/Release], 2019-06-30 [endoflife.date] (Node.js 11, 일부 출처에 따르면 종료됨)")
  }
}
