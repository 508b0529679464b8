internal import Diagnostics
import Messages
internal import XMLDocuments

/// The cells of a sheet.
final class WorksheetPart: PartReceiver {
  private(set) var fault: SheetFault?
  /// The rows that hold something.
  private(set) var rows: [[SheetCell]] = []
  /// How many cells there are, those between others that hold nothing among them.
  private(set) var cellCount = 0

  private let name: String
  private let texts: [String]
  private let styles: [CellStyles.NumberKind]
  private let countsFrom1904: Bool
  private let room: Int

  private var row = -1
  private var column = -1
  private var cells: [SheetCell] = []
  private var isInData = false
  private var type = "n"
  private var style = 0
  private var value: [UInt8] = []
  private var isValue = false
  private var inline = RichText()

  init(_ name: String, texts: [String], styles: [CellStyles.NumberKind], countsFrom1904: Bool, room: Int) {
    (self.name, self.texts, self.styles, self.countsFrom1904, self.room) = (
      name, texts, styles, countsFrom1904, room
    )
  }

  // MARK: - Events

  func start(_ element: XMLElement) {
    guard fault == nil else { return }
    switch element.name {
    case "sheetData": isInData = true
    case "row" where isInData: startRow(element["r"])
    case "c" where isInData: startCell(element)
    case "v": isValue = isInData
    case "is": inline = RichText()
    default: inline.start(element.name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isValue {
      if value.count <= WorkbookLimits.maximumTextBytes { value += bytes }
    } else {
      inline.add(bytes)
    }
  }

  func end(_ name: String) {
    guard fault == nil else { return }
    switch name {
    case "sheetData": isInData = false
    case "row" where isInData: endRow()
    case "c" where isInData: endCell()
    case "v": isValue = false
    default: inline.end(name)
    }
  }

  // MARK: - Rows and cells

  /// Rows and cells may say where they stand; else they follow those before them.
  private func startRow(_ number: String?) {
    let next = number.flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
    guard next > row, next < WorkbookLimits.maximumRows else {
      return fail(
        .malformed, "row \(number ?? String(next + 1)) stands behind row \(row + 1), or beyond the last")
    }
    row = next
    column = -1
    cells = []
  }

  private func startCell(_ element: XMLElement) {
    let next = element["r"].flatMap(Self.column) ?? column + 1
    guard row >= 0, next > column, next < WorkbookLimits.maximumColumns else {
      return fail(.malformed, "its cells do not stand in the order of their columns")
    }
    column = next
    type = element["t"] ?? "n"
    style = element["s"].flatMap { Int($0) } ?? 0
    value = []
    inline = RichText()
  }

  private func endRow() {
    while cells.last?.text.isEmpty == true { cells.removeLast() }
    if cells.contains(where: { !$0.isBlank }) { rows.append(cells) }
    cells = []
  }

  private func endCell() {
    guard value.count <= WorkbookLimits.maximumTextBytes else {
      return fail(.textTooLong, "the cell has more than \(WorkbookLimits.maximumTextBytes) bytes")
    }
    guard let cell = cell() else { return }
    // A format without a value is no cell.
    guard !cell.text.isEmpty else { return }
    cellCount += column + 1 - cells.count
    guard cellCount <= room else {
      return fail(.limitExceeded, "the workbook has more than \(WorkbookLimits.maximumCells) cells")
    }
    while cells.count < column { cells.append(SheetCell("", at: place(cells.count))) }
    cells.append(cell)
  }

  private func place(_ column: Int) -> SheetPlace { .cell(sheet: name, row: row, column: column) }

  private func fail(_ code: Diagnostic.Code, _ message: Message) {
    fault = SheetFault(code, at: .cell(sheet: name, row: max(0, row), column: max(0, column)), message)
  }

  /// The column of a cell, by its name: `C5` is 2.
  private static func column(_ name: String) -> Int? {
    var column = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return column > 0 ? column - 1 : nil
      default: return nil
      }
      guard column <= WorkbookLimits.maximumColumns else { return column }
    }
    return nil
  }

  // MARK: - Values

  private func cell() -> SheetCell? {
    let text = String(decoding: value, as: UTF8.self)
    let place = place(column)
    switch type {
    case "s":
      guard !text.isEmpty else { return SheetCell("", at: place) }
      guard let number = Int(text), texts.indices.contains(number) else {
        fail(.malformed, "the cell names a text that the workbook does not have")
        return nil
      }
      return SheetCell(texts[number], at: place)
    case "inlineStr":
      guard let own = inline.text else {
        fail(.textTooLong, "the cell has more than \(WorkbookLimits.maximumTextBytes) bytes")
        return nil
      }
      return SheetCell(own, at: place)
    case "str": return SheetCell(EscapedText.decoded(text), at: place)
    case "b": return SheetCell(text == "1" || text == "true" ? "true" : "false", .yesNo, at: place)
    case "e": return SheetCell(text, .error, at: place)
    case "d": return SheetCell(text, .date, at: place)
    default: return number(text, at: place)
    }
  }

  private static let numberBytes = Set("0123456789+-.eE".utf8)

  private func number(_ text: String, at place: SheetPlace) -> SheetCell? {
    guard !text.isEmpty else { return SheetCell("", at: place) }
    // Swift reads hexadecimal numbers and words too.
    let isDecimal = text.utf8.allSatisfy { Self.numberBytes.contains($0) }
    guard isDecimal, let number = Double(text), number.isFinite else {
      fail(.invalidNumber, "\(QuotedText.quoted(text)) is no number")
      return nil
    }
    switch styles.indices.contains(style) ? styles[style] : .plain {
    case .plain: return SheetCell(SheetNumeral.text(number), .number, at: place)
    case .share: return SheetCell(SheetNumeral.text(number, timesHundred: true) + "%", .number, at: place)
    case .date:
      guard let day = SheetDay.text(number, countsFrom1904: countsFrom1904) else {
        return SheetCell(SheetNumeral.text(number), .number, at: place)
      }
      return SheetCell(day, .date, at: place)
    }
  }
}
