import ComparisonModel
import ReportModel

/// The measurements that the cells show: which image, pinned by what digest, by which method, when.
struct MeasurementsBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let rows = context.comparison.candidates.indices.flatMap { candidate in
      context.matrix.shownMeasurements(candidate: candidate).map { (candidate, $0) }
    }
    let unassigned = unassignedBlocks()
    guard !rows.isEmpty else { return unassigned }
    let table = Table(
      caption: [.text(caption)], columns: MeasurementColumns(context: context).columns, rowCount: rows.count
    ) { [context] row in
      let (candidate, measurement) = rows[row]
      let anchor = context.anchor(candidate: candidate, measurement: measurement)
      return MeasurementColumns(context: context).cells(
        candidate: candidate, measurement: measurement, at: context.anchors.mark(anchor, in: "measurements"))
    }
    return [.table(table)] + unassigned
  }

  /// Measurements that belong to no candidate are told, not dropped.
  private func unassignedBlocks() -> [Block] {
    let names = context.evidence.unassigned.map { context.evidence.measurements[$0].image.name }
    guard !names.isEmpty else { return [] }
    return [.quote([.paragraph([.text(unusedSentence(images: names.joined(separator: ", ")))])])]
  }
}

/// The columns that tell where a measurement comes from.
struct MeasurementColumns: Sendable {
  let context: ReportContext

  var columns: [Table.Column] {
    headers.map { Table.Column(header: [.text($0)]) }
  }

  /// The cells of a measurement's row: its own place, and its candidate, which leads back to the matrix.
  func cells(candidate: Int, measurement position: Int, at place: [Inline]) -> [Table.Cell] {
    let measurement = context.evidence.measurements[position]
    let image = measurement.image
    return [
      Table.Cell(parts: [
        place
          + context.anchors.link(
            [.text(context.comparison.candidates[candidate].name[context.language])],
            to: context.anchor(candidate: candidate))
      ]),
      Table.Cell(.code(image.name)),
      Table.Cell(known(image.platform)),
      Table.Cell(parts: digests(of: image)),
      Table.Cell(known(image.created?.day)),
      Table.Cell(parts: method(measurement)),
      Table.Cell(parts: level(measurement)),
      Table.Cell(parts: origin(measurement)),
    ]
  }

  /// The digest of the manifest that was measured, and that of the index that names it for its platform.
  private func digests(of image: MeasuredImage) -> [[Inline]] {
    let manifest: [Inline] = [image.manifestDigest.map { .code($0) } ?? known(nil)]
    guard let index = image.indexDigest else { return [manifest] }
    return [manifest, [.role(.detail, [.text("\(indexLabel) "), .code(index)])]]
  }

  private func known(_ text: String?) -> Inline {
    .text(text ?? FactValue.unknownText[context.language])
  }

  private func method(_ measurement: Measurement) -> [[Inline]] {
    let method: [Inline] = [.text(measurement.method.name(in: context.language))]
    guard let takenAt = measurement.takenAt else { return [method] }
    return [method, [.role(.detail, [.text(takenAt.day)])]]
  }

  /// What the facts stand on: most of them, then those that are exceptions.
  private func level(_ measurement: Measurement) -> [[Inline]] {
    let language = context.language
    let usual = measurement.evidence.usual
    return [[.text("\(usual.symbol) \(usual.name(in: language))")]]
      + measurement.evidence.exceptions.map { exception in
        let level = exception.level
        let text = "\(exception.fact.name[language]): \(level.symbol) \(level.name(in: language))"
        return [.role(.detail, [.text(text)])]
      }
  }

  private func origin(_ measurement: Measurement) -> [[Inline]] {
    let tool = measurement.tool
    let name = tool.version.map { "\(tool.name) \($0)" } ?? tool.name
    return [[.text(name)]]
      + measurement.sources.map { source in
        let title: Inline = .text(source.title[context.language])
        guard let url = source.url, AllowedAddress.admits(url) else { return [.role(.detail, [title])] }
        return [.role(.detail, [.link([title], destination: url)])]
      }
  }
}
