import Diagnostics
import Foundation
import Messages
import ReadBack
import SheetFixtures
import SheetReading
import Testing

/// Workbooks, cell by cell, and those that are damaged or hostile.
@Suite struct WorkbookReaderTests {
  private func read(_ bytes: [UInt8]) throws -> (book: SheetFile, rows: [[SheetCell]]) {
    let book = try SheetFile(bytes)
    var rows: [[SheetCell]] = []
    var reading = book.sheets[0].rows()
    while let row = try reading.next() { rows.append(row) }
    return (book, rows)
  }

  @Test func `each cell has its type, its text and its place`() throws {
    let (book, rows) = try read(
      FixtureWorkbook.bytes(
        rows: """
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>크기</t></is></c></row>
          <row r="3"><c t="s"><v>1</v></c><c><v>58486244</v></c><c s="1"><v>46261</v></c><c s="1"><v>46261.5</v></c>\
          <c s="2"><v>7.0000000000000007E-2</v></c><c s="3"><v>1.5</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>\
          <c t="str"><f>A1&amp;"x"</f><v>a &amp; b</v></c><c s="1"/><c><v>1.24E+20</v></c><c><v>-0.5</v></c></row>
          """))
    #expect(book.namedSheets["plimsoll_matrix"] == "표 & 1")
    #expect(rows[0].map(\.text) == ["Image", "", "크기"])
    #expect(rows[0][2].place.name == "표 & 1!C1" && rows[1][1].place.name == "표 & 1!B3")
    #expect(
      rows[1].map(\.text) == [
        "two runs\n", "58486244", "2026-08-27", "2026-08-27T12:00:00Z", "7%", "1.5", "true", "#REF!", "a & b",
        "",
        "124000000000000000000", "-0.5",
      ])
    #expect(
      rows[1].map(\.kind) == [
        .text, .number, .date, .date, .number, .number, .yesNo, .error, .text, .text, .number, .number,
      ])
  }

  @Test(arguments: [
    ("<row r='2'><c r='A2'><v>1</v></c></row><row r='1'/>", "표 & 1!A1"),
    ("<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>", "표 & 1!B1"),
    ("<row r='1'><c t='s'><v>7</v></c></row>", "표 & 1!A1"),
    ("<row r='1'><c><v>0x1</v></c></row>", "표 & 1!A1"),
    ("<row r='1'><c r='ZZZZ1'><v>1</v></c></row>", "표 & 1!A1"), ("<row r='1048577'/>", "표 & 1!A1"),
  ])
  func `a damaged cell is told by its sheet and name`(rows: String, cell: String) {
    let fault = #expect(throws: SheetFault.self) { try SheetFile(FixtureWorkbook.bytes(rows: rows)) }
    let told = fault?.diagnostic(of: "b.xlsx", []).message
    #expect(told?.description.hasPrefix("표 & 1!") == true, "\(told ?? "")")
  }

  @Test(arguments: [
    ("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><workbook/>", "DOCTYPE"),
    ("<workbook", "workbook.xml"),
    ("<workbook>&undefined;</workbook>", "workbook.xml"),
    ("<w \((0..<1_100).map { "a\($0)='1'" }.joined(separator: " "))/>", "attributes"),
    (String(repeating: "<a>", count: 300), "workbook.xml"), ("<workbook/>", "no sheet"),
  ])
  func `a part that is no XML, or hostile, is refused`(book: String, says: String) {
    let fault = #expect(throws: SheetFault.self) {
      try SheetFile(FixtureWorkbook.bytes(rows: "", book: book))
    }
    #expect(fault?.message.contains(says) == true, "\(fault?.message ?? "")")
  }

  @Test func `names that lead out, parts that come twice, other ZIPs and old formats are refused`() {
    let cases: [([UInt8], String)] = [
      (FixtureWorkbook.bytes(rows: "", more: [("../../etc/cron.d/x", "x")]), "leads out"),
      (FixtureWorkbook.bytes(rows: "", more: [("xl/workbook.xml", FixtureWorkbook.book)]), "twice"),
      (FixtureWorkbook.zip([("a.txt", [1])]), "no workbook"), ([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "password"),
      (Array(FixtureWorkbook.bytes(rows: "<row><c><v>1</v></c></row>").prefix(900)), "damaged"),
      (Array(FixtureWorkbook.bytes(rows: "").dropLast(10)), "its end is missing"),
      ([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18), "no workbook"),
      (FixtureWorkbook.bytes(rows: "").replacing(Array("<sst>".utf8), with: Array("<sst/".utf8)), "damaged"),
    ]
    for (bytes, says) in cases {
      let fault = #expect(throws: SheetFault.self) { try SheetFile(bytes) }
      #expect(fault?.message.contains(says) == true, "\(fault?.message ?? "") lacks \(says)")
    }
  }

  @Test(.enabled(if: ForeignProgram.isInstalled("python3"), "python3 is not installed"))
  func `a bomb is refused before it is unpacked`() throws {
    let script = """
      import io, sys, zipfile
      data = io.BytesIO(sys.stdin.buffer.read()); out = io.BytesIO()
      with zipfile.ZipFile(data) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
          for name in source.namelist():
              text = source.read(name)
              target.writestr(name, text.replace(b"BOMB", b" " * 100_000_000))
      sys.stdout.buffer.write(out.getvalue())
      """
    let python = try #require(ForeignProgram("python3"))
    let bomb = try python.output(
      arguments: ["-c", script], input: Data(FixtureWorkbook.bytes(rows: "<row>BOMB</row>")))
    #expect(bomb.count < 130_000)
    let fault = #expect(throws: SheetFault.self) { try SheetFile(Array(bomb)) }
    #expect(fault?.code == .tooLarge)
  }

  @Test func `a row that names its last cell alone costs as many cells as it spans`() {
    let rows = (1...620).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
    let fault = #expect(throws: SheetFault.self) { try SheetFile(FixtureWorkbook.bytes(rows: rows)) }
    #expect(fault?.code == .limitExceeded && fault?.place?.name == "표 & 1!XFD611")
  }
}

/// What cells say of figures.
@Suite struct SheetFigureTests {
  private func shown(_ text: String) -> String {
    do throws(SheetNumber.Refusal) {
      let figure = try SheetFigure(SheetCell(text, at: .byte(0)))
      func plain(_ number: SheetNumber) throws(SheetNumber.Refusal) -> String {
        "\(try number.plain(nil)) \(number.unit)"
      }
      let kind =
        switch figure.kind {
        case .exactly(let number): try plain(number)
        case .atLeast(let number): "≥ \(try plain(number))"
        case .atMost(let number): "≤ \(try plain(number))"
        case .range(let low, let high): "\(try plain(low))–\(try plain(high))"
        }
      return (figure.isAbout ? "about " : "") + kind
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("58.5 MB", "58.5 MB"), ("약 50MB", "about 50 MB"), ("50MB 정도", "about 50 MB"), ("~50 MB", "about 50 MB"),
    ("approx. 50 MB", "about 50 MB"), ("1.2GB 이상", "≥ 1.2 GB"), ("450+ MB", "≥ 450 MB"),
    ("약 450 MB 이상", "about ≥ 450 MB"),
    ("at least 1,5 GB", "≥ 1.5 GB"), ("최대 75메가바이트", "≤ 75 MB"), ("75MB까지", "≤ 75 MB"), ("< 75 MB", "≤ 75 MB"),
    ("40~50MB", "40 MB–50 MB"), ("40MB~1.2GB", "40 MB–1.2 GB"), ("40에서 50MB까지", "40 MB–50 MB"),
    ("약 40–50 MB", "about 40 MB–50 MB"), ("40 to 50 MB", "40 MB–50 MB"), ("１２３．５ＭＢ", "123.5 MB"),
    ("1,234,567 B", "1234567 B"), ("1.234.567 바이트", "1234567 B"), ("1.234,5 MB", "1234.5 MB"),
    ("수백 MB", "magnitude"), ("몇 MB", "magnitude"), ("1,234 MB", "ambiguous"), ("1.234", "ambiguous"),
    ("40~50MB 이상", "range"), ("fast", "noNumber"), ("#REF!", "noNumber"), ("-5 MB", "noNumber"),
    ("5e3 MB", "noNumber"), ("1.2.3,4", "separators"), ("±5 MB", "approximation"),
  ])
  func `what people write is one figure, a bound, a range, or refused`(text: String, means: String) {
    #expect(shown(text) == means, "\(text)")
  }
}
