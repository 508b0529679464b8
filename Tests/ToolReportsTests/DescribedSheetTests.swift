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
    return try SheetReport.read(file, mapping, candidates: [], described: sheet).reports.map(\.measurement)
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
