import ComparisonModel
import Diagnostics
import Foundation
import Messages
import Testing
import ToolReports

/// Sheets in CSV with a description beside them.
@Suite final class DescribedSheetTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  private static let comparison = Comparison(
    id: "c", title: LocalizedText(same: "c"), purpose: LocalizedText(same: "p"),
    ownFacts: [
      OwnFact(
        key: "x-startup", name: LocalizedText(same: "s"), definition: LocalizedText(same: "d"),
        kind: .amount(AmountUnit("ms") ?? .byte))
    ])

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, _ name: String) throws -> String {
    let path = folder.appending(path: name)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  private func described(_ columns: String, _ more: String = "") throws {
    _ = try write(
      #"{"@context": "http://www.w3.org/ns/csvw", "url": "s.csv"\#(more), "tableSchema": {"columns": [\#(columns)]}}"#,
      "s.csv-metadata.json")
  }

  private func read(_ csv: String) throws -> [ComparisonModel.Measurement] {
    let file = try ReportFile(readFrom: try write(csv, "s.csv"))
    let sheet = try #require(try DescribedSheet.read(file, described: nil))
    var mapping = try SheetMapping([], comparison: Self.comparison)
    try mapping.add(sheet, Self.comparison)
    return try SheetReport.measurements(file, mapping, described: sheet)
  }

  private static let columns = #"""
    {"name": "image", "titles": {"de": "Abbild"}},
    {"titles": "Größe", "propertyUrl": "https://example.com/facts#content_size", "schema:unitText": "MB",
     "datatype": {"base": "decimal", "format": {"decimalChar": ",", "groupChar": "."}}},
    {"name": "x-startup", "datatype": "integer", "schema:unitText": "ms", "null": "k. A."},
    {"titles": "vulnerability_database", "datatype": {"base": "date", "format": "d.M.yyyy"}}
    """#

  @Test func `columns are known by their property, name or title, and cells by their datatypes`() throws {
    try described(Self.columns, #", "lang": "de", "dialect": {"delimiter": ";"}"#)
    let measured = try read("Abbild;Größe;x-startup;vulnerability_database\nnode:24;1.229,5;k. A.;7.8.2026\n")
    let facts = try #require(measured.first?.facts)
    #expect(measured.first?.image.name == "node:24")
    #expect(facts[.contentSize] == .bytes(ByteCount(1_229_500_000), within: ByteCount(50_000)))
    #expect(facts[.vulnerabilityDatabase]?.text(in: .en) == "2026-08-07")
    #expect(measured.first?.facts.own.isEmpty == true)
  }

  @Test func `a cell that is not of its datatype is refused with its line and column`() throws {
    try described(Self.columns, #", "dialect": {"delimiter": ";"}"#)
    let fault = #expect(throws: FaultyInput.self) {
      try read("Abbild;Größe;x-startup;vulnerability_database\nnode:24;1,2,3;5;\n")
    }
    #expect(fault?.diagnostics.first?.location == SourceLocation(line: 2, column: 9))
  }

  private func read(_ bytes: some Sequence<UInt8>, encoding: String) throws -> [String] {
    try described(
      #"{"name": "image"}, {"name": "content_size", "schema:unitText": "MB"}"#,
      #", "dialect": {"encoding": "\#(encoding)"}"#)
    let path = folder.appending(path: "s.csv")
    try Data(bytes).write(to: path)
    let file = try ReportFile(readFrom: path.path)
    let sheet = try #require(try DescribedSheet.read(file, described: nil))
    var mapping = try SheetMapping([], comparison: nil)
    try mapping.add(sheet, nil)
    return try SheetReport.measurements(file, mapping, described: sheet).map(\.image.name)
  }

  @Test func `tables are read in the encoding that their description names`() throws {
    let text = "image,content_size\r\n노드:24,5\r\n"
    let utf16 = try #require(text.data(using: .utf16LittleEndian))
    #expect(try read([0xFF, 0xFE] + utf16, encoding: "utf-16") == ["노드:24"])
    #expect(try read(utf16, encoding: "UTF-16LE") == ["노드:24"])
    #expect(try read(try #require(text.data(using: .utf16BigEndian)), encoding: "utf-16be") == ["노드:24"])
    let latin = Array("image,content_size\n".utf8) + [0x93, 0xE9, 0x94] + Array(":1,5\n".utf8)
    #expect(try read(latin, encoding: "windows-1252") == ["“é”:1"])
    // 똠 is a syllable of CP949 that KS C 5601 lacks, 노 one of both.
    let korean = Array("image,content_size\n".utf8) + [0x8C, 0x63, 0xB3, 0xEB] + Array(",5\n".utf8)
    #expect(try read(korean, encoding: "euc-kr") == ["똠노"])
  }

  @Test(arguments: [([0x81, 0x20], 3), ([0xB3], 3)] as [([UInt8], Int)])
  func `a byte that is none of the encoding is told with its line and column`(bytes: [UInt8], column: Int)
    throws
  {
    let fault = #expect(throws: FaultyInput.self) {
      try read(Array("image,content_size\na:1,5\nb:".utf8) + bytes, encoding: "euc-kr")
    }
    #expect(fault?.diagnostics.first?.location == SourceLocation(line: 3, column: column))
    #expect(fault?.diagnostics.first?.message.contains("'CP949'") == true)
  }

  @Test(arguments: ["iso-2022-kr", "utf-7", "x-user-defined", "utf-16//IGNORE", "cp99999"])
  func `an encoding that is not read says what to do`(name: String) throws {
    let fault = #expect(throws: FaultyInput.self) {
      try read("image,content_size\na,5\n".utf8, encoding: name)
    }
    #expect(fault?.diagnostics.first?.message.contains("save the table in UTF-8") == true)
  }

  @Test func `a description leads to no file outside of its folder`() throws {
    for address in ["../x.json", "/etc/passwd", "https://example.com/x.json", "%2e%2e/x.json"] {
      _ = try write(
        #"{"@context": "http://www.w3.org/ns/csvw", "url": "s.csv", "tableSchema": "\#(address)"}"#,
        "s.csv-metadata.json")
      let fault = #expect(throws: FaultyInput.self) { try read("image\nnode:24\n") }
      #expect(fault?.diagnostics.first?.message.contains("cannot be read") == true, "\(address)")
    }
  }

  @Test func `a sheet without a description has none`() throws {
    let file = try ReportFile(readFrom: try write("image\na\n", "s.csv"))
    #expect(try DescribedSheet.read(file, described: nil) == nil)
  }
}
