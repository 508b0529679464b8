internal import CSVWReading
internal import Diagnostics
import Messages
internal import SheetReading

/// The rows of a described table as cells whose kinds are known, under a row of headers.
struct DescribedRows: SheetRowSource {
  private var rows: AnnotatedTable.Rows
  private let headers: [String]
  private var isAtHead = true

  init(_ table: AnnotatedTable, under headers: [String]) {
    (rows, self.headers) = (table.rows(), headers)
  }

  mutating func next() throws(SheetFault) -> [SheetCell]? {
    guard !isAtHead else {
      isAtHead = false
      return headers.map { SheetCell($0, at: .byte(0)) }
    }
    do throws(CSVWProblem) {
      return try rows.next()?.cells.map(Self.cell)
    } catch {
      guard case .table(let place) = error.place else { throw SheetFault(.invalidValue, error.message) }
      throw SheetFault(.invalidValue, at: .byte(place), error.message)
    }
  }

  private static func cell(_ cell: AnnotatedCell) -> SheetCell {
    let place = SheetPlace.byte(cell.place)
    guard let value = cell.values.first else { return SheetCell("", at: place) }
    guard !cell.isList else { return SheetCell(cell.values.map(\.text).joined(separator: ", "), at: place) }
    return switch value.content {
    case .number: SheetCell(value.text, .number, at: place)
    case .yesNo: SheetCell(value.text, .yesNo, at: place)
    case .text: SheetCell(value.text, value.base.family == .moment ? .date : .text, at: place)
    }
  }
}
