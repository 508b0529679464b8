import ComparisonFiles
import ComparisonModel
import Diagnostics
import Messages
import SheetReading
import Testing
import ToolReports

/// Sheets in CSV: each cell is understood, or refused with its place.
@Suite struct SheetReportTests {
  private static let startup = OwnFact(
    key: "x-startup", name: LocalizedText(same: "start"), definition: LocalizedText(same: "d"),
    kind: .amount(AmountUnit("ms") ?? .byte))

  private func read(
    _ text: String, _ map: [String] = ["Image=image", "Size=content_size:MB"], decimal: DecimalMark? = nil
  ) throws -> [Measurement] {
    let mapping = try SheetMapping(map, comparison: Self.comparison, decimalMark: decimal)
    return try SheetReport.measurements(ReportFile(path: "s.csv", bytes: Array(text.utf8)), mapping)
  }

  private static let comparison = Comparison(
    id: "c", title: LocalizedText(same: "c"), purpose: LocalizedText(same: "p"), ownFacts: [startup])

  private func bytes(_ cell: String, _ more: String..., decimal: DecimalMark? = nil) throws -> FactValue? {
    let rows = ([cell] + more).map { "a:1\t\($0)\n" }.joined()
    return try read("Image\tSize\n\(rows)", decimal: decimal).first?.facts[.contentSize]
  }

  @Test(arguments: [
    ("229.74", Int64(229_740_000), Int64(5_000)), ("229.74 MB", 229_740_000, 5_000),
    ("1.14GB", 1_140_000_000, 5_000_000),
    ("229,740,000 B", 229_740_000, 0), ("229740000B", 229_740_000, 0), ("1,5 GB", 1_500_000_000, 50_000_000),
    ("1.234.567 B", 1_234_567, 0), ("1.234,5 MB", 1_234_500_000, 50_000), ("1 234 567 B", 1_234_567, 0),
    ("１２３．４ＭＢ", 123_400_000, 50_000), ("50 메가바이트", 50_000_000, 500_000), ("55.78MiB", 58_489_569, 5_242),
    (" 7 ", 7_000_000, 500_000),
  ])
  func `a figure is understood, with what its last digit leaves open`(
    cell: String, value: Int64, within: Int64
  ) throws {
    #expect(try bytes(cell) == .bytes(ByteCount(value), within: within > 0 ? ByteCount(within) : nil))
  }

  @Test(arguments: [
    "약 50MB", "~50 MB", "대략 50", "1.2GB 이상", "50+ MB", "최대 50 MB", "≥ 50", "40~50MB", "40-50 MB", "40 – 50",
    "수백 MB", "몇 MB",
    "-5 MB", "50 mb", "50 KB", "50 furlongs", "fifty", "#REF!", "1,234", "1.234", "12,34,567",
    "99999999999 GB", "1.2.3,4", "5e3",
    "NaN", "0x10",
  ])
  func `what is no one figure is refused with its cell, and never taken for another`(cell: String) {
    let fault = #expect(throws: FaultyInput.self) { try bytes(cell) }
    #expect(fault?.diagnostics.first?.location == SourceLocation(line: 2, column: 5), "\(cell)")
    #expect(fault?.diagnostics.first?.message.contains("'Size'") == true)
  }

  @Test func `the cells of a column show its decimal mark together, or the user says it`() throws {
    #expect(try bytes("1,234", "2.5") == .bytes(ByteCount(1_234_000_000), within: ByteCount(500_000)))
    #expect(try bytes("1,234", "2,5") == .bytes(ByteCount(1_234_000), within: ByteCount(500)))
    #expect(
      try bytes("1.234", decimal: .comma) == .bytes(ByteCount(1_234_000_000), within: ByteCount(500_000)))
    #expect(throws: FaultyInput.self) { try bytes("2,5", "2.5") }
  }

  @Test func `every faulty cell is told at once, and nothing is imported`() {
    let fault = #expect(throws: FaultyInput.self) { try read("Image,Size\na,약 5\nb,6\nc,7~8\n,9\n") }
    #expect(fault?.diagnostics.map { $0.location?.line } == [2, 4, 5])
  }

  @Test func `own facts have their unit, and cells that say nothing are no values`() throws {
    let measurements = try read(
      "Image,Start,N\na,1.25 s,\"1,234\"\nb,812,-\nc,,12\n",
      ["Image=image", "Start=x-startup:ms", "N=file_count"], decimal: .point
    )
    #expect(measurements[0].facts[Self.startup]?.text(in: .en) == "1,250 ms")
    #expect(measurements[0].facts[.fileCount] == .count(1234))
    #expect(measurements[1].facts[.fileCount]?.isUnknown == true)
    #expect(measurements[2].facts[Self.startup] == nil)
  }

  @Test func `quotes, line ends and protected text are as sheets write them`() throws {
    let text = "\u{FEFF}\"Image\";\"a \"\"b\"\"\r\nc\";V\r\n\"x;1\";ignored;'3.20\r\n\r\ny;;\"4\"\r\n"
    let measurements = try read(text, ["Image=image", "V=node_version"])
    #expect(measurements.map(\.image.name) == ["x;1", "y"])
    #expect(measurements.map { $0.facts[.nodeVersion] } == [.text("3.20"), .text("4")])
  }

  @Test(arguments: [
    ("Image,Size\n\"a,5\n", Diagnostic.Code.malformed), ("Image,Size\n\"a\"b,5\n", .malformed),
    ("Image,Size\na,5,6\n", .malformed),
    ("Image,Size\n", .emptyFile), ("Image\na\n", .missingKey), ("Image,Size,Size\na,1,2\n", .duplicateKey),
  ])
  func `a sheet that is damaged says where`(text: String, code: Diagnostic.Code) {
    let fault = #expect(throws: FaultyInput.self) { try read(text) }
    #expect(fault?.diagnostics.first?.code == code)
  }

  @Test func `Korean in CP949 is told what to do`() throws {
    let bytes = Array("Image,Size\n".utf8) + [0xB0, 0xA1] + Array(",5\n".utf8)
    let mapping = try SheetMapping(["Image=image", "Size=content_size:MB"], comparison: nil)
    let fault = #expect(throws: FaultyInput.self) {
      try SheetReport.read(ReportFile(path: "s.csv", bytes: bytes), mapping, candidates: [])
    }
    #expect(fault?.diagnostics.first?.code == .notUTF8)
    #expect(fault?.diagnostics.first?.suggestion?.contains("CP949") == true)
  }

  @Test(arguments: [
    (["Size=content_sise"], "did you mean 'content_size'?"), (["Size=content_size:m"], "units are B, kB"),
    (["Size"], "write HEADER=FACT"), (["A=x-other"], "--comparison"),
  ])
  func `a mapping that is wrong says what is possible`(map: [String], suggestion: String) {
    let fault = #expect(throws: FaultyInput.self) { try SheetMapping(map, comparison: nil) }
    #expect(fault?.diagnostics.first?.suggestion?.contains(suggestion) == true)
  }

  @Test func `a sheet whose columns name no image says what to map`() {
    let fault = #expect(throws: FaultyInput.self) { try read("A,Size\na,5\n", ["Size=content_size"]) }
    #expect(fault?.diagnostics.first?.suggestion?.contains("map one") == true)
  }

  @Test func `what is imported reads back the same`() throws {
    for measurement in try read("Image,Size\na:1,229.74 MB\n") {
      let line = MeasurementWriter.line(measurement)
      #expect(try MeasurementReader.read(json: Array(line.utf8), file: "m").value.facts == measurement.facts)
    }
  }
}
