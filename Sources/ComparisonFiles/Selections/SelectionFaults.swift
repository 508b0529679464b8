public import ComparisonModel
public import Diagnostics
import Messages

/// What is wrong between a comparison and its measurements: selections that select nothing, and measurements
/// that two candidates may have a claim on.
public struct SelectionFaults {
  private let comparison: Comparison
  private let evidence: Evidence
  private let file: String

  /// Looks at a comparison's evidence.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - evidence: Its measurements.
  ///   - file: The name that diagnostics give the comparison's file.
  public init(_ comparison: Comparison, evidence: Evidence, file: String) {
    self.comparison = comparison
    self.evidence = evidence
    self.file = file
  }

  /// The most measurements that a suggestion names.
  private static let maximumNamed = 5

  /// All that is wrong.
  ///
  /// A selection that fits none of its candidate's measurements is an error. Where the candidate has no
  /// measurement at all, nothing is shown that was not selected, and that is an error only where everything that
  /// is asked for must be there.
  ///
  /// - Parameter needsAll: Whether every selection must select something.
  public func diagnostics(needsAll: Bool) -> [Diagnostic] {
    // A comparison without any measurements is one that is still to be measured.
    guard !evidence.measurements.isEmpty else { return [] }
    var found = comparison.candidates.indices.compactMap { candidate in
      isUnmet(candidate) ? unmet(candidate, needsAll: needsAll) : nil
    }
    found += evidence.contested.map(contest)
    return found
  }

  private func isUnmet(_ candidate: Int) -> Bool {
    evidence.selected[candidate] == nil && comparison.candidates[candidate].selection != .newest
  }

  private func unmet(_ position: Int, needsAll: Bool) -> Diagnostic {
    let candidate = comparison.candidates[position]
    let own = evidence.byCandidate[position]
    let what = QuotedText.quoted(candidate.selection.text ?? "")
    let message: Message =
      own.isEmpty
      ? "the candidate '\(candidate.id.rawValue)' selects \(what), and no measurement here belongs to it"
      : "the candidate '\(candidate.id.rawValue)' selects \(what), which none of its measurements is of"
    return Diagnostic(
      own.isEmpty && !needsAll ? .warning : .error, code: .unmetSelection, file: file,
      location: candidate.selectionPlace.map { SourceLocation(line: $0.line, column: $0.column) },
      message: message, suggestion: owner(of: candidate.selection, but: position) ?? choices(own))
  }

  /// That what is selected is there, and another candidate's.
  private func owner(of selection: MeasurementSelection, but position: Int) -> Message? {
    let other = comparison.candidates.indices.first { other in
      other != position
        && evidence.byCandidate[other].contains { selection.fits(evidence.measurements[$0]) }
    }
    return other.map {
      "that measurement belongs to the candidate '\(comparison.candidates[$0].id.rawValue)': mend the image patterns, or the candidate that the measurement names"
    }
  }

  private func choices(_ own: [Int]) -> Message {
    guard !own.isEmpty else {
      return "measure the image, or give its measurement with --measurements"
    }
    let images = own.prefix(Self.maximumNamed).map { position in
      let image = evidence.measurements[position].image
      return ([image.name] + [image.platform, image.manifestDigest].compactMap(\.self)).joined(separator: " ")
    }
    let more: Message = own.count > images.count ? " and \(own.count - images.count) more" : ""
    return
      "its measurements are of \(images.joined(separator: "; "))\(more): select one of them, or measure it"
  }

  private func contest(_ contest: Evidence.Contest) -> Diagnostic {
    let owner = comparison.candidates[contest.owner].id.rawValue
    let rival = comparison.candidates[contest.rival].id.rawValue
    let name = QuotedText.quoted(evidence.measurements[contest.measurement].image.name)
    return Diagnostic(
      .warning, code: .contestedMeasurement, file: file,
      message:
        "the measurement of \(name) names the candidate '\(owner)' and belongs to it, though its image is one of '\(rival)' by the image patterns",
      suggestion:
        "take the candidate out of the measurement, or add a pattern for the image to '\(owner)'")
  }
}
