internal import ComparisonModel
internal import Diagnostics
import Messages
internal import SheetReading
internal import SpreadsheetTexts

/// The columns of a sheet that are mapped, and its rows.
struct SheetTable: Sendable {
  /// A column of the mapping, and where it stands. It is asked for each row, and is not copied then.
  final class Column: Sendable {
    let mapped: SheetColumn
    let position: Int
    /// The decimal mark of its numbers; nil where nothing decides it.
    let mark: DecimalMark?
    /// What reads its cells, where it measures.
    let values: SheetValues?

    init(_ found: Found.Column, mark: DecimalMark?) {
      (mapped, position, self.mark) = (found.column, found.position, mark)
      guard case .fact(let fact, let unit) = mapped.meaning else {
        values = nil
        return
      }
      values = SheetValues(fact, unit: unit, mark: mark)
    }
  }

  let columns: [Column]
  /// The rows from the second on.
  private let rows: Sheet.Rows
  /// How many cells the first row has.
  private let head: Int

  /// Finds the sheet of a file that a mapping is of, and goes through it once for the decimal marks of its columns.
  init(_ file: SheetFile, _ mapping: SheetMapping) throws(SheetFault) {
    let found = try Self.sheet(of: file, with: mapping)
    (rows, head) = (found.rows, found.head)
    let marks: [DecimalMark?]
    if let mark = mapping.decimalMark {
      marks = found.columns.map { _ in mark }
    } else {
      marks = try Self.marks(of: found)
    }
    columns = zip(found.columns, marks).map { Column($0, mark: $1) }
  }

  /// The facts that columns measure, in their order.
  var facts: [ComparedFact] { columns.compactMap { $0.values?.fact } }

  /// The rows below the first.
  func walk() -> SheetWalk { SheetWalk(rows, head: head) }

  /// The decimal mark that the numbers of each column show; nil where they show none.
  private static func marks(of found: Found) throws(SheetFault) -> [DecimalMark?] {
    let numbers = found.columns.indices.filter { found.columns[$0].column.holdsNumbers }
    var tallies = found.columns.map { _ in DecimalMarkTally() }
    guard !numbers.isEmpty else { return tallies.map(\.mark) }
    var walk = SheetWalk(found.rows, head: found.head)
    while try walk.advance() {
      for index in numbers { try walk.add(found.columns[index].position, to: &tallies[index]) }
    }
    return tallies.map(\.mark)
  }

  // MARK: - Finding the sheet

  /// A sheet that is read up to its first row.
  struct Found {
    typealias Column = (column: SheetColumn, position: Int)

    let rows: Sheet.Rows
    /// How many cells the first row has.
    let head: Int
    let columns: [Column]
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

  /// Reads a row, in place of the one before it.
  ///
  /// - Parameter tell: takes each cell that is not understood.
  func read(
    _ walk: SheetWalk, into row: inout SheetRow, _ tell: (SheetFault) throws(SheetFault) -> Void
  ) throws(SheetFault) {
    row.values.removeAll(keepingCapacity: true)
    for column in columns {
      switch column.mapped.meaning {
      case .image: row.image = try walk.cell(column.position).text.shown.trimmed
      case .candidate: row.candidate = try walk.cell(column.position).text.shown.trimmed
      case .platform:
        row.platform = PlatformParts.joined(
          try walk.cell(column.position).text.trimmed.split(separator: "/").map(String.init))
      case .fact:
        do throws(SheetFault) {
          row.values.append(try column.values?.value(column.position, of: walk))
        } catch {
          row.values.append(nil)
          try tell(error.of(column.mapped.header))
        }
      case .criterion: break
      }
    }
  }
}

extension SheetColumn {
  /// Whether its cells may be numbers, so that they show a decimal mark. Versions are none, although they look like some.
  fileprivate var holdsNumbers: Bool {
    switch meaning {
    case .fact(let fact, _): SheetValues.holdsNumbers(fact)
    case .criterion: true
    case .image, .candidate, .platform: false
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
