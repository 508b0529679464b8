import ComparisonModel
import ReportModel

/// How many bytes each image adds to a host that has another: images that share layers cost less together.
struct SharedLayersBlock {
  /// With up to this many images, each has a column; with more, each row names the image beside which it adds least.
  static let maximumColumns = 6
  /// With more images than this, 500, the block says only that there are too many: every pair is looked at.
  static let maximumImages = 500

  let context: ReportContext

  /// The candidates whose shown measurement tells its layers, and those measurements.
  static func images(of evidence: Evidence) -> [(candidate: Int, measurement: Int)] {
    evidence.selected.enumerated().compactMap { candidate, measurement in
      guard let measurement, !evidence.measurements[measurement].image.layers.isEmpty else { return nil }
      return (candidate, measurement)
    }
  }

  func blocks() -> [Block] {
    let images = Self.images(of: context.evidence)
    guard images.count > 1 else { return [] }
    guard images.count <= Self.maximumImages else {
      return [.paragraph([.text(tooManySentence(images: images.count))])]
    }
    let names = images.map { context.comparison.candidates[$0.candidate].name[context.language] }
    let sharing = LayerSharing(images.map { context.evidence.measurements[$0.measurement].image.layers })
    let table =
      images.count <= Self.maximumColumns ? matrix(names, sharing) : nearest(names, sharing)
    return [.paragraph([.text(definition)]), .table(table)]
  }

  private func matrix(_ names: [String], _ sharing: LayerSharing) -> Table {
    let columns =
      [
        Table.Column(header: [.text(imageHeader)]),
        Table.Column(header: [.text(aloneHeader)], alignment: .end),
      ]
      + names.map { Table.Column(header: [.text(besideHeader($0))], alignment: .end) }
    return Table(caption: [.text(caption)], columns: columns, rowCount: names.count) { row in
      [Table.Cell(.text(names[row])), cell(sharing.alone(row))]
        + names.indices.map { column in
          column == row ? Table.Cell(.text("–")) : cell(sharing.added(by: row, toHostWith: column))
        }
    }
  }

  private func nearest(_ names: [String], _ sharing: LayerSharing) -> Table {
    let columns = [
      Table.Column(header: [.text(imageHeader)]), Table.Column(header: [.text(aloneHeader)], alignment: .end),
      Table.Column(header: [.text(nearestHeader)]),
      Table.Column(header: [.text(leastHeader)], alignment: .end),
    ]
    return Table(caption: [.text(caption)], columns: columns, rowCount: names.count) { row in
      let others = names.indices.filter { $0 != row }.map { ($0, sharing.added(by: row, toHostWith: $0)) }
      let least = others.min { ($0.1, $0.0) < ($1.1, $1.0) }
      let sharesNone = least.map { $0.1 == sharing.alone(row) } ?? true
      return [
        Table.Cell(.text(names[row])), cell(sharing.alone(row)),
        Table.Cell(.text(sharesNone ? "–" : least.map { names[$0.0] } ?? "–")),
        cell(least?.1 ?? sharing.alone(row)),
      ]
    }
  }

  private func cell(_ bytes: ByteCount) -> Table.Cell {
    Table.Cell(.text(bytes.approximateText), .role(.detail, [.text(" (\(bytes.exactText) B)")]))
  }
}
