import CXLSXWriter
import Glibc

/// A workbook of libxlsxwriter: the one owner of its handle.
///
/// Rows go to nameless files as they are written (``SheetRows``, and its constant memory mode), and so does the finished
/// workbook, so that nothing of it is held, and nothing is left of it whatever happens.
final class Workbook {
  private let handle: UnsafeMutablePointer<lxw_workbook>
  private let file: UnsafeMutablePointer<FILE>
  private var sheets: [Worksheet] = []
  private var isOpen = true

  /// Opens a workbook.
  init() throws(WorkbookError) {
    guard let file = tmpfile() else { throw .noTemporaryFile(errno: errno) }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    // Where the C library puts its own nameless files, so that all of them lie in one place.
    let folder = strdup("/tmp")
    defer { free(folder) }
    options.tmpdir = folder
    guard let handle = workbook_new_opt("/proc/self/fd/\(fileno(file))", &options) else {
      fclose(file)
      throw .outOfMemory
    }
    (self.file, self.handle) = (file, handle)
  }

  deinit {
    // What was begun and not finished is closed, which frees it; nobody sees what it wrote.
    if isOpen { _ = workbook_close(handle) }
    fclose(file)
  }

  /// Adds a sheet. Sheets appear in the order in which they are added, and may be written in any.
  func addSheet(_ name: String) throws(WorkbookError) -> Worksheet {
    guard let sheet = workbook_add_worksheet(handle, name) else { throw .noTemporaryFile(errno: errno) }
    let worksheet = Worksheet(sheet, named: name)
    sheets.append(worksheet)
    return worksheet
  }

  /// Adds a format; it lives as long as the workbook.
  func addFormat(
    _ define: (UnsafeMutablePointer<lxw_format>) -> Void
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(handle) else { throw .outOfMemory }
    define(format)
    return format
  }

  /// Adds a format that cells name.
  func addStyle(
    _ define: (UnsafeMutablePointer<lxw_format>) -> Void
  ) throws(WorkbookError) -> CellStyle {
    CellStyle(try addFormat(define))
  }

  /// Adds a chart of bars that lie, which is placed on a sheet.
  func addBarChart() throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(handle, UInt8(LXW_CHART_BAR.rawValue)) else { throw .outOfMemory }
    return chart
  }

  /// Gives cells of a sheet a name that formulas may use.
  func define(_ name: String, as range: CellRange, of sheet: Worksheet) throws(WorkbookError) {
    try WorkbookError.check(workbook_define_name(handle, name, "=\(sheet.reference(to: range))"))
  }

  /// What spreadsheets show as the document's properties. Without a moment of creation it would be that of writing.
  func setProperties(title: String, subject: String, comments: String, created: Int64) throws(WorkbookError) {
    let texts = [title, subject, comments, "plimsoll"].map { (text: String) in strdup(text) }
    defer { texts.forEach { free($0) } }
    var properties = lxw_doc_properties()
    properties.title = texts[0]
    properties.subject = texts[1]
    properties.comments = texts[2]
    properties.author = texts[3]
    properties.created = time_t(created)
    try WorkbookError.check(workbook_set_properties(handle, &properties))
  }

  /// Finishes the workbook and hands its bytes to a sink.
  func close(into sink: any ByteSink) throws {
    for sheet in sheets { try sheet.checkWhole() }
    try reserveRoom()
    isOpen = false
    try WorkbookError.check(workbook_close(handle))
    // Parts of sheets are numbered in the order of the tabs.
    var rows: [String: SheetRows] = [:]
    for (number, sheet) in sheets.enumerated() { rows["xl/worksheets/sheet\(number + 1).xml"] = sheet.rows }
    try WorkbookPackage(rows: rows).copy(file, to: sink)
  }

  /// Makes sure that there is room for what closing writes: each sheet once more, and all of them packed. libxlsxwriter
  /// does not notice a full disk while it does so.
  private func reserveRoom() throws(WorkbookError) {
    let bytes = sheets.reduce(Self.spareBytes) { $0 + 2 * $1.writtenBytes }
    guard let room = tmpfile() else { throw .noTemporaryFile(errno: errno) }
    defer { fclose(room) }
    let fault = posix_fallocate(fileno(room), 0, off_t(bytes))
    guard fault == 0 || fault == EOPNOTSUPP || fault == EINVAL else { throw .noTemporaryFile(errno: fault) }
  }

  /// More than all parts of a workbook take that are no sheets.
  private static let spareBytes = 1 << 20
}
