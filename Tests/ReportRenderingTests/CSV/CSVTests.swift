import ComparisonModel
import ReportModel
import ReportRendering
import SeededRandom
import SpreadsheetTexts
import Testing

struct CSVTests {
  private func csv(
    _ rows: [[DataTable.Datum]], columns: [String] = ["a", "b"], profile: CSVProfile = .sheets
  ) throws -> String {
    let renderer = CSVRenderer(shape: .wide, profile: profile)
    let files = try renderer.files(for: CSVText.report(rows, columns: columns))
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
    #expect(try csv([], profile: .excel).utf8.starts(with: [0xEF, 0xBB, 0xBF, 0x61]))
    #expect(try csv([]).utf8.first == 0x61)
    #expect(try csv([], profile: .data).utf8.first == 0x61)
  }

  @Test(arguments: [
    "3.20", "1.40", "12.9.1", "1/2", "1-2", "2026-11", "5 pm", "12:30", "TRUE", "wahr", "1e5", "12e34567",
    "4 Mär",
    "4. März 2020", "Mar 20", "3월 4일", "50%", "$5", "5 €", "1,000", "1.000,5", "1 1/2", "(5)", "5-",
    "Di 3.3.2020",
    "3. Okt", "2020-01-01T10:00", " 5", "5 ", "５０", "３.２０",
  ])
  func `what looks like a number or a date is text for spreadsheets and exact for programs`(text: String)
    throws
  {
    let quoted = text.contains(",") || text.first == " " || text.last == " "
    func field(_ text: String) -> String { quoted ? "\"\(text)\"" : text }
    for profile in [CSVProfile.sheets, .excel] {
      #expect(try csv([[.text(text), .empty]], profile: profile).hasSuffix("b\r\n\(field("'" + text)),\r\n"))
    }
    #expect(try csv([[.text(text), .empty]], profile: .data) == "a,b\r\n\(field(text)),\r\n")
  }

  @Test(arguments: [
    "58.5 MB", "약 50 MB", "node:24", "sha256:12", "3.20-alpine", "v3.20", "Debian 12", "n/a", "May", "none",
    "50~60 MB",
    "수백 MB", "linux/amd64", "12-slim", "0x10",
  ])
  func `words beside numbers are left as they are`(text: String) throws {
    #expect(try csv([[.text(text), .empty]]) == "a,b\r\n\(text),\r\n")
  }

  @Test func `figures, dates, and yes and no are never protected`() throws {
    let row: [DataTable.Datum] = [.number("-0.5"), .date("2026-11-23"), .yesNo(true), .yesNo(false)]
    #expect(try csv([row], columns: ["a", "b", "c", "d"]) == "a,b,c,d\r\n-0.5,2026-11-23,예,아니요\r\n")
  }

  @Test(arguments: CSVProfile.allCases)
  func `a cell is written the same whatever stands above it`(profile: CSVProfile) throws {
    let values: [DataTable.Datum] = [
      .text("plain"), .text("plain"), .text("plait"), .empty, .text("plain"), .text(""), .text("3.20"),
      .date("2026-11-23"), .text("2026-11-23"), .date("2026-11-23"), .text("=1"), .text("=1"), .text("a,b"),
      .text("a,b"), .text("é"), .text("e\u{301}"), .text("é"), .yesNo(true), .text("한국어"), .text("한국어"),
      .text(String(repeating: "long ", count: 9_000) + "."), .text("plain"),
    ]
    let header = try csv([], profile: profile)
    let alone = try values.map { try csv([[$0, .integer(1)]], profile: profile).dropFirst(header.count) }
    let together = try csv(values.map { [$0, .integer(1)] }, profile: profile)
    #expect(together.utf8.elementsEqual((header + alone.joined()).utf8))
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
    let longest = String(repeating: "가", count: SpreadsheetLimits.sheets.maximumCharactersPerCell)
    #expect(
      try csv([[.text(longest), .empty]]).utf8.count > 3 * SpreadsheetLimits.sheets.maximumCharactersPerCell)
    for text in ["=" + longest.dropLast(), "😀" + longest.dropLast()] {
      #expect(
        throws: SpreadsheetLimitError.cellTooLong(
          cell: "B3", column: "b", characters: 50_001, limits: .sheets)
      ) {
        try csv([[.empty, .empty], [.empty, .text(text)]])
      }
    }
  }

  @Test func `programs have no limit of a cell and get every formula as it is`() throws {
    let longest = String(repeating: "가", count: SpreadsheetLimits.sheets.maximumCharactersPerCell + 1)
    let text = try csv([[.text(longest), .text("=1+1")], [.text("'a"), .empty]], profile: .data)
    #expect(text == "a,b\r\n\(longest),=1+1\r\n'a,\r\n")
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
    report.wideTable.rowCount = SpreadsheetLimits.sheets.maximumCells
    let made = report
    #expect(throws: SpreadsheetLimitError.tooManyCells(rows: 10_000_000, columns: 1, limits: .sheets)) {
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
