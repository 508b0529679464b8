import ComparisonFiles
import ComparisonModel
import Diagnostics
import Testing
import ToolReports

/// Whose report it is: by digest first, then by the user's word, then by the comparison's patterns.
@Suite struct CandidateAssignmentTests {
  private func comparison() throws -> Comparison {
    let yaml = """
      schema: plimsoll-comparison-1
      id: scans
      title: Scans
      purpose: To choose
      language: en
      candidates:
        - {id: a, name: A, images: ["node:24"]}
        - {id: b, name: B, images: ["alpine:*"]}
      criteria:
        - {id: c, name: C, definition: d, value: count, unit: CVEs, measured_by: [known_vulnerabilities]}
      """
    return try ComparisonReader.read(Array(yaml.utf8), file: "c.yaml").value
  }

  private func known(_ name: String, _ image: MeasuredImage) -> Measurement {
    Measurement(
      image: image, tool: MeasuringTool(name: "plimsoll"), method: .imageRead,
      candidate: Candidate.ID(rawValue: name), facts: Facts())
  }

  private func report(_ text: String) throws -> ToolReport {
    try #require(try ReportSample.read(text, image: "x:1").first)
  }

  @Test func `a digest of a measured image says more than the name and the user`() throws {
    let image = MeasuredImage(name: "y:1", configDigest: ReportSample.digest)
    let assignment = CandidateAssignment(
      comparison: try comparison(), measurements: [known("a", image)], named: Candidate.ID(rawValue: "b"))
    let outcome = assignment.assign(try report(ReportSample.trivy()))
    #expect(outcome.candidate?.rawValue == "a" && outcome.measurement.candidate?.rawValue == "a")
    #expect(outcome.basis == .digest(ReportSample.digest))
    #expect(outcome.overruled?.rawValue == "b")
  }

  @Test func `a digest that a report leaves open is a manifest's where a measured image has it so`() throws {
    let image = MeasuredImage(name: "y:1", manifestDigest: ReportSample.other)
    let assignment = CandidateAssignment(comparison: try comparison(), measurements: [known("b", image)])
    let outcome = assignment.assign(try report(ReportSample.skopeo(tags: "")))
    #expect(outcome.candidate?.rawValue == "b")
    #expect(outcome.measurement.image.manifestDigest == ReportSample.other)
  }

  @Test func `a digest of two candidates is that of neither`() throws {
    let image = MeasuredImage(name: "y:1", configDigest: ReportSample.digest)
    let assignment = CandidateAssignment(
      comparison: try comparison(), measurements: [known("a", image), known("b", image)])
    #expect(assignment.assign(try report(ReportSample.docker)).candidate == nil)
  }

  @Test func `the user's word goes before the name`() throws {
    let assignment = CandidateAssignment(comparison: try comparison(), named: Candidate.ID(rawValue: "a"))
    let outcome = assignment.assign(try report(ReportSample.trivy()))
    #expect(outcome.basis == .named && outcome.measurement.candidate?.rawValue == "a")
  }

  @Test func `any name of the image may match a pattern, and patterns decide later too`() throws {
    let text = ReportSample.docker.replacing(#""registry.test/app:1""#, with: #""node:24""#)
    let outcome = CandidateAssignment(comparison: try comparison()).assign(try report(text))
    #expect(outcome.basis == .pattern("node:24") && outcome.candidate?.rawValue == "a")
    #expect(outcome.measurement.image.name == "node:24" && outcome.measurement.candidate == nil)
  }

  @Test func `what matches nothing belongs to nobody`() throws {
    let outcome = CandidateAssignment(comparison: try comparison()).assign(try report(ReportSample.docker))
    #expect(outcome.basis == nil && outcome.candidate == nil)
  }
}
