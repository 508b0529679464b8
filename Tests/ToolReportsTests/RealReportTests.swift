import ComparisonModel
import Diagnostics
import Foundation
import Testing
import ToolReports

/// Real reports, in a folder `shared/corpus` beside the checkout or above it, against another reader of JSON.
@Suite struct RealReportTests {
  private static let corpus: URL? = {
    let file = URL(filePath: #filePath)
    return (4...6).lazy
      .map { levels in
        (0..<levels).reduce(file) { folder, _ in folder.deletingLastPathComponent() }.appending(
          path: "shared/corpus")
      }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  private func imported(_ path: String) throws -> (
    measurement: ComparisonModel.Measurement, json: [String: Any]
  ) {
    let bytes = try Data(contentsOf: try #require(Self.corpus).appending(path: path))
    let report = try #require(try ReportKinds.read(ReportFile(path: path, bytes: Array(bytes))).first)
    return (report.measurement, try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any]))
  }

  @Test(
    .enabled(if: corpus != nil, "shared/corpus is not here"),
    arguments: [
      "alpine-310", "alpine-39", "alpine-distroless", "centos-7", "debian-buster", "debian-stretch",
      "distroless-base",
      "rockylinux-8", "ubuntu-1804",
    ])
  func `each figure of a report of Trivy is the report's own`(name: String) throws {
    let (measurement, json) = try imported("reports/trivy/\(name).json")
    let results = try #require(json["Results"] as? [[String: Any]])
    let findings = results.flatMap { $0["Vulnerabilities"] as? [[String: Any]] ?? [] }
    #expect(measurement.facts[.knownVulnerabilities] == .count(Int64(findings.count)))
    for (fact, part) in [
      (Fact.vulnerabilitiesBySeverity, findings),
      (.fixableVulnerabilities, findings.filter { $0["FixedVersion"] != nil }),
      (.unfixedVulnerabilities, findings.filter { $0["FixedVersion"] == nil }),
    ] {
      let expected = Dictionary(grouping: part) { ($0["Severity"] as? String ?? "").lowercased() }
        .mapValues { Int64($0.count) }
      guard case .counts(let counts)? = measurement.facts[fact] else {
        Issue.record("\(fact) is unknown")
        continue
      }
      #expect(counts.filter { $0.value > 0 } == expected)
    }
    let ids = Set(findings.compactMap { $0["VulnerabilityID"] as? String })
    #expect(measurement.facts[.vulnerabilityIDs] == .names(ids.sorted()))
    let isPastItsEnd =
      ((json["Metadata"] as? [String: Any])?["OS"] as? [String: Any])?["EOSL"] as? Bool == true
    #expect(measurement.notes.isEmpty != isPastItsEnd)
  }

  @Test(.enabled(if: corpus != nil, "shared/corpus is not here"), arguments: ["ghsa", "keycloak"])
  func `each figure of a report of Grype is the report's own`(name: String) throws {
    let (measurement, json) = try imported("reports/grype/\(name).json")
    let matches = try #require(json["matches"] as? [[String: Any]])
    #expect(measurement.facts[.knownVulnerabilities] == .count(Int64(matches.count)))
    let database = (json["descriptor"] as? [String: Any])?["db"] as? [String: Any]
    guard case .date(let built)? = measurement.facts[.vulnerabilityDatabase] else {
      Issue.record("the date of the database is unknown")
      return
    }
    #expect(built.text == database?["built"] as? String)
  }

  @Test(
    .enabled(if: corpus != nil, "shared/corpus is not here"),
    arguments: [("reports/sbom/centos-7-cyclonedx.json", "rpm"), ("reports/sbom/centos-7-spdx.json", "rpm")])
  func `lists of packages of Trivy are of the image that they name`(path: String, database: String) throws {
    let measurement = try imported(path).measurement
    #expect(measurement.facts[.packageCount] == .counts([database: 2]))
    #expect(measurement.facts[.packageNames] == .names(["bash", "openssl-libs"]))
    #expect(measurement.image.name == "ghcr.io/aquasecurity/trivy-test-images:centos-7")
  }
}
