internal import CSVWReading
internal import Diagnostics
import Messages
internal import SheetReading

/// The rows of a described table as cells whose kinds are known.
struct DescribedRows {
  private let table: AnnotatedTable
  /// Cells that are not what their column says, and rows that cannot be told apart.
  private(set) var faults: [SheetFault] = []

  init(_ table: AnnotatedTable) { self.table = table }

  /// All rows, under one of headers.
  mutating func cells(under headers: [String]) throws(CSVWProblem) -> [[SheetCell]] {
    var cells = [headers.map { SheetCell($0, at: .byte(0)) }]
    var keys = TableKeys(TableGroupDescription([table.description]))
    var rows = table.rows()
    while let row = try rows.next() {
      guard cells.count <= SheetReport.maximumRows else {
        throw CSVWProblem(
          isError: true, at: .table(row.cells.first?.place ?? 0),
          "the sheet has more than \(SheetReport.maximumRows) rows")
      }
      keys.add(row, of: table)
      cells.append(zip(row.cells, headers).map { cell($0, $1) })
    }
    keys.check()
    for problem in keys.problems {
      if case .table(let place) = problem.place { tell(place, problem.message) }
    }
    return cells
  }

  private mutating func cell(_ cell: AnnotatedCell, _ header: String) -> SheetCell {
    let place = SheetPlace.byte(cell.place)
    for fault in cell.faults {
      tell(cell.place, "column \(QuotedText.quoted(header)): \(QuotedText.quoted(cell.text)): \(fault)")
    }
    guard let value = cell.values.first else { return SheetCell("", at: place) }
    guard !cell.isList else { return SheetCell(cell.values.map(\.text).joined(separator: ", "), at: place) }
    return switch value.content {
    case .number: SheetCell(value.text, .number, at: place)
    case .yesNo: SheetCell(value.text, .yesNo, at: place)
    case .text: SheetCell(value.text, value.base.family == .moment ? .date : .text, at: place)
    }
  }

  private mutating func tell(_ place: Int, _ message: Message) {
    guard faults.count < SheetReport.maximumFaults else { return }
    faults.append(SheetFault(.invalidValue, at: .byte(place), message))
  }
}
