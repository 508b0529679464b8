import ComparisonModel
public import ReportModel

/// Writes a report as one workbook for Excel, LibreOffice and Google Sheets: summary, matrix, findings, measurements,
/// sources and definitions.
///
/// Cells are typed, and texts are texts whatever they begin with. Where nobody claims anything there is no sheet of
/// findings: the matrix has all values then.
public struct XLSXRenderer: ReportRenderer {
  /// The most cells of the matrix that lead to their findings, in the order of its rows. A sheet of Excel holds 65,530
  /// links, and each is held until the workbook is finished.
  static let maximumLinks = 20_000
  /// The most notes on cells, for the same reason.
  static let maximumNotes = 2_000
  /// The most characters of a note; a cell's note is read at a glance, and the findings have all.
  static let maximumNoteCharacters = 4_000

  /// Makes a renderer.
  public init() {}

  /// The workbook: `NAME.LANGUAGE.xlsx`.
  ///
  /// - Throws: ``SpreadsheetLimitError`` when a table is larger than a sheet may be; the file's `write` throws it for a
  ///   cell that holds too much.
  public func files(for report: Report) throws -> [RenderedFile] {
    for (sheet, table) in tables(of: report) {
      try SpreadsheetLimits.excel.checkShape(
        of: table, in: report.language, sheet: sheet.name(in: report.language))
    }
    return [
      RenderedFile(name: "\(report.fileStem).xlsx") { sink in
        try self.write(report, to: sink)
      }
    ]
  }

  /// A sheet with a table, in their order.
  enum Sheet: String, CaseIterable {
    case matrix, findings, measurements, definitions, sources
  }

  private func tables(of report: Report) -> [(sheet: Sheet, table: DataTable)] {
    Sheet.allCases.compactMap { sheet in
      switch sheet {
      case .matrix: (sheet, report.wideTable)
      case .findings: report.hasVerdicts ? (sheet, report.findingsTable) : nil
      case .measurements: (sheet, report.measurementsTable)
      case .definitions: (sheet, ColumnDefinitions(report: report).table)
      case .sources: (sheet, report.sourcesTable)
      }
    }
  }

  private func write(_ report: Report, to sink: any ByteSink) throws {
    let book = try Workbook()
    let formats = try CellFormats(book)
    let summary = try book.addSheet(summaryName(in: report.language))
    let tables = try tables(of: report).map { sheet, table in
      (
        sheet: sheet,
        writer: SheetWriter(
          table, into: try book.addSheet(sheet.name(in: report.language)), formats, in: report.language)
      )
    }
    // Findings come first: the matrix leads to their rows.
    var places = FindingPlaces()
    for (sheet, writer) in tables.sorted(by: {
      ($0.sheet == .findings ? 0 : 1) < ($1.sheet == .findings ? 0 : 1)
    }) {
      var writer = writer
      switch sheet {
      case .findings: places = try writeFindings(&writer)
      case .matrix:
        let findings = tables.first { $0.sheet == .findings }?.writer.sheet
        try writeMatrix(&writer, places, findings)
      case .definitions:
        writer.wraps = true
        try writer.write()
      case .sources: try writeSources(&writer)
      case .measurements: try writer.write()
      }
      if !writer.table.columns.isEmpty {
        try book.define("plimsoll_\(sheet.rawValue)", as: writer.range, of: writer.sheet)
      }
    }
    let findings = tables.first { $0.sheet == .findings }?.writer
    var front = SummarySheet(report: report, sheet: summary, formats: formats, findings: findings)
    try front.write(in: book)
    try book.setProperties(
      title: report.title, subject: report.summary.purpose, comments: report.summary.command,
      created: report.summary.day?.secondsSinceEpoch ?? Self.firstMoment)
    try book.close(into: sink)
  }

  /// 1980-01-01, the first day of ZIP, where no evidence has a day.
  private static let firstMoment: Int64 = 315_532_800

  private func writeFindings(_ writer: inout SheetWriter) throws -> FindingPlaces {
    var places = FindingPlaces()
    let columns = writer.table.columns
    guard let candidate = columns.firstIndex(where: { $0.id == "candidate" }),
      let criterion = columns.firstIndex(where: { $0.id == "criterion" })
    else {
      try writer.write()
      return places
    }
    try writer.write { row, data in
      if row <= Self.maximumLinks {
        places.add(candidate: data[candidate], criterion: data[criterion], row: row)
      }
      return []
    }
    try highlightVerdicts(writer)
    return places
  }

  /// The matrix, whose cells lead to their findings and have notes with their sources.
  private func writeMatrix(
    _ writer: inout SheetWriter, _ places: FindingPlaces, _ findings: Worksheet?
  ) throws {
    // The cell of a criterion that leads on: the last of its columns, which holds the verdict where there is one.
    var ends: [(criterion: String, column: Int)] = []
    for (column, own) in writer.table.columns.enumerated() {
      guard let criterion = own.criterion else { continue }
      if ends.last?.criterion == criterion { ends.removeLast() }
      ends.append((criterion, column))
    }
    var notes = writer.table.notes(Self.maximumNotes)[...]
    var count = 0
    let (sheet, language) = (writer.sheet, writer.language)
    try writer.write { row, data in
      // A row that was written takes no note any more.
      while let note = notes.first, note.row + 1 == row {
        notes.removeFirst()
        let text = text(of: note, in: language)
        try sheet.note(text, row: row, column: note.columns.lowerBound, height: Self.height(ofNote: text))
      }
      guard let findings, count < Self.maximumLinks, case .text(let candidate)? = data.first else {
        return []
      }
      let links = ends.compactMap { end -> (column: Int, address: String)? in
        guard data[end.column] != .empty,
          let row = places.row(candidate: candidate, criterion: end.criterion)
        else { return nil }
        return (end.column, findings.address(row: row, column: 0))
      }
      count += links.count
      return links
    }
    try highlightVerdicts(writer)
  }

  /// How high a note is shown, in pixels.
  private static func height(ofNote text: String) -> Int {
    let lines = text.utf8.reduce(2) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 } + text.utf8.count / 60
    return min(24 + 16 * lines, 600)
  }

  /// The sources, whose addresses lead to them.
  private func writeSources(_ writer: inout SheetWriter) throws {
    writer.wraps = true
    let place = writer.table.columns.firstIndex { $0.id == "address" }
    try writer.write { row, data in
      guard let place, row <= Self.maximumLinks, case .text(let address) = data[place],
        Worksheet.canLink(to: address)
      else { return [] }
      return [(place, address)]
    }
  }

  private func highlightVerdicts(_ writer: SheetWriter) throws {
    let ranges = writer.table.columns.enumerated().filter { $1.kind == .verdict }.map {
      writer.range(ofColumn: $0.offset)
    }
    for verdict in Verdict.allCases {
      guard let format = writer.formats.format(of: verdict.tone) else { continue }
      try writer.sheet.highlight(verdict.name[writer.language], in: ranges, format)
    }
  }
}

extension Report {
  /// Whether anybody claims anything, so that there is something to judge.
  var hasVerdicts: Bool { wideTable.columns.contains { $0.kind == .verdict } }
}
