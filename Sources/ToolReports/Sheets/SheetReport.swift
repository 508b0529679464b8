public import ComparisonModel
public import Diagnostics
internal import JSONDocuments

/// A sheet in CSV whose rows are images, and whose columns a mapping explains.
public enum SheetReport {
  /// The most rows that are imported: 100,000, as many as a comparison has candidates.
  public static let maximumRows = 100_000
  /// The most faults that are told of one sheet.
  static let maximumFaults = 100

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - file: the sheet.
  ///   - mapping: what its columns are.
  ///   - candidates: the candidates that a column may name.
  ///   - restore: undoes what this program protects text of a spreadsheet with.
  /// - Throws: ``FaultyInput`` with every cell that is not understood; then nothing of the sheet is imported.
  public static func read(
    _ file: ReportFile, _ mapping: SheetMapping, candidates: [Candidate], restore: (String) -> String
  ) throws(FaultyInput) -> [ToolReport] {
    var faults: [Diagnostic] = []
    var reports: [ToolReport] = []
    do throws(ReportFault) {
      let table = try SheetTable(file, mapping, restore: restore)
      reports = try table.reports(file, candidates) { faults.append($0.diagnostic(of: file)) }
    } catch {
      faults.append(error.diagnostic(of: file))
    }
    guard faults.isEmpty else { throw FaultyInput(Array(faults.prefix(maximumFaults))) }
    return reports
  }
}

/// The columns of a sheet that are mapped.
private struct SheetTable {
  private let columns: [SheetMapping.Column]
  private let mark: DecimalMark?
  private var rows: [[SheetCell]] = []

  init(_ file: ReportFile, _ mapping: SheetMapping, restore: (String) -> String) throws(ReportFault) {
    columns = mapping.columns
    mark = mapping.decimalMark
    var scanner = SheetScanner(file.bytes)
    guard let head = try scanner.row() else { throw ReportFault(.emptyFile, "the sheet has no rows") }
    let positions = try Self.positions(of: columns, in: head.map { restore($0.text.trimmed) })
    while let cells = try scanner.row() {
      guard rows.count < SheetReport.maximumRows else {
        throw ReportFault(
          .limitExceeded, at: cells.first?.offset, "the sheet has more than \(SheetReport.maximumRows) rows")
      }
      if let extra = cells.dropFirst(head.count).first(where: { !$0.text.isBlank }) {
        throw ReportFault(
          .malformed, at: extra.offset, "the row has more cells than the first row",
          suggestion: "put text with separators into quotes")
      }
      let end = (cells.last?.offset ?? 0) + (cells.last?.text.utf8.count ?? 0)
      rows.append(
        positions.map { position in
          guard position < cells.count else { return SheetCell(text: "", offset: end) }
          return SheetCell(text: restore(cells[position].text), offset: cells[position].offset)
        })
    }
    guard !rows.isEmpty else { throw ReportFault(.emptyFile, "the sheet has no rows below its first") }
  }

  private static func positions(of columns: [SheetMapping.Column], in headers: [String]) throws(ReportFault)
    -> [Int]
  {
    var positions: [Int] = []
    for column in columns {
      let found = headers.indices.filter { headers[$0] == column.header }
      guard found.count < 2 else {
        throw ReportFault(.duplicateKey, "two columns are called \(QuotedText.quoted(column.header))")
      }
      guard let position = found.first else {
        throw ReportFault(
          .missingKey, "there is no column \(QuotedText.quoted(column.header)) in the first row",
          suggestion: NearestName.suggestion(for: column.header, among: headers.filter { !$0.isEmpty }))
      }
      positions.append(position)
    }
    return positions
  }

  func reports(
    _ file: ReportFile, _ candidates: [Candidate], tell: (ReportFault) -> Void
  ) throws(ReportFault) -> [ToolReport] {
    var drafts = rows.indices.map { _ in Row() }
    for (column, mapped) in columns.enumerated() {
      switch mapped.meaning {
      case .image: for row in rows.indices { drafts[row].image = rows[row][column].text.shown.trimmed }
      case .platform:
        for row in rows.indices {
          drafts[row].platform = PlatformParts.joined(
            rows[row][column].text.trimmed.split(separator: "/").map(String.init))
        }
      case .candidate:
        for row in rows.indices { drafts[row].candidate = rows[row][column].text.shown.trimmed }
      case .fact(let fact, let unit):
        let values = try SheetValues(fact, unit: unit, mark: mark, cells: rows.map { $0[column] })
        for row in rows.indices {
          do throws(ReportFault) {
            if let value = try values.value(rows[row][column]) { drafts[row].facts.set(value, of: fact) }
          } catch {
            tell(error.of(mapped.header))
          }
        }
      }
    }
    var reports: [ToolReport] = []
    for (row, draft) in drafts.enumerated() {
      if let report = draft.report(file, candidates) {
        reports.append(report)
      } else {
        tell(ReportFault(.missingKey, at: rows[row].first?.offset, "the row names no image"))
      }
    }
    return reports
  }
}

/// What a row of a sheet says.
private struct Row {
  var image = ""
  var candidate = ""
  var platform: String?
  var facts = Facts()

  /// The row as a measurement; nil where it names no image.
  func report(_ file: ReportFile, _ candidates: [Candidate]) -> ToolReport? {
    let name = image.isEmpty ? candidate : image
    guard !name.isEmpty else { return nil }
    let owner = candidates.first {
      $0.id.rawValue == candidate || $0.name.ko == candidate || $0.name.en == candidate
    }
    let measured = MeasuredImage(
      name: image.isEmpty ? owner?.images.first { !$0.text.contains("*") }?.text ?? name : image,
      platform: platform)
    let origin = JSONValue.object([
      .init("kind", .text("sheet")), .init("file", .text(file.lastComponent.shown)),
      .init("digest", .text(file.digest)),
    ])
    let measurement = Measurement(
      image: measured, tool: MeasuringTool(name: file.lastComponent.shown), method: .imported,
      candidate: owner?.id,
      facts: facts, details: .object([.init("report", origin)]))
    let digits = file.digest.split(separator: ":").last?.prefix(8) ?? ""
    return ToolReport(measurement, label: "sheet-\(digits)")
  }
}

extension ReportFault {
  /// The fault with the column that it is in.
  fileprivate func of(_ header: String) -> ReportFault {
    var fault = self
    fault.message = "column \(QuotedText.quoted(header)): \(message)"
    return fault
  }
}
