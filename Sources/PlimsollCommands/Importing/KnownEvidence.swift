import BuiltInGuide
import ComparisonFiles
import ComparisonModel
import Diagnostics
import Messages
import ToolReports

/// The comparison and the measurements by which reports are told whose they are.
struct KnownEvidence {
  let assignment: CandidateAssignment
  /// The comparison; nil where none is named.
  let comparison: Comparison?
  /// The measurements that the user names.
  let measurements: [Measurement]

  /// Reads them.
  ///
  /// - Throws: ``FaultyInput`` with all that is wrong, and where the comparison has no candidate of that name.
  init(comparison path: String?, measurements paths: [String], named: String?) throws(FaultyInput) {
    let comparison = try path.map(Self.comparison)
    let definitions = OwnFactDefinitions(comparison?.ownFacts ?? [])
    var own: [Measurement] = []
    for path in paths { own += try MeasurementReader.read(at: path, ownFacts: definitions).value }
    if let named, let candidates = comparison?.candidates,
      !candidates.contains(where: { $0.id.rawValue == named })
    {
      throw FaultyInput([
        Diagnostic(
          code: .unknownCandidate, file: path ?? "",
          message: "there is no candidate \(QuotedText.quoted(named))",
          suggestion: NearestName.suggestion(for: named, among: candidates.map(\.id.rawValue)))
      ])
    }
    var published: [Measurement] = []
    if path == ComparisonInput.builtInName {
      for file in GuideFiles.measurements {
        published.append(try MeasurementReader.read(json: file.bytes, file: file.name).value)
      }
    }
    measurements = own
    self.comparison = comparison
    assignment = CandidateAssignment(
      comparison: comparison, measurements: own + published, named: named.map { Candidate.ID(rawValue: $0) })
  }

  private static func comparison(_ path: String) throws(FaultyInput) -> Comparison {
    guard path == ComparisonInput.builtInName else {
      return try ComparisonReader.read(fileAt: path, for: []).value
    }
    return try ComparisonReader.read(GuideFiles.comparison.bytes, file: GuideFiles.comparison.name).value
  }
}
