public import ComparisonModel
internal import JSONDocuments
internal import SheetReading

/// What a sheet measures: a row for each image. Rows are made anew each time that they are gone through, and none is held.
public final class MeasuredSheet: Sendable {
  /// The facts that its columns measure, in their order.
  public let facts: [ComparedFact]
  /// What the measurements of all rows have in common: all but the image, its candidate and its facts.
  public let origin: Measurement
  /// What tells them from other measurements of their images, as a part of a file's name.
  public let label: String
  private let table: SheetTable
  private let owners: SheetOwners

  init(_ table: SheetTable, _ file: ReportFile, _ owners: SheetOwners) {
    (self.table, self.owners) = (table, owners)
    facts = table.facts
    let report = JSONValue.object([
      .init("kind", .text("sheet")), .init("file", .text(file.lastComponent.shown)),
      .init("digest", .text(file.digest)),
    ])
    origin = Measurement(
      image: MeasuredImage(name: ""), tool: MeasuringTool(name: file.lastComponent.shown), method: .imported,
      facts: Facts(), details: .object([.init("report", report)]))
    label = "sheet-\(file.digest.split(separator: ":").last?.prefix(8) ?? "")"
  }

  /// Goes through the rows, which were read once without a fault.
  public func forEachRow(_ body: (MeasuredRow) throws -> Void) throws {
    var walk = table.walk()
    var row = SheetRow()
    while try walk.advance() {
      try table.read(walk, into: &row) { fault throws(SheetFault) in throw fault }
      try body(row.measured(owners))
    }
  }

  /// The measurement of a row.
  public func measurement(_ row: MeasuredRow) -> Measurement {
    var measurement = origin
    measurement.image = MeasuredImage(name: row.name, platform: row.platform)
    measurement.candidate = row.candidate
    for (fact, value) in zip(facts, row.values) {
      if let value { measurement.facts.set(value, of: fact) }
    }
    return measurement
  }
}
