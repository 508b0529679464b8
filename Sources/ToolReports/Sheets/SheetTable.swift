internal import ComparisonModel
internal import Diagnostics
import Messages
internal import SheetReading
internal import SpreadsheetTexts

/// The columns of a sheet that are mapped.
struct SheetTable {
  private let columns: [SheetColumn]
  private let mark: DecimalMark?
  private var rows: [[SheetCell]] = []

  init(_ file: SheetFile, _ mapping: SheetMapping) throws(SheetFault) {
    mark = mapping.decimalMark
    let found = try Self.sheet(of: file, with: mapping)
    columns = found.columns.map(\.column)
    let (head, positions) = (found.head, found.columns.map(\.position))
    var sheet = found.rows
    while let cells = try sheet.next() {
      guard rows.count < SheetReport.maximumRows else {
        throw SheetFault(
          .limitExceeded, at: cells.first?.place, "the sheet has more than \(SheetReport.maximumRows) rows")
      }
      if let extra = cells.dropFirst(head).first(where: { !$0.isBlank }) {
        throw SheetFault(
          .malformed, at: extra.place, "the row has more cells than the first row",
          suggestion: "put text with separators into quotes")
      }
      rows.append(positions.map { Self.cell($0, of: cells) })
    }
    guard !rows.isEmpty else { throw SheetFault(.emptyFile, "the sheet has no rows below its first") }
  }

  /// The cell of a column, with what protects its text taken away; an empty one where the row ends before it.
  private static func cell(_ position: Int, of cells: [SheetCell]) -> SheetCell {
    guard position < cells.count else { return SheetCell("", at: end(of: cells)) }
    var cell = cells[position]
    if cell.kind == .text { cell.text = SpreadsheetText.restore(cell.text) }
    return cell
  }

  private static func end(of cells: [SheetCell]) -> SheetPlace {
    guard let last = cells.last else { return .byte(0) }
    return switch last.place {
    case .byte(let offset): .byte(offset + last.text.utf8.count)
    case .cell(let sheet, let row, let column): .cell(sheet: sheet, row: row, column: column + 1)
    }
  }

  /// A sheet that is read up to its first row.
  private struct Found {
    let rows: Sheet.Rows
    /// How many cells the first row has.
    let head: Int
    let columns: [(column: SheetColumn, position: Int)]
  }

  /// The first sheet whose first row has all headers that the user names, and names the images.
  private static func sheet(of file: SheetFile, with mapping: SheetMapping) throws(SheetFault) -> Found {
    var first: SheetFault?
    for sheet in file.sheets {
      var rows = sheet.rows()
      guard let head = try rows.next() else { continue }
      do throws(SheetFault) {
        return Found(rows: rows, head: head.count, columns: try columns(of: mapping, in: head))
      } catch {
        // A workbook of one sheet says what is wrong with that.
        first = first ?? error
      }
    }
    throw first ?? SheetFault(.emptyFile, "the sheet has no rows")
  }

  private static func columns(
    of mapping: SheetMapping, in head: [SheetCell]
  ) throws(SheetFault) -> [(column: SheetColumn, position: Int)] {
    let headers = head.map { SpreadsheetText.restore($0.text.trimmed) }
    var columns: [(column: SheetColumn, position: Int)] = []
    for column in mapping.columns {
      let found = headers.indices.filter { headers[$0] == column.header }
      guard found.count < 2 else {
        throw SheetFault(.duplicateKey, "two columns are called \(QuotedText.quoted(column.header))")
      }
      if let position = found.first {
        columns.append((column, position))
      } else if mapping.required.contains(column.header) {
        throw SheetFault(
          .missingKey, "there is no column \(QuotedText.quoted(column.header)) in the first row",
          suggestion: NearestName.suggestion(for: column.header, among: headers.filter { !$0.isEmpty }))
      }
    }
    guard !columns.contains(where: { $0.column.meaning == .image || $0.column.meaning == .candidate }) else {
      return columns
    }
    guard let position = headers.firstIndex(where: mapping.candidateHeaders.contains) else {
      throw SheetFault(
        .missingKey, "no column names the images",
        suggestion: "map one: --map 'Image=image' or --map 'Name=candidate'")
    }
    return columns + [(SheetColumn(header: headers[position], meaning: .candidate), position)]
  }

  // MARK: - Rows

  func contents(
    _ file: ReportFile, _ candidates: [Candidate], tell: (SheetFault) -> Void
  ) throws(SheetFault) -> SheetReport.Contents {
    let drafts = try drafts(tell)
    let measures = columns.contains { if case .fact = $0.meaning { true } else { false } }
    let owners = SheetOwners(candidates)
    let marks = try marks()
    var contents = SheetReport.Contents()
    for (row, draft) in drafts.enumerated() {
      guard draft.namesImage else {
        tell(SheetFault(.missingKey, at: rows[row].first?.place, "the row names no image"))
        continue
      }
      if measures { contents.reports.append(draft.report(file, owners)) }
      addStatements(of: row, draft, owners, marks, to: &contents)
    }
    return contents
  }

  private func drafts(_ tell: (SheetFault) -> Void) throws(SheetFault) -> [SheetRow] {
    var drafts = rows.indices.map { _ in SheetRow() }
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
          do throws(SheetFault) {
            if let value = try values.value(rows[row][column]) { drafts[row].facts.set(value, of: fact) }
          } catch {
            tell(error.of(mapped.header))
          }
        }
      case .criterion: break
      }
    }
    return drafts
  }

  /// The decimal mark of each column that says something by a criterion.
  private func marks() throws(SheetFault) -> [DecimalMark?] {
    var marks: [DecimalMark?] = []
    for (column, mapped) in columns.enumerated() {
      guard mark == nil, case .criterion = mapped.meaning else {
        marks.append(mark)
        continue
      }
      marks.append(try DecimalMark(shownBy: rows.map { $0[column] }))
    }
    return marks
  }

  private func addStatements(
    of row: Int, _ draft: SheetRow, _ owners: SheetOwners, _ marks: [DecimalMark?],
    to contents: inout SheetReport.Contents
  ) {
    for (column, mapped) in columns.enumerated() {
      guard case .criterion(let criterion, let unit) = mapped.meaning, !rows[row][column].isBlank else {
        continue
      }
      guard let owner = owners.owner(of: draft) else {
        contents.strangers.append(draft.image.isEmpty ? draft.candidate : draft.image)
        return
      }
      contents.statements.append(
        SheetStatement(
          candidate: owner.id, criterion: criterion, header: mapped.header, cell: rows[row][column],
          unit: unit,
          mark: marks[column]))
    }
  }
}

extension SheetFault {
  /// The fault with the column that it is in.
  fileprivate func of(_ header: String) -> SheetFault {
    var fault = self
    fault.message = "column \(QuotedText.quoted(header)): \(message)"
    return fault
  }
}
