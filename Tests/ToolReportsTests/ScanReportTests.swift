import ComparisonModel
import Diagnostics
import Messages
import Testing
import ToolReports

/// What scanners found, and what they could not.
@Suite struct ScanReportTests {
  private func one(_ text: String, image: String? = nil) throws -> Measurement {
    try #require(try ReportSample.read(text, image: image).first).measurement
  }

  private func counts(_ measurement: Measurement, _ fact: Fact) -> [String: Int64]? {
    guard case .counts(let counts)? = measurement.facts[fact] else { return nil }
    return counts.filter { $0.value > 0 }
  }

  @Test func `Trivy's findings are counted as Trivy counts, by severity and by fix, and ids are kept`() throws
  {
    let measurement = try one(ReportSample.trivy(results: ReportSample.findings))
    #expect(measurement.facts[.knownVulnerabilities] == .count(4))
    #expect(counts(measurement, .vulnerabilitiesBySeverity) == ["high": 2, "low": 1, "unknown": 1])
    #expect(counts(measurement, .fixableVulnerabilities) == ["high": 2])
    #expect(counts(measurement, .unfixedVulnerabilities) == ["low": 1, "unknown": 1])
    #expect(measurement.facts[.vulnerabilityIDs] == .names(["CVE-2024-1", "CVE-2024-2", "CVE-2024-3"]))
    #expect(measurement.facts[.vulnerabilityDatabase] == .unknown(.couldNotBeTold))
    #expect(measurement.tool == MeasuringTool(name: "Trivy", version: "0.58.1"))
    #expect(measurement.takenAt?.text == "2026-11-01T09:30:00.000000005+09:00")
    #expect(measurement.facts[.layerTarSize] == .bytes(ByteCount(8_089_600)))
    #expect(measurement.image.configDigest == ReportSample.digest)
    #expect(measurement.notes.map(\.en) == ["One finding that somebody had left out is not counted."])
  }

  @Test func `a scan that found nothing is 0, of each severity`() throws {
    let measurement = try one(ReportSample.trivy())
    #expect(measurement.facts[.knownVulnerabilities] == .count(0))
    #expect(
      measurement.facts[.vulnerabilitiesBySeverity]
        == .counts(["critical": 0, "high": 0, "medium": 0, "low": 0, "unknown": 0]))
    #expect(measurement.facts[.vulnerabilityIDs] == .names([]))
  }

  @Test(arguments: [
    "", #""Results": null"#, #""Results": []"#, #""Results": [{"Target": "a", "Class": "secret"}]"#,
    #""Results": [{"Target": "a", "Class": "lang-pkgs", "Type": "npm"}]"#,
  ])
  func `packages of a distribution that were not scanned are unknown, and never 0`(results: String) throws {
    let measurement = try one(ReportSample.trivy(results: results))
    for fact: Fact in [
      .knownVulnerabilities, .vulnerabilitiesBySeverity, .fixableVulnerabilities, .vulnerabilityIDs,
    ] {
      #expect(measurement.facts[fact]?.isUnknown == true)
    }
    #expect(measurement.notes.first?.en.contains("unknown") == true)
  }

  @Test func `an image without a distribution is scanned for what it has`() throws {
    let languages = #""Results": [{"Target": "a", "Class": "lang-pkgs", "Type": "gobinary"}]"#
    #expect(
      try one(ReportSample.trivy(results: languages, system: "null")).facts[.knownVulnerabilities]
        == .count(0))
    #expect(
      try one(ReportSample.trivy(results: "", system: "null")).facts[.knownVulnerabilities]?.isUnknown == true
    )
  }

  @Test func `a distribution past its end is kept with the counts`() throws {
    let system = #"{"Family": "alpine", "Name": "3.10.2", "EOSL": true}"#
    let measurement = try one(ReportSample.trivy(system: system))
    #expect(measurement.facts[.knownVulnerabilities] == .count(0))
    #expect(
      measurement.notes.first?.en.hasPrefix("Trivy warns that the support of alpine 3.10.2 has ended") == true
    )
    #expect(measurement.notes.first?.ko.contains("alpine 3.10.2") == true)
    let alerts = #""alertsByPackage": [{"package": {}, "alerts": [{"type": "distro-eol", "message": "m"}]}],"#
    #expect(try one(ReportSample.grype(rest: alerts)).notes.first?.en.contains("debian 12") == true)
  }

  @Test func `a scan of something else than an image must be said to be of one`() throws {
    let repository = ReportSample.trivy(type: "repository")
    let fault = #expect(throws: Diagnostic.self) { try one(repository) }
    #expect(fault?.suggestion?.contains("--image") == true)
    #expect(try one(repository, image: "app:1").image.name == "alpine:3.20")
  }

  @Test func `Grype's findings have a third state of fixes, and its database a date`() throws {
    let matches = [
      ReportSample.match("CVE-2024-1", "Critical", "fixed"),
      ReportSample.match("CVE-2024-1", "Critical", "fixed"),
      ReportSample.match("CVE-2024-2", "Negligible", "wont-fix"),
      ReportSample.match("GHSA-x", "Low", "unknown"),
    ].joined(separator: ",")
    let measurement = try one(ReportSample.grype(matches: matches))
    #expect(measurement.facts[.knownVulnerabilities] == .count(4))
    #expect(counts(measurement, .vulnerabilitiesBySeverity) == ["critical": 2, "negligible": 1, "low": 1])
    #expect(counts(measurement, .fixableVulnerabilities) == ["critical": 2])
    #expect(counts(measurement, .unfixedVulnerabilities) == ["negligible": 1])
    #expect(measurement.facts[.vulnerabilityDatabase] == Timestamp("2026-11-01T01:20:00Z").map { .date($0) })
    #expect(measurement.image.manifestDigest == nil, "it may be one that the scanner made up")
    #expect(measurement.image.platform == "linux/arm64")
    #expect(measurement.notes.count == 1)
  }

  @Test(arguments: [
    #"{"status": {"valid": false, "built": "2026-11-01T01:20:00Z"}}"#,
    #"{"built": "2023-08-31T01:24:19Z", "schemaVersion": 5, "error": "checksum"}"#,
  ])
  func `a scan whose database is broken is unknown`(database: String) throws {
    let measurement = try one(ReportSample.grype(database: database))
    #expect(measurement.facts[.knownVulnerabilities]?.isUnknown == true)
    #expect(measurement.facts[.vulnerabilityDatabase]?.isUnknown == false)
  }

  @Test func `a scan that leaves out what has no fix knows only what has one`() throws {
    let match = ReportSample.match("CVE-2024-1", "High", "fixed")
    let measurement = try one(ReportSample.grype(matches: match, configuration: #"{"only-fixed": true}"#))
    #expect(measurement.facts[.knownVulnerabilities]?.isUnknown == true)
    #expect(measurement.facts[.unfixedVulnerabilities]?.isUnknown == true)
    #expect(counts(measurement, .fixableVulnerabilities) == ["high": 1])
  }

  @Test func `SARIF gives the number alone, of vulnerabilities alone`() throws {
    let results = #"""
      [{"ruleId": "CVE-2024-1", "ruleIndex": 0}, {"ruleId": "CVE-2024-1"}, {"ruleId": "AVD-DS-0002"},
       {"ruleId": "CVE-2024-1", "suppressions": [{"kind": "external"}]}]
      """#
    let measurement = try one(ReportSample.sarif(results: results))
    #expect(measurement.facts[.knownVulnerabilities] == .count(2))
    #expect(measurement.facts[.vulnerabilitiesBySeverity] == nil)
    #expect(measurement.notes.count == 2)
  }

  @Test(arguments: [
    ("[]", "[]"), ("null", "[]"), (#"[{"ruleId": "CVE-2024-1"}]"#, #"[{"executionSuccessful": false}]"#),
  ])
  func `SARIF without results, or of a run that failed, is unknown`(results: String, invocations: String)
    throws
  {
    let measurement = try one(ReportSample.sarif(results: results, invocations: invocations))
    #expect(measurement.facts[.knownVulnerabilities]?.isUnknown == true)
  }

  @Test func `two scanners are two measurements of one image`() throws {
    let trivy = try one(ReportSample.trivy(results: ReportSample.findings))
    let grype = try one(ReportSample.grype(matches: ReportSample.match("CVE-2024-1", "High", "fixed")))
    #expect(trivy.image.isSame(as: grype.image))
    #expect(trivy.facts[.knownVulnerabilities] != grype.facts[.knownVulnerabilities])
  }
}
