import Foundation
import ImageFixtures
import Testing

/// `plimsoll import`, as people run it.
@Suite struct ImportCommandTests {
  private static let digest = "sha256:" + String(repeating: "1", count: 64)

  private static func trivy(_ day: String, findings: Int, results: Bool = true) -> String {
    let list = (0..<findings).map { #"{"VulnerabilityID": "CVE-2024-\#($0)", "Severity": "HIGH"}"# }
    let scanned =
      results
      ? #", "Results": [{"Class": "os-pkgs", "Vulnerabilities": [\#(list.joined(separator: ","))]}]"# : ""
    return """
      {"SchemaVersion": 2, "Trivy": {"Version": "0.58.1"}, "CreatedAt": "\(day)T00:00:00Z", "ArtifactName": "node:24-slim",
       "ArtifactType": "container_image", "Metadata": {"ImageID": "\(digest)",
         "OS": {"Family": "debian", "Name": "12.12", "EOSL": true}}\(scanned)}
      """
  }

  private static let grype = """
    {"matches": [{"vulnerability": {"id": "CVE-2024-9", "severity": "Low", "fix": {"state": "fixed"}}, "artifact": {}}],
     "source": {"type": "image", "target": {"userInput": "node:24-slim", "imageID": "\(digest)"}},
     "descriptor": {"name": "grype", "version": "0.85.0", "timestamp": "2026-11-25T00:00:00Z",
       "db": {"built": "2026-11-24T00:00:00Z"}}}
    """

  private static let comparison = """
    schema: plimsoll-comparison-1
    id: scans
    title: Scans
    purpose: To choose
    language: en
    candidates:
      - {id: slim, name: slim, images: ["node:24-slim"]}
    criteria:
      - {id: cve, name: CVEs, definition: Known ones, value: count, unit: CVEs, measured_by: [known_vulnerabilities]}
    """

  private func folder() throws -> FixtureFolder {
    try FixtureFolder(
      [
        ("c.yaml", Self.comparison), ("a.json", Self.trivy("2026-11-01", findings: 2)),
        ("b.json", Self.trivy("2026-11-10", findings: 0, results: false)),
        ("c.json", Self.trivy("2026-11-20", findings: 5)),
        ("copy.json", Self.trivy("2026-11-20", findings: 5)),
        ("grype.json", Self.grype), ("cut.json", String(Self.grype.dropLast(3))),
        (
          "other.json",
          Self.trivy("2026-11-20", findings: 1).replacingOccurrences(of: "node:24-slim", with: "else:1")
        ),
      ].map { ($0.0, Array($0.1.utf8)) })
  }

  @Test func `scans become measurements, and the report lists them in the order of time`() throws {
    let desk = try folder()
    let files = ["c.json", "a.json", "b.json", "grype.json", "copy.json"].map { "\(desk.path)/\($0)" }
    let outcome = try Program.plimsoll.run(
      ["import", "--output", "\(desk.path)/m", "--comparison", "\(desk.path)/c.yaml"] + files)
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("copy.json: the same measurement is in"))
    #expect(outcome.errors.contains("b.json: Trivy recognised debian 12.12 and did not scan its packages"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(desk.path)/m").count == 4)
    let report = try Program.plimsoll.run(
      ["report", "\(desk.path)/c.yaml", "--measurements", "\(desk.path)/m", "--evidence", "--language", "en"])
    #expect(report.status == 0 && report.errors.isEmpty)
    let rows = report.output.split(separator: "\n").filter {
      $0.contains("| Trivy 0.58.1 |") || $0.contains("| Grype 0.85.0 |")
    }
    let scans = rows.filter { $0.contains("first scan") || $0.contains("gap") || $0.contains("not compared") }
    #expect(scans.count == 4, "\(rows)")
    #expect(scans.first?.contains("2026-11-01") == true && scans.first?.contains("first scan") == true)
    #expect(scans.dropFirst().first?.contains("a gap: nothing to compare") == true)
    #expect(scans.last?.contains("another scanner than before (Trivy): not compared") == true)
    #expect(scans.first?.contains("| high 2 |") == true)
    #expect(
      report.output.contains(
        "**slim, Trivy, 2026-11-01, 2026-11-10, 2026-11-20**: Trivy warns that the support"))
  }

  @Test func `one damaged file, and nothing of any is imported`() throws {
    let desk = try folder()
    let outcome = try Program.plimsoll.run(
      ["import", "\(desk.path)/a.json", "\(desk.path)/cut.json", "--output", "\(desk.path)/m"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cut.json:"))
    #expect(!FileManager.default.fileExists(atPath: "\(desk.path)/m"))
  }

  @Test func `lines go to standard output, and what matches no candidate is listed`() throws {
    let desk = try folder()
    let input = Data(Self.grype.utf8)
    let outcome = try Program.plimsoll.run(
      ["import", "-", "\(desk.path)/other.json", "--comparison", "\(desk.path)/c.yaml", "--language", "ko"],
      input: input)
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(outcome.errors.contains("이미지 'else:1'에 맞는 후보가 비교에 없습니다"))
    #expect(!outcome.errors.contains("node:24-slim"))
  }

  @Test func `wrong usage says what is possible`() throws {
    let desk = try folder()
    let kind = try Program.plimsoll.run(["import", "\(desk.path)/a.json", "--from", "trivvy"])
    #expect(kind.status == 64 && kind.errors.contains("trivy, grype"))
    let candidate = try Program.plimsoll.run(
      ["import", "\(desk.path)/a.json", "--comparison", "\(desk.path)/c.yaml", "--as", "slin"])
    #expect(candidate.status == 1 && candidate.errors.contains("did you mean 'slim'?"))
  }
}

/// The documents name every kind.
@Suite struct ImportDocumentsTests {
  @Test(arguments: ["docs/Importing.md", "docs/Importing.ko.md"])
  func `each kind of report has a row`(document: String) throws {
    let text = try String(contentsOf: Repository.root.appendingPathComponent(document), encoding: .utf8)
    let help = try Program.plimsoll.run(["import", "--from", "none", "x"]).errors
    let names = try #require(help.firstMatch(of: /Kinds are (.*)\./)).1.split(separator: ", ")
    #expect(names.count > 10)
    for name in names { #expect(text.contains("| `\(name)` |"), "\(name)") }
  }
}
