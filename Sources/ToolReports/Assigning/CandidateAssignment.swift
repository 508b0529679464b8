public import ComparisonModel

/// Says which candidate of a comparison a report belongs to: by the image's digest first, then by what the user
/// says, then by the image patterns of the comparison.
public struct CandidateAssignment {
  /// Why a report belongs to a candidate.
  public enum Basis: Hashable, Sendable {
    /// A digest of the image, which a measurement or a selection of the candidate has.
    case digest(String)
    /// The user's word.
    case named
    /// One of the image's names, which a pattern of the candidate matches.
    case pattern(String)
  }

  /// What becomes of a report.
  public struct Outcome: Sendable {
    /// The measurement, with the candidate that it belongs to where it must say it itself.
    public var measurement: Measurement
    /// Why it belongs to its candidate; nil where it belongs to none.
    public var basis: Basis?
    /// The candidate that it belongs to.
    public var candidate: Candidate.ID?
    /// The candidate that the user names, where the digest says another.
    public var overruled: Candidate.ID?
  }

  /// What is known of a digest.
  private struct Pin {
    var candidate: Candidate.ID?
    var isManifest: Bool
  }

  private let comparison: Comparison?
  private let patterns: CandidateIndex
  private let named: Candidate.ID?
  private var pins: [String: Pin] = [:]

  /// Prepares to assign reports.
  ///
  /// - Parameters:
  ///   - comparison: the comparison; nil where none is at hand.
  ///   - measurements: measurements of its images, by whose digests reports are recognised.
  ///   - named: the candidate that the user names for all reports.
  public init(comparison: Comparison?, measurements: [Measurement] = [], named: Candidate.ID? = nil) {
    self.comparison = comparison
    self.named = named
    patterns = CandidateIndex(comparison?.candidates ?? [])
    for measurement in measurements {
      let owner = comparison == nil ? measurement.candidate : owner(of: measurement)
      let image = measurement.image
      pin(image.manifestDigest, to: owner, isManifest: true)
      pin(image.indexDigest, to: owner, isManifest: false)
      pin(image.configDigest, to: owner, isManifest: false)
    }
    for candidate in comparison?.candidates ?? [] {
      if case .digest(let digest) = candidate.selection.image {
        pin(digest, to: candidate.id, isManifest: false)
      }
    }
  }

  private func owner(of measurement: Measurement) -> Candidate.ID? {
    patterns.candidate(of: measurement).flatMap { comparison?.candidates[$0].id }
  }

  /// A digest that two candidates have is that of neither.
  private mutating func pin(_ digest: String?, to candidate: Candidate.ID?, isManifest: Bool) {
    guard let digest else { return }
    let known = pins[digest]
    let isContested = known?.candidate != nil && candidate != nil && known?.candidate != candidate
    pins[digest] = Pin(
      candidate: isContested ? nil : known?.candidate ?? candidate,
      isManifest: isManifest || known?.isManifest == true)
  }

  /// The candidate that the measurement of a row of a sheet must say itself: the one that the user names, else the one that
  /// the row names.
  public func candidate(of row: MeasuredRow) -> Candidate.ID? { named ?? row.candidate }

  /// Whether a row of a sheet belongs to a candidate.
  public func isAssigned(_ row: MeasuredRow) -> Bool {
    candidate(of: row) != nil || patterns.candidate(byName: row.name) != nil
  }

  /// Assigns a report.
  public func assign(_ report: ToolReport) -> Outcome {
    var measurement = report.measurement
    let image = measurement.image
    let own = [image.manifestDigest, image.configDigest, image.indexDigest].compactMap(\.self)
    // What a known image has as its manifest's digest is that of a manifest, whatever the report leaves open.
    if image.manifestDigest == nil {
      measurement.image.manifestDigest = report.namedDigests.first { pins[$0]?.isManifest == true }
    }
    for digest in own + report.namedDigests {
      guard let candidate = pins[digest]?.candidate else { continue }
      measurement.candidate = candidate
      return Outcome(
        measurement: measurement, basis: .digest(digest), candidate: candidate,
        overruled: named == candidate ? nil : named)
    }
    if let named {
      measurement.candidate = named
      return Outcome(measurement: measurement, basis: .named, candidate: named)
    }
    for name in report.names {
      guard let position = patterns.candidate(byName: name), let comparison else { continue }
      measurement.image.name = name
      return Outcome(
        measurement: measurement, basis: .pattern(name), candidate: comparison.candidates[position].id)
    }
    return Outcome(measurement: measurement)
  }
}
