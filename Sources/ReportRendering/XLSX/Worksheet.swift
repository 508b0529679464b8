import CXLSXWriter
import Glibc

/// A sheet of a ``Workbook``, which owns its handle. Rows are written from the top down.
final class Worksheet {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// Its name.
  let name: String
  /// The rows of its table, where it has one: nothing of these is written into it.
  var rows: SheetRows?
  private let handle: UnsafeMutablePointer<lxw_worksheet>

  init(_ handle: UnsafeMutablePointer<lxw_worksheet>, named name: String) {
    (self.handle, self.name) = (handle, name)
  }

  /// Cells of the sheet as formulas write them.
  func reference(to range: CellRange) -> String { "\(quotedName)!\(range.absolute)" }

  /// The address of a cell for links inside the workbook.
  func address(row: Int, column: Int) -> String {
    "internal:\(quotedName)!\(CellRange.name(row: row, column: column))"
  }

  private var quotedName: String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// Writes a text, which is never a formula.
  func write(_ text: String, row: Int, column: Int, _ style: CellStyle? = nil) throws(WorkbookError) {
    let status = worksheet_write_string(
      handle, UInt32(row), UInt16(column), Self.escaped(text), style?.format)
    try check(status, row, column)
  }

  /// Writes a text into neighbouring cells made one, in a row of so many lines.
  func write(
    _ text: String, across columns: ClosedRange<Int>, row: Int, lines: Int, _ style: CellStyle
  ) throws(WorkbookError) {
    let place = UInt32(row)
    try check(
      worksheet_set_row(handle, place, Self.lineHeight * Double(lines), nil), row, columns.lowerBound)
    try check(
      worksheet_merge_range(
        handle, place, UInt16(columns.lowerBound), place, UInt16(columns.upperBound), Self.escaped(text),
        style.format),
      row, columns.lowerBound)
  }

  /// The height of a line, in points.
  private static let lineHeight = 16.0

  /// Prints all columns on the width of so many pages, which lie.
  func fitToWidth(pages: Int = 1) {
    worksheet_set_landscape(handle)
    worksheet_fit_to_pages(handle, UInt16(clamping: pages), 0)
  }

  /// Writes a number.
  func write(_ number: Double, row: Int, column: Int, _ style: CellStyle? = nil) throws(WorkbookError) {
    try check(
      worksheet_write_number(handle, UInt32(row), UInt16(column), number, style?.format), row, column)
  }

  /// Writes a day.
  func write(
    year: Int, month: Int, day: Int, row: Int, column: Int, _ style: CellStyle
  ) throws(WorkbookError) {
    var moment = lxw_datetime(
      year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
    try check(
      worksheet_write_datetime(handle, UInt32(row), UInt16(column), &moment, style.format), row, column)
  }

  /// Writes a formula of ours, with the value that it has now.
  func writeFormula(
    _ formula: String, value: Double, row: Int, column: Int, _ style: CellStyle? = nil
  ) throws(WorkbookError) {
    try check(
      worksheet_write_formula_num(handle, UInt32(row), UInt16(column), formula, style?.format, value), row,
      column)
  }

  /// Whether an address can be that of a link: it is one of the web, of a length that Excel takes, and has nothing that
  /// libxlsxwriter takes for an address inside the workbook or of a file.
  static func canLink(to address: String) -> Bool {
    let isOfWeb = ["https://", "http://"].contains { address.hasPrefix($0) }
    return isOfWeb && address.utf8.count <= 2_000
      && !["internal:", "external:", "mailto:"].contains { address.contains($0) }
  }

  /// Makes a cell a link, which shows what is written into it.
  func link(_ address: String, row: Int, column: Int, _ style: CellStyle) throws(WorkbookError) {
    try check(
      worksheet_write_url_opt(
        handle, UInt32(row), UInt16(column), address, style.format, " ", nil), row, column)
  }

  /// Puts a note on a cell.
  func note(_ text: String, row: Int, column: Int, height: Int) throws(WorkbookError) {
    var options = lxw_comment_options()
    options.width = 420
    options.height = UInt16(clamping: height)
    try check(
      worksheet_write_comment_opt(handle, UInt32(row), UInt16(column), text, &options), row, column)
  }

  /// Sets the width of a column, in characters.
  func setWidth(_ width: Int, column: Int) throws(WorkbookError) {
    let place = UInt16(column)
    try check(worksheet_set_column(handle, place, place, Double(width), nil), 0, column)
  }

  /// Keeps the first row and column in view, offers filters, and prints on the width of so many pages, each with that row
  /// and column.
  func setHeader(of table: CellRange, pages: Int) throws(WorkbookError) {
    worksheet_freeze_panes(handle, 1, 1)
    let last = (UInt32(table.rows.upperBound), UInt16(table.columns.upperBound))
    try check(worksheet_autofilter(handle, 0, 0, last.0, last.1), 0, 0)
    try check(worksheet_repeat_rows(handle, 0, 0), 0, 0)
    if pages > 1 { try check(worksheet_repeat_columns(handle, 0, 0), 0, 0) }
    fitToWidth(pages: pages)
  }

  /// Shows a cell that has a word in a format, in all of the ranges.
  func highlight(_ word: String, in ranges: [CellRange], _ format: Format) throws(WorkbookError) {
    guard let first = ranges.first else { return }
    // The word stands in a formula's text.
    let quoted = strdup(
      "\"\(word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"")
    let all = strdup(ranges.map(\.relative).joined(separator: " "))
    defer {
      free(quoted)
      free(all)
    }
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    rule.value_string = quoted
    rule.format = format
    rule.multi_range = all
    try check(
      worksheet_conditional_format_range(
        handle, UInt32(first.rows.lowerBound), UInt16(first.columns.lowerBound),
        UInt32(first.rows.upperBound), UInt16(first.columns.upperBound), &rule),
      first.rows.lowerBound, first.columns.lowerBound)
  }

  /// Places a chart with its upper left corner in a cell.
  func place(
    _ chart: UnsafeMutablePointer<lxw_chart>, row: Int, column: Int, height: Int
  ) throws(WorkbookError) {
    var options = lxw_chart_options()
    options.x_scale = 1.6
    options.y_scale = Double(height) / 288
    try check(
      worksheet_insert_chart_opt(handle, UInt32(row), UInt16(column), chart, &options), row, column)
  }

  /// The bytes of the rows that were written.
  var writtenBytes: Int { max(0, ftell(handle.pointee.optimize_tmpfile)) }

  /// Checks that every row was written: libxlsxwriter does not notice a full disk.
  func checkWhole() throws(WorkbookError) {
    let file = handle.pointee.optimize_tmpfile
    guard fflush(file) == 0, ferror(file) == 0 else { throw .noTemporaryFile(errno: errno) }
    try rows?.flush()
  }

  private func check(_ status: lxw_error, _ row: Int, _ column: Int) throws(WorkbookError) {
    try WorkbookError.check(status, cell: "\(name)!\(CellRange.name(row: row, column: column))")
  }

  /// A text in which nothing is taken for an escape of Excel's (`_x0041_` is A).
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    return text.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
  }
}
