/// A file of sheets: CSV, or a workbook of Excel, LibreOffice or Google Sheets (XLSX).
public struct SheetFile: Sendable {
  /// Its sheets, in the order of their tabs; never empty.
  public let sheets: [Sheet]
  /// The sheets of ranges that the workbook has names for, by these names.
  public let namedSheets: [String: String]

  /// Reads a workbook; a text is read when its rows are asked for.
  ///
  /// - Throws: ``SheetFault`` with the cell.
  public init(_ bytes: [UInt8]) throws(SheetFault) {
    guard Self.isWorkbook(bytes) else {
      (sheets, namedSheets) = ([Sheet(text: bytes)], [:])
      return
    }
    let book = try WorkbookReader.read(bytes)
    (sheets, namedSheets) = (book.sheets, book.namedSheets)
  }

  /// A file whose cells were read otherwise.
  public init(_ sheet: Sheet) {
    (sheets, namedSheets) = ([sheet], [:])
  }

  /// Whether a file is a workbook, or one of an older format that cannot be read: by its first bytes.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: WorkbookReader.zip) || bytes.starts(with: WorkbookReader.emptyZIP)
      || bytes.starts(with: WorkbookReader.compoundFile)
  }
}
