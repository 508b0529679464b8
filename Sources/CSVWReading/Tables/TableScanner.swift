import Messages

/// Reads the rows of a table as a dialect writes them ("Model for Tabular Data", 8).
struct TableScanner: Sendable {
  /// A row as it is written.
  struct Row {
    /// Its cells.
    var cells: [String]
    /// The byte at which each cell begins.
    var places: [Int]
    /// The number of its line in the file, counted from 1 and by rows.
    var number: Int
  }

  /// The file in UTF-8.
  let bytes: [UInt8]
  private let dialect: CSVWDialect
  private let delimiter: UInt8
  private let quote: UInt8?
  private let escape: UInt8
  private let comment: [UInt8]?
  private var position: Int
  private var number = 0

  /// Begins to read.
  ///
  /// - Throws: ``CSVWProblem`` where the encoding is none that is read, or not that of the file.
  init(_ bytes: [UInt8], _ dialect: CSVWDialect) throws(CSVWProblem) {
    self.bytes = try TableEncoding(named: dialect.encoding).decoded(bytes)
    self.dialect = dialect
    delimiter = dialect.delimiter.utf8.first ?? UInt8(ascii: ",")
    quote = dialect.quote?.utf8.first
    escape = dialect.doublesQuotes ? quote ?? 0 : UInt8(ascii: "\\")
    comment = dialect.commentPrefix.map { Array($0.utf8) }.flatMap { $0.isEmpty ? nil : $0 }
    position = self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row; nil at the end. Comments are none, and rows that are skipped are counted.
  mutating func next(isSkipped: Bool = false) throws(CSVWProblem) -> Row? {
    while position < bytes.count {
      number += 1
      if let comment, bytes[position...].starts(with: comment) {
        skipLine()
        if isSkipped { return Row(cells: [], places: [], number: number) }
        continue
      }
      if isSkipped {
        skipLine()
        return Row(cells: [], places: [], number: number)
      }
      let row = try row()
      if dialect.skipsBlankRows, row.cells.allSatisfy(\.isEmpty) { continue }
      return row
    }
    return nil
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    position += position < bytes.count ? 1 : 0
  }

  private mutating func row() throws(CSVWProblem) -> Row {
    var row = Row(cells: [], places: [], number: number)
    while true {
      guard row.cells.count < CSVWLimits.maximumColumns else {
        throw problem("the row has more than \(CSVWLimits.maximumColumns) cells")
      }
      row.places.append(position)
      row.cells.append(trimmed(try cell()))
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    return row
  }

  private mutating func cell() throws(CSVWProblem) -> String {
    let start = position
    var content: [UInt8] = []
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      if isQuoted {
        if byte == escape, position + 1 < bytes.count, bytes[position + 1] == quote || escape != quote {
          content.append(bytes[position + 1])
          position += 2
          continue
        }
        if byte == quote { isQuoted = false } else { content.append(byte) }
      } else if byte == quote, content.allSatisfy({ $0 == UInt8(ascii: " ") }) {
        // Blanks before quotes are none of the cell.
        content = []
        isQuoted = true
      } else if isEnd(byte) {
        break
      } else {
        content.append(byte)
      }
      position += 1
    }
    guard !isQuoted else {
      throw CSVWProblem(isError: true, at: .table(start), "the quotes that begin here are not closed")
    }
    guard content.count <= CSVWLimits.maximumCellBytes else {
      throw CSVWProblem(
        isError: true, at: .table(start), "the cell has more than \(CSVWLimits.maximumCellBytes) bytes")
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw CSVWProblem(
        isError: true, at: .table(start), "the cell is no UTF-8: name its encoding in the dialect")
    }
    return text
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
        && (position + 1 == bytes.count || bytes[position + 1] == UInt8(ascii: "\n"))
  }

  private func trimmed(_ text: String) -> String {
    guard dialect.trim != .none else { return text }
    var rest = text.unicodeScalars[...]
    if dialect.trim != .end { while rest.first.map(Self.isBlank) == true { rest.removeFirst() } }
    if dialect.trim != .start { while rest.last.map(Self.isBlank) == true { rest.removeLast() } }
    return String(rest)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private func problem(_ message: Message) -> CSVWProblem {
    CSVWProblem(isError: true, at: .table(position), message)
  }
}
