import ComparisonModel
import ReportModel

/// What the blocks of one report are made from.
///
/// It is a class, and never changes: every block keeps it, and tables hand themselves to a closure for each row. A copy
/// of a structure as large as this cost more than the row.
final class ReportContext: Sendable {
  let matrix: FindingMatrix
  let language: Language
  let command: String
  /// The levels of evidence that the values in the cells have: where there are several, cells say theirs.
  let levels: Set<EvidenceLevel>
  /// See ``detail(of:)``.
  private let levelDetails: (declared: Inline, published: Inline, verified: Inline)
  /// The places in the report that blocks make and link to.
  let anchors: ReportAnchors
  /// See ``measurementNumbers(of:)``.
  let measurementNumbers: [Int: Int]

  init(
    matrix: FindingMatrix, language: Language, command: String, anchors: ReportAnchors = ReportAnchors()
  ) {
    self.matrix = matrix
    self.language = language
    self.command = command
    self.anchors = anchors
    measurementNumbers = anchors.hasMeasurements ? Self.measurementNumbers(of: matrix.evidence) : [:]
    func detail(_ level: EvidenceLevel) -> Inline {
      .role(.detail, [.text(" \(level.symbol) \(level.name(in: language))")])
    }
    levelDetails = (detail(.declared), detail(.published), detail(.verified))
    levels = Self.levels(in: matrix)
  }

  /// The levels of the facts that the criteria are measured by, in the measurements that the cells show.
  private static func levels(in matrix: FindingMatrix) -> Set<EvidenceLevel> {
    let facts = Set(matrix.comparison.criteria.flatMap(\.facts))
    var levels: Set<EvidenceLevel> = []
    for case let position? in matrix.evidence.selected {
      let measurement = matrix.evidence.measurements[position]
      let evidence = measurement.evidence
      // Nearly all of ten thousand stand on what the first does.
      let possible =
        [evidence.usual] + evidence.exceptions.filter { facts.contains(.known($0.fact)) }.map(\.level)
      guard !levels.isSuperset(of: possible) else { continue }
      for fact in facts where !measurement.value(of: fact).isUnknown { levels.insert(evidence[fact]) }
    }
    return levels
  }

  /// The same context for a template that names these blocks, in order: they make anchors and links by it.
  func withAnchors(of places: [String]) -> ReportContext {
    ReportContext(
      matrix: matrix, language: language, command: command, anchors: ReportAnchors(places: places))
  }

  var comparison: Comparison { matrix.comparison }
  var evidence: Evidence { matrix.evidence }

  /// The name of a candidate.
  func name(_ candidate: Candidate.ID) -> String {
    comparison.candidates.first { $0.id == candidate }?.name[language] ?? candidate.rawValue
  }

  /// The name of a criterion.
  func name(_ criterion: Criterion.ID) -> String {
    comparison.criteria.first { $0.id == criterion }?.name[language] ?? criterion.rawValue
  }

  /// The source of a citation.
  func source(_ citation: Citation) -> Source? {
    comparison.sources.first { $0.id == citation.source }
  }

  /// Source and place of a citation, as text.
  func text(_ citation: Citation) -> String {
    guard let source = source(citation) else { return citation.source.rawValue }
    let title = source.title[language]
    guard let id = citation.place, let place = source.places.first(where: { $0.id == id }) else {
      return title
    }
    return "\(title), \(place.title[language])"
  }

  /// The place of a citation, or the source where there is no place; short, for cells.
  func placeText(_ citation: Citation) -> String {
    guard let id = citation.place, let place = source(citation)?.places.first(where: { $0.id == id }) else {
      return source(citation)?.title[language] ?? citation.source.rawValue
    }
    return place.title[language]
  }

  /// The claimed values of a claim as they were understood.
  func understood(_ claim: Claim) -> String {
    guard let criterion = comparison.criteria.first(where: { $0.id == claim.criterion }) else { return "" }
    return claim.values.map { $0.text(in: language, by: criterion, of: comparison) }.joined(separator: "; ")
  }

  /// A verdict in words, with its sign.
  func text(_ verdict: Verdict) -> String {
    "\(verdict.symbol) \(verdict.name[language])"
  }

  /// What a value stands on, in small print behind it. It is made once for all cells of a report.
  func detail(of level: EvidenceLevel) -> Inline {
    switch level {
    case .declared: levelDetails.declared
    case .published: levelDetails.published
    case .verified: levelDetails.verified
    }
  }

  /// The text with its first letter in upper case, for names that begin a header.
  func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
