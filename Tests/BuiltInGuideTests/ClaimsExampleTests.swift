import BuiltInGuide
import ComparisonFiles
import ComparisonModel
import Diagnostics
import Foundation
import Testing

/// The example of `docs/Claims.md`, on the published figures that are built in.
@Suite struct ClaimsExampleTests {
  private static let verdicts: [(stated: String, verdict: Verdict)] = [
    // 409.6 MB is at least 405 MB.
    ("≈ 450+ MB", .confirmed), ("under 75 MB", .contradicted),
    ("the smallest of the three", .confirmed), ("smaller than slim", .confirmed),
    // 80,728,745 of 409,613,156 bytes are 19.7 %.
    ("about five times smaller than the full image", .confirmed),
    // 18 of 88 packages are 20.5 %.
    ("at least 80 % fewer packages than slim", .contradicted), ("the fewest packages", .confirmed),
    ("bookworm", .confirmed), ("Debian 13", .contradicted), ("Alpine 3.24", .confirmed),
    ("GNU libc 2.36", .confirmed), ("apk and nothing else", .confirmed),
    ("git, curl and Python are there", .confirmed), ("neither Python nor a C compiler", .confirmed),
    // BusyBox has an applet of that name, and a list of packages does not show it.
    ("no wget", .undecided),
  ]

  @Test func `each claim of the example has the verdict that the published figures give it`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/examples/claims.yaml")
    let comparison = try ComparisonReader.read([UInt8](Data(contentsOf: file)), file: "claims.yaml").value
    var measurements: [ComparisonModel.Measurement] = []
    for file in GuideFiles.measurements {
      measurements.append(try MeasurementReader.read(json: file.bytes, file: file.name).value)
    }
    let matrix = FindingMatrix(comparison, evidence: Evidence(measurements, for: comparison))
    var found: [String: Verdict] = [:]
    for candidate in comparison.candidates.indices {
      for criterion in comparison.criteria.indices {
        for (claim, finding) in matrix.finding(candidate: candidate, criterion: criterion).byClaim {
          found[claim.stated.en] = finding.verdict
        }
      }
    }
    #expect(comparison.claims.count == Self.verdicts.count)
    for (stated, verdict) in Self.verdicts { #expect(found[stated] == verdict, "\(stated)") }
  }
}
