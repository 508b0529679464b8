import ComparisonModel
import Testing

@Suite struct EvidenceTests {
  private func comparison(_ candidates: [(Candidate.ID, [String], MeasurementSelection)]) -> Comparison {
    Comparison(
      id: "c", title: LocalizedText(same: "c"), purpose: LocalizedText(same: "c"),
      candidates: candidates.map { id, patterns, selection in
        Candidate(
          id: id, name: LocalizedText(same: id.rawValue), images: patterns.map { ImagePattern($0) },
          selection: selection)
      })
  }

  private func measurement(_ name: String, created: String? = nil, candidate: Candidate.ID? = nil)
    -> Measurement
  {
    Sample.measurement([:], name: name, created: created, candidate: candidate)
  }

  @Test func `the longest pattern that matches owns a measurement`() {
    let comparison = comparison([("full", ["node:*"], .newest), ("alpine", ["node:*-alpine*"], .newest)])
    let evidence = Evidence(
      [
        measurement("node:24"), measurement("node:24-alpine3.24"),
        measurement("docker.io/library/node:26-alpine"),
      ],
      for: comparison)
    #expect(evidence.byCandidate == [[0], [2, 1]])
  }

  @Test func `a measurement that names its candidate needs no pattern`() {
    let evidence = Evidence(
      [measurement("mine:1", candidate: "full")], for: comparison([("full", [], .newest)]))
    #expect(evidence.selected == [0])
  }

  @Test func `a measurement of nobody is reported as unassigned`() {
    let evidence = Evidence(
      [measurement("redis:8"), measurement("x", candidate: "nobody")],
      for: comparison([("full", ["node:*"], .newest)]))
    #expect(evidence.unassigned == [0, 1])
    #expect(evidence.selected == [nil])
  }

  @Test func `the newest image is shown unless a name or digest is selected`() {
    let measurements = [
      measurement("node:24", created: "2026-08-27T17:02:40Z"), measurement("node:26", created: "2026-09-09"),
    ]
    #expect(Evidence(measurements, for: comparison([("full", ["node:*"], .newest)])).selected == [1])
    #expect(Evidence(measurements, for: comparison([("full", ["node:*"], .name("node:24"))])).selected == [0])
  }

  @Test(arguments: [
    MeasurementSelection.name("node:99"), .digest("sha256:0"),
    .init(.newest, platform: PlatformName("linux/arm64")),
  ])
  func `a selection that fits no measurement shows none`(selection: MeasurementSelection) {
    let evidence = Evidence([measurement("node:24")], for: comparison([("full", ["node:*"], selection)]))
    #expect(evidence.selected == [nil])
    #expect(evidence.fitting == [0])
  }

  @Test func `measurements that a selection fits equally well are counted`() {
    let measurements = [
      measurement("node:24", created: "2026-08-27"), measurement("node:24", created: "2026-01-01"),
      measurement("node:26", created: "2026-08-27"), measurement("node:20", created: "2020-01-01"),
    ]
    func fitting(_ selection: MeasurementSelection) -> [Int] {
      Evidence(measurements, for: comparison([("full", ["node:*"], selection)])).fitting
    }
    #expect(fitting(.name("node:24")) == [2])
    #expect(fitting(.name("node:26")) == [1])
    #expect(fitting(.newest) == [2])
  }

  @Test func `a measurement that names one candidate while another's pattern matches is contested`() {
    let comparison = comparison([
      ("full", ["node:full"], .newest), ("alpine", ["node:*-alpine*"], .newest), ("bare", [], .newest),
    ])
    let evidence = Evidence(
      [
        measurement("node:24-alpine", candidate: "full"), measurement("node:24-alpine", candidate: "alpine"),
        measurement("node:24", candidate: "bare"), measurement("node:26-alpine", candidate: "bare"),
      ], for: comparison)
    #expect(evidence.byCandidate.map { $0.sorted() } == [[0], [1], [2, 3]])
    #expect(evidence.contested.map(\.measurement) == [0, 3])
    #expect(evidence.contested.map(\.rival) == [1, 1])
  }

  @Test(arguments: [
    ("linux/arm64", "linux/arm64/v8", true), ("linux/arm64/v8", "linux/arm64", true),
    ("linux/arm", "linux/arm/v7", true), ("linux/arm/v6", "linux/arm/v7", false),
    ("linux/arm", "linux/arm64", false), ("linux/amd64", "linux/amd64", true),
  ])
  func `a platform names its variants`(claimed: String, measured: String, names: Bool) {
    #expect(PlatformName(claimed).names(measured) == names)
    #expect(!PlatformName(claimed).names(nil))
  }

  @Test func `the user's own measurements go before the selection of a built-in comparison`() {
    let comparison = comparison([("full", ["node:*"], .name("node:24"))])
    let measurements = [
      measurement("node:24", created: "2026-08-27"), measurement("node:22", created: "2025-01-01"),
    ]
    #expect(Evidence(measurements, for: comparison, own: 1..<2).selected == [1])
  }

  @Test func `the order in which measurements are given does not matter`() {
    let measurements = (0..<6).map { measurement("node:\($0)", created: $0 % 2 == 0 ? "2026-01-01" : nil) }
    let comparison = comparison([("full", ["node:*"], .newest)])
    func names(_ measurements: [Measurement]) -> [String] {
      let evidence = Evidence(measurements, for: comparison)
      return evidence.byCandidate[0].map { evidence.measurements[$0].image.name }
    }
    let expected = names(measurements)
    #expect(names(measurements.reversed()) == expected)
    #expect(names(Array(measurements[3...] + measurements[..<3])) == expected)
  }
}
