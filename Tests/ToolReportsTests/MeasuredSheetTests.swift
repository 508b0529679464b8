import ComparisonFiles
import ComparisonModel
import Diagnostics
import Testing
import ToolReports

/// Rows of sheets flow from the file to the lines that are written, and none is held.
@Suite struct MeasuredSheetTests {
  private static let ownFacts = [
    OwnFact(
      key: "x-startup", name: LocalizedText(same: "s"), definition: LocalizedText(same: "d"),
      kind: .amount(AmountUnit("ms") ?? .byte)),
    OwnFact(
      key: "x-a", name: LocalizedText(same: "a"), definition: LocalizedText(same: "d"), kind: .names),
  ]

  private func sheet(_ text: String, _ map: [String], candidates: [Candidate] = []) throws -> MeasuredSheet? {
    let comparison = Comparison(
      id: "c", title: LocalizedText(same: "c"), purpose: LocalizedText(same: "p"), ownFacts: Self.ownFacts)
    return try SheetReport.read(
      ReportFile(path: "s.csv", bytes: Array(text.utf8)), SheetMapping(map, comparison: comparison),
      candidates: candidates
    ).measured
  }

  @Test func `each row is written as its measurement is`() throws {
    let text = """
      Name,P,Start,Size,N,V,User,Built,Names,Other
      "a ""1"" b",linux/amd64,1.25 s,229.74 MB,12,"3.20",root,yes,"b, a",-
      가:2,,?,7 MiB,-,24.1.0,"tab\t \u{7F}",no,x,5 MB
      c,linux/arm/v7,812,1 B,0,,알 수 없음,,,
      """
    let map = [
      "Name=image", "P=platform", "Start=x-startup:ms", "Size=content_size", "N=file_count", "V=node_version",
      "User=default_user", "Built=tag_built", "Names=x-a", "Other=content_size",
    ]
    let sheet = try #require(try sheet(text, map))
    var lines = MeasurementLines(like: sheet.origin, facts: sheet.facts)
    var count = 0
    try sheet.forEachRow { row in
      var bytes: [UInt8] = []
      lines.write(name: row.name, platform: row.platform, values: row.values)
      lines.append(candidate: count == 1 ? "one" : nil, to: &bytes)
      var measurement = sheet.measurement(row)
      measurement.candidate = count == 1 ? "one" : nil
      #expect(String(decoding: bytes, as: UTF8.self) == MeasurementWriter.line(measurement) + "\n")
      #expect(String(decoding: lines.content, as: UTF8.self) == MeasurementWriter.content(measurement))
      count += 1
    }
    #expect(count == 3)
  }

  @Test func `rows are the same each time that they are gone through`() throws {
    let sheet = try #require(try sheet("Image,N\na,1\n\n\"b\",\"2\"\n", ["Image=image", "N=file_count"]))
    for _ in 0..<2 {
      var names: [String] = []
      try sheet.forEachRow { names.append($0.name) }
      #expect(names == ["a", "b"])
    }
  }

  @Test func `versions show no decimal mark`() throws {
    let sheet = try #require(
      try sheet(
        "Image,V,S\na,24.1,1.5 MB\nb,24.1.0,2.5 MB\n", ["Image=image", "V=node_version", "S=content_size"]))
    var values: [FactValue?] = []
    try sheet.forEachRow { values.append($0.values[0]) }
    #expect(values == [.text("24.1"), .text("24.1.0")])
  }

  @Test func `reading ends with as many faults as are told`() {
    let rows = String(repeating: "a,x\n", count: 200)
    let fault = #expect(throws: FaultyInput.self) {
      try sheet("Image,N\n\(rows)", ["Image=image", "N=file_count"])
    }
    #expect(fault?.diagnostics.count == SheetReport.maximumFaults)
    #expect(fault?.diagnostics.allSatisfy { $0.code == .invalidNumber } == true)
  }

  @Test func `a row that cannot be read is told beside the cells before it`() {
    let fault = #expect(throws: FaultyInput.self) {
      try sheet("Image,V\na,#REF!\nb,1,2\nc,#REF!\n", ["Image=image", "V=node_version"])
    }
    #expect(fault?.diagnostics.map { $0.location?.line } == [2, 3])
  }

  @Test func `more rows than the bound are refused with the place of the first`() {
    let rows = String(repeating: "a\n", count: SheetReport.maximumStatingRows + 1)
    let comparison = Comparison(
      id: "c", title: LocalizedText(same: "c"), purpose: LocalizedText(same: "p"),
      criteria: [
        Criterion(
          id: "speed", name: LocalizedText(same: "n"), definition: LocalizedText(same: "d"), kind: .text)
      ])
    let fault = #expect(throws: FaultyInput.self) {
      _ = try SheetReport.read(
        ReportFile(path: "s.csv", bytes: Array("Image,S\n\(rows.replacing("a\n", with: "a,b\n"))".utf8)),
        SheetMapping(["Image=image", "S=speed"], comparison: comparison), candidates: [])
    }
    #expect(fault?.diagnostics.first?.code == .limitExceeded)
    #expect(fault?.diagnostics.first?.location?.line == SheetReport.maximumStatingRows + 2)
  }

  @Test(arguments: [
    "7", "7 MB", "7MB", "1234567", "0.5 GB", "1.234 MB", "1234.567 kB", "0.123 B", "12.5", "999999999999 TB",
    "1.1234567890123 MB", "007.50 MiB", "5. MB", ".5 MB", "5 mb", "5  MB", "5 MB ", "1,234 MB", "",
  ])
  func `a plain figure says what a number with all its words does`(cell: String) throws {
    // A no-break blank behind it keeps the short way from it.
    func read(_ cell: String) -> [FactValue?] {
      var values: [FactValue?] = []
      try? sheet("Image,S\na,\"\(cell)\"\nb,2.5 MB\n", ["Image=image", "S=content_size:MB"])?.forEachRow {
        values.append($0.values[0])
      }
      return values
    }
    #expect(read(cell) == read(cell + "\u{A0}"))
  }
}
