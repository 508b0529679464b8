internal import CSVWReading
internal import Diagnostics
import Messages
internal import SheetReading

/// Holds a table against its description: cells that are not what their column says, and rows that cannot be told apart.
struct DescribedCheck {
  private(set) var faults: [SheetFault] = []

  /// Goes through a table.
  ///
  /// - Throws: ``CSVWProblem`` where it cannot be read.
  init(_ table: AnnotatedTable, under headers: [String]) throws(CSVWProblem) {
    var keys = TableKeys(TableGroupDescription([table.description]))
    var rows = table.rows()
    while let row = try rows.next() {
      keys.add(row, of: table)
      for (cell, header) in zip(row.cells, headers) { check(cell, header) }
    }
    keys.check()
    for problem in keys.problems {
      if case .table(let place) = problem.place { tell(place, problem.message) }
    }
  }

  private mutating func check(_ cell: AnnotatedCell, _ header: String) {
    for fault in cell.faults {
      tell(cell.place, "column \(QuotedText.quoted(header)): \(QuotedText.quoted(cell.text)): \(fault)")
    }
  }

  private mutating func tell(_ place: Int, _ message: Message) {
    guard faults.count < SheetReport.maximumFaults else { return }
    faults.append(SheetFault(.invalidValue, at: .byte(place), message))
  }
}
