import ComparisonModel
import ReportModel

/// One row per measurement: which image, pinned by what digests, measured by what and when, and on what its facts stand.
struct MeasurementsDataTable {
  let context: ReportContext

  func table() -> DataTable {
    let evidence = context.evidence
    let count = evidence.byCandidate.reduce(evidence.unassigned.count) { $0 + $1.count }
    let titles = zip(Self.headers(in: .ko), Self.headers(in: .en)).map { LocalizedText(ko: $0, en: $1) }
    let columns = zip(Self.kinds, titles).map { DataTable.Column(id: $0.id, title: $1, kind: $0.kind) }
    return DataTable(columns: columns, rowCount: count) { [self] body in
      for candidate in context.comparison.candidates.indices {
        for position in evidence.byCandidate[candidate] {
          try body(row(position, of: candidate, isShown: position == evidence.selected[candidate]))
        }
      }
      // What belongs to no candidate is told, not dropped.
      for position in evidence.unassigned { try body(row(position, of: nil, isShown: false)) }
    }
  }

  /// What programs call each column, and what its cells hold; each has its header in ``headers(in:)``.
  private static let kinds: [(id: String, kind: DataTable.ColumnKind)] = [
    ("candidate", .text), ("candidate_name", .text), ("is_shown", .yesNo), ("image", .text),
    ("platform", .text), ("manifest_digest", .text), ("index_digest", .text), ("image_created", .date),
    ("measured_at", .date), ("method", .text), ("evidence_level", .text), ("tool", .text),
    ("tool_version", .text), ("source", .text), ("source_address", .text),
  ]

  private func row(_ position: Int, of candidate: Int?, isShown: Bool) -> [DataTable.Datum] {
    let language = context.language
    let measurement = context.evidence.measurements[position]
    let owner = candidate.map { context.comparison.candidates[$0] }
    let image = measurement.image
    let source = measurement.sources.first
    return [
      .init(text: owner?.id.rawValue), .init(text: owner?.name[language]), .yesNo(isShown),
      .text(image.name), .init(text: image.platform), .init(text: image.manifestDigest),
      .init(text: image.indexDigest), .init(date: image.created), .init(date: measurement.takenAt),
      .text(measurement.method.name(in: language)), .text(measurement.evidence.usual.name(in: language)),
      .text(measurement.tool.name), .init(text: measurement.tool.version),
      .init(text: source?.title[language]), .init(text: source?.url),
    ]
  }
}
