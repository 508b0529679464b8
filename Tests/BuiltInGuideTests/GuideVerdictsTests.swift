import BuiltInGuide
import ComparisonFiles
import ComparisonModel
import Diagnostics
import Testing

/// What comes out when the guide's claims are held against what is published.
@Suite struct GuideVerdictsTests {
  private let matrix: FindingMatrix

  init() throws {
    let comparison = try ComparisonReader.read(GuideFiles.comparison.bytes, file: "guide").value
    let measurements = try GuideFiles.measurements.map {
      try MeasurementReader.read(json: $0.bytes, file: $0.name).value
    }
    matrix = FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison))
  }

  @Test func `every measurement file is read without a warning`() throws {
    for file in GuideFiles.measurements {
      let checked = try MeasurementReader.read(json: file.bytes, file: file.name)
      #expect(checked.warnings == [])
    }
  }

  @Test func `every measurement belongs to the candidate that its image's name tells`() {
    #expect(matrix.evidence.unassigned == [])
    for (candidate, positions) in zip(matrix.comparison.candidates, matrix.evidence.byCandidate) {
      for position in positions {
        let name = matrix.evidence.measurements[position].image.name
        #expect(candidate.images.contains { $0.matches(name) }, "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("node-latest", "image-size", Verdict.partlyConfirmed), ("node-slim", "image-size", .contradicted),
    ("node-alpine", "image-size", .partlyConfirmed), ("distroless", "image-size", .unmeasured),
    ("node-latest", "base-os", .confirmed), ("node-slim", "base-os", .confirmed),
    ("node-alpine", "base-os", .confirmed), ("distroless", "base-os", .contradicted),
    ("node-latest", "package-manager", .confirmed), ("node-alpine", "package-manager", .confirmed),
    ("distroless", "package-manager", .confirmed), ("node-slim", "package-manager", .unclaimed),
    ("node-latest", "c-library", .confirmed), ("node-slim", "c-library", .confirmed),
    ("node-alpine", "c-library", .confirmed), ("node-latest", "build-tools", .confirmed),
    ("node-alpine", "build-tools", .confirmed), ("distroless", "shells", .confirmed),
    ("distroless", "debug-access", .confirmed), ("multi-stage", "image-size", .unmeasured),
  ])
  func `a claim of the guide gets its verdict`(candidate: String, criterion: String, verdict: Verdict) throws
  {
    #expect(try finding(candidate, criterion).verdict == verdict)
  }

  @Test func `about 50 MB holds for what alpine transfers, and not for its content`() throws {
    let judgements = try finding("node-alpine", "image-size").judgements
    #expect(
      judgements.filter { $0.outcome == .holds }.allSatisfy { $0.measured.fact == .known(.transferSize) })
    #expect(
      judgements.filter { $0.outcome == .fails }.allSatisfy { $0.measured.fact == .known(.contentSize) })
    #expect(judgements.map(\.outcome) == [.holds, .fails, .holds, .fails])
  }

  func finding(_ candidate: String, _ criterion: String) throws -> Finding {
    let row = matrix.comparison.candidates.firstIndex { $0.id.rawValue == candidate }
    let column = matrix.comparison.criteria.firstIndex { $0.id.rawValue == criterion }
    return matrix.finding(candidate: try #require(row), criterion: try #require(column))
  }
}

extension GuideVerdictsTests {
  @Test(arguments: [
    ("node-latest", "security", Verdict.supported), ("node-slim", "security", .supported),
    ("node-alpine", "security", .supported), ("distroless", "security", .supported),
  ])
  func `a rating of the guide gets its verdict`(candidate: String, criterion: String, verdict: Verdict) throws
  {
    #expect(try finding(candidate, criterion).verdict == verdict)
  }
}
