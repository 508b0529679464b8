import Glibc

/// The rows of a sheet as SpreadsheetML, written from the top down into a nameless file, where they wait until the workbook
/// is finished.
///
/// libxlsxwriter writes cells by `fprintf`, copies them, and packs them at zlib's sixth level, which together takes longer
/// than all else of a large workbook; it makes everything else of one.
final class SheetRows {
  /// How many bytes are gathered before they are written.
  private static let pieceBytes = 1 << 16

  private let file: UnsafeMutablePointer<FILE>
  private var gathered: [UInt8] = []
  private var row: [UInt8] = []
  private let letters: [[UInt8]]
  /// How many bytes were written to the file.
  private(set) var byteCount = 0

  /// The cells that it will have.
  let cells: CellRange

  /// Begins without a row.
  init(_ cells: CellRange) throws(WorkbookError) {
    guard let file = tmpfile() else { throw .noTemporaryFile(errno: errno) }
    (self.file, self.cells) = (file, cells)
    letters = cells.columns.map { Array(CellRange.letters(of: $0).utf8) }
    gathered.reserveCapacity(2 * Self.pieceBytes)
  }

  deinit { fclose(file) }

  /// Begins a row, counted from 0.
  func begin(_ number: Int) {
    row = Array(String(number + 1).utf8)
    put("<row r=\"")
    add(row)
    put("\">")
  }

  /// Ends a row.
  func end() throws(WorkbookError) {
    put("</row>")
    if gathered.count >= Self.pieceBytes { try flush() }
  }

  /// A text, which is never a formula.
  func write(_ text: String, column: Int, _ style: CellStyle? = nil) {
    beginCell(column, style)
    put(text.hasBlankEnd ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>")
    addEscaped(text)
    put("</t></is></c>")
  }

  /// A number.
  func write(_ number: Double, column: Int, _ style: CellStyle? = nil) {
    beginCell(column, style)
    put("><v>")
    if let whole = Int64(exactly: number) { add("\(whole)") } else { add("\(number)") }
    put("</v></c>")
  }

  /// Yes or no.
  func write(_ isSo: Bool, column: Int, _ style: CellStyle? = nil) {
    beginCell(column, style)
    put(isSo ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>")
  }

  private func beginCell(_ column: Int, _ style: CellStyle?) {
    put("<c r=\"")
    add(letters[column])
    add(row)
    if let style {
      put("\" s=\"")
      add(style.number)
    }
    gathered.append(UInt8(ascii: "\""))
  }

  // MARK: - Bytes

  /// Adds a piece of XML of ours.
  private func put(_ text: StaticString) {
    gathered.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func add(_ bytes: [UInt8]) { gathered += bytes }

  private func add(_ text: String) { gathered += text.utf8 }

  /// A text of XML; what XML cannot hold is written as Excel does.
  private func addEscaped(_ text: String) {
    var text = Worksheet.escaped(text)
    text.withUTF8 { bytes in
      var start = 0
      for (place, byte) in bytes.enumerated() where Self.isEscaped(byte) {
        gathered.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
        addEscape(of: byte)
        start = place + 1
      }
      gathered.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0..<0x09, 0x0B..<0x20: true
    default: false
    }
  }

  private func addEscape(of byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): put("&amp;")
    case UInt8(ascii: "<"): put("&lt;")
    case UInt8(ascii: ">"): put("&gt;")
    default: add("_x00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))_")
    }
  }
}

extension SheetRows {
  /// Hands on all rows, in pieces.
  func read(_ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    try flush()
    try withUnsafeTemporaryAllocation(byteCount: Self.pieceBytes, alignment: 1) { buffer in
      var offset = 0
      while offset < byteCount {
        let count = pread(fileno(file), buffer.baseAddress, buffer.count, off_t(offset))
        guard count > 0 else { throw WorkbookError.noTemporaryFile(errno: count < 0 ? errno : EIO) }
        try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        offset += count
      }
    }
  }

  /// Writes what was gathered.
  func flush() throws(WorkbookError) {
    var offset = 0
    while offset < gathered.count {
      let count = gathered.withUnsafeBytes {
        pwrite(fileno(file), $0.baseAddress?.advanced(by: offset), $0.count - offset, off_t(byteCount))
      }
      guard count > 0 else { throw .noTemporaryFile(errno: count < 0 ? errno : EIO) }
      offset += count
      byteCount += count
    }
    gathered.removeAll(keepingCapacity: true)
  }
}

extension String {
  /// Whether it begins or ends with a blank, which XML's readers would drop.
  fileprivate var hasBlankEnd: Bool {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.first, let last = utf8.last else { return false }
    return isBlank(first) || isBlank(last)
  }
}
