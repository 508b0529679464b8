internal import Diagnostics
import Messages
internal import SheetReading
internal import SpreadsheetTexts

/// Goes through the rows below the first, which must not have more cells than that.
struct SheetWalk: Sendable {
  private var rows: Sheet.Rows
  private let head: Int
  private var count = 0

  /// - Parameters:
  ///   - rows: The rows, behind the first.
  ///   - head: How many cells the first row has.
  init(_ rows: Sheet.Rows, head: Int) { (self.rows, self.head) = (rows, head) }

  /// Goes to the next row.
  ///
  /// - Returns: whether there is one.
  mutating func advance() throws(SheetFault) -> Bool {
    guard try rows.advance() else { return false }
    guard count < SheetReport.maximumRows else {
      throw SheetFault(
        .limitExceeded, at: try rows.cell(0).place,
        "the sheet has more than \(SheetReport.maximumRows) rows",
        suggestion: "cut it into several files")
    }
    count += 1
    for index in head..<max(head, rows.count) {
      let extra = try rows.cell(index)
      guard !extra.isBlank else { continue }
      throw SheetFault(
        .malformed, at: extra.place, "the row has more cells than the first row",
        suggestion: "put text with separators into quotes")
    }
    return true
  }

  /// Where the row begins.
  func place() throws(SheetFault) -> SheetPlace? { rows.count > 0 ? try rows.cell(0).place : nil }

  /// A cell of the row, with what protects its text taken away; an empty one where the row ends before it.
  func cell(_ position: Int) throws(SheetFault) -> SheetCell {
    guard position < rows.count else { return SheetCell("", at: try end()) }
    var cell = try rows.cell(position)
    if cell.kind == .text { cell.text = SpreadsheetText.restore(cell.text) }
    return cell
  }

  /// The figure of a cell, where it is written as most are; nil where it takes a closer look.
  func figure(_ position: Int) -> PlainFigure? {
    position < rows.count ? rows.plainBytes(position).flatMap { PlainFigure($0) } : nil
  }

  /// Adds what a cell shows of its column's decimal mark.
  func add(_ position: Int, to tally: inout DecimalMarkTally) throws(SheetFault) {
    if position < rows.count { try tally.add(position, of: rows) }
  }

  private func end() throws(SheetFault) -> SheetPlace {
    guard rows.count > 0 else { return .byte(0) }
    let last = try rows.cell(rows.count - 1)
    return switch last.place {
    case .byte(let offset): .byte(offset + last.text.utf8.count)
    case .cell(let sheet, let row, let column): .cell(sheet: sheet, row: row, column: column + 1)
    }
  }
}
