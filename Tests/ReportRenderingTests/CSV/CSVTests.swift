import ComparisonModel
import ReportModel
import ReportRendering
import Testing

struct CSVTests {
  private func csv(
    _ rows: [[DataTable.Datum]], columns: [String] = ["a", "b"], excel: Bool = false
  ) throws -> String {
    let files = try CSVRenderer(shape: .wide, excel: excel).files(for: CSVText.report(rows, columns: columns))
    return try MarkdownText.text(of: files[0])
  }

  @Test func `values are raw and lines end with CRLF`() throws {
    let rows: [[DataTable.Datum]] = [
      [.integer(58_486_244), .integer(.min)], [.integer(0), .empty], [.date("2026-11-23"), .text("약 50 MB")],
    ]
    #expect(
      try csv(rows) == "a,b\r\n58486244,-9223372036854775808\r\n0,\r\n2026-11-23,약 50 MB\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb\rc\nd", "\"a\nb\nc\nd\""), (" a", "\" a\""),
    ("a\u{0}b", "\"a\u{FFFD}b\""), ("=1,2", "\"'=1,2\""), ("-1", "'-1"), ("'a", "''a"), ("＝1", "'＝1"),
  ])
  func `text is quoted where it must be and never a formula`(text: String, field: String) throws {
    #expect(try csv([[.text(text), .empty]]) == "a,b\r\n\(field),\r\n")
  }

  @Test func `the byte order mark is there for Excel alone`() throws {
    #expect(try csv([], excel: true).utf8.starts(with: [0xEF, 0xBB, 0xBF, 0x61]))
    #expect(try csv([]).utf8.first == 0x61)
  }

  @Test func `header cells are unique`() throws {
    #expect(try csv([], columns: ["x", "x", "x (2)", "x"]) == "x,x (3),x (2),x (4)\r\n")
  }

  @Test func `an only value that is empty is a record all the same`() throws {
    #expect(try csv([[.empty], [.text("")]], columns: ["a"]) == "a\r\n\"\"\r\n\"\"\r\n")
  }

  @Test func `the files are named by their shape`() throws {
    let report = CSVText.report([], columns: ["a"])
    #expect(try CSVRenderer(shape: .wide).files(for: report).map(\.name) == ["small.ko.csv"])
    #expect(try CSVRenderer(shape: .findings).files(for: report).map(\.name) == ["small.ko.findings.csv"])
  }

  @Test func `a cell beyond the limit is an error that names its row and column`() throws {
    let longest = String(repeating: "가", count: SpreadsheetLimits.maximumCharactersPerCell)
    #expect(try csv([[.text(longest), .empty]]).utf8.count > 3 * SpreadsheetLimits.maximumCharactersPerCell)
    for text in ["=" + longest.dropLast(), "😀" + longest.dropLast()] {
      #expect(throws: SpreadsheetLimitError.cellTooLong(column: "b", row: 2, characters: 50_001)) {
        try csv([[.empty, .empty], [.empty, .text(text)]])
      }
    }
  }

  @Test func `rows other than announced are an error`() throws {
    #expect(throws: SpreadsheetLimitError.unevenRow(row: 1, cells: 1, columns: 2)) { try csv([[.empty]]) }
    var report = CSVText.report([[.empty]], columns: ["a"])
    report.wideTable.rowCount = 2
    let files = try CSVRenderer(shape: .wide).files(for: report)
    #expect(throws: SpreadsheetLimitError.wrongRowCount(announced: 2, made: 1)) {
      try files[0].write(BufferSink())
    }
  }

  @Test func `a table of too many cells is an error before a row is made`() throws {
    var report = CSVText.report([], columns: ["a"])
    report.wideTable.rowCount = SpreadsheetLimits.maximumCells
    let made = report
    #expect(throws: SpreadsheetLimitError.tooManyCells(rows: 10_000_000, columns: 1)) {
      try CSVRenderer(shape: .wide).files(for: made)
    }
  }

  @Test func `restoring undoes neutralising for any text`() {
    var generator = SeededGenerator(seed: 4_180)
    let pieces = [
      "=", "+", "-", "@", "'", "\t", "\r", "\n", " ", "＝", "＋", "－", "＠", "\u{3000}", "\u{FEFF}", "a", "1",
      "가", "\u{0}",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...5, using: &generator))
        .map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined()
      let cell = SpreadsheetText.neutralise(text)
      #expect(SpreadsheetText.restore(cell) == text)
      let shown = cell.drop { $0.isWhitespace }
      #expect(shown.first.map { !"=+-@＝＋－＠".contains($0) } ?? true)
    }
  }

  @Test(arguments: ["'abc", "a", "", "'", "5"])
  func `text of others is restored as it is`(cell: String) {
    #expect(SpreadsheetText.restore(cell) == cell)
  }
}
