import ComparisonModel
import ReportModel

/// What rows of the table of findings say of one measurement. The rows of a candidate follow each other, and nearly all
/// have one measurement: its cells are made once for all of them.
struct MeasurementCells {
  /// The position of the measurement; nil where a row has none.
  let position: Int?
  /// Where its figures are from.
  let source: DataTable.Datum
  /// The address of that.
  let address: DataTable.Datum
  /// When it was taken, or when its image was created.
  let day: DataTable.Datum
  /// The image, its platform and its digest, and how it was measured.
  let image: [DataTable.Datum]

  /// The cells of rows without a measurement.
  static let none = MeasurementCells(position: nil, source: .empty, address: .empty, day: .empty)

  private init(position: Int?, source: DataTable.Datum, address: DataTable.Datum, day: DataTable.Datum) {
    (self.position, self.source, self.address, self.day) = (position, source, address, day)
    image = Array(repeating: .empty, count: 4)
  }

  /// The cells of a measurement.
  init(position: Int, of measurement: Measurement, in language: Language) {
    self.position = position
    source = .text(measurement.sources.first?.title[language] ?? measurement.tool.name)
    address = .init(text: measurement.sources.first?.url)
    day = .init(date: measurement.takenAt ?? measurement.image.created)
    image = [
      .text(measurement.image.name), .init(text: measurement.image.platform),
      .init(text: measurement.image.manifestDigest), .text(measurement.method.name(in: language)),
    ]
  }
}
