import CSVWReading
import Foundation
import Messages
import Testing

/// The tables that this program writes, by the descriptions that it writes beside them.
@Suite struct OwnTablesTests {
  private static let reports = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Reports"
  )
  .standardizedFileURL

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: reports.path)) ?? []).filter {
      $0.hasSuffix(".csv")
    }

  private static func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: reports.appending(path: name).path).map(Array.init)
  }

  @Test func `there are tables to read`() { #expect(Self.names.count >= 4) }

  @Test(arguments: names)
  func `a table of ours is what its description says, to the last byte`(name: String) throws {
    let found = DescriptionSearch.description(of: name, given: nil, Self.bytes)
    #expect(found.problems.isEmpty && found.address == "\(name)-metadata.json")
    let group = try #require(found.group)
    let bytes = try #require(Self.bytes(name))
    let table = try AnnotatedTable(bytes, group.tables[0])
    #expect(table.problems.isEmpty)
    var keys = TableKeys(group)
    var rows = table.rows()
    var lines = [table.fileTitles.map { $0.first ?? "" }]
    while let row = try rows.next() {
      keys.add(row, of: table)
      let faults = row.cells.flatMap { $0.faults.map(\.description) }
      #expect(faults.isEmpty)
      lines.append(row.cells.map(\.text))
      for cell in row.cells {
        guard let value = cell.values.first else { continue }
        if case .yesNo = value.content { continue }
        #expect(value.text == cell.text)
      }
    }
    keys.check()
    #expect(keys.problems.isEmpty)
    #expect(
      lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
        == String(decoding: bytes, as: UTF8.self))
  }

  private static func quoted(_ cell: String) -> String {
    cell.utf8.contains { ",\"\r\n".utf8.contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }
}
