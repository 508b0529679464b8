import Foundation
import Testing

/// The matrix as three readers find it: each cell of Markdown, XHTML and CSV says the same.
@Suite struct CellAgreementTests {
  /// Columns of the wide CSV before those of the criteria.
  private static let identityColumns = 7

  @Test(arguments: ["ko", "en"])
  func `every table has the same cells in Markdown and in XHTML`(language: String) throws {
    let markdown = try ReadBack.builtInReport("md", language)
    let page = try ReadBack.builtInReport("xhtml", language)
    #expect(markdown.tables.count == ReadBack.TablePosition.count)
    #expect(markdown.tables.count == page.tables.count)
    for position in markdown.tables.indices {
      #expect(markdown.plainTable(position) == page.plainTable(position), "table \(position + 1)")
    }
  }

  @Test(arguments: ["ko", "en"])
  func `every cell of the matrix says in CSV what it says on the page`(language: String) throws {
    let matrix = try ReadBack.builtIn("node-base-images.\(language).xhtml").tables[
      ReadBack.TablePosition.matrix]
    let sheet = try ReadBack.builtIn("node-base-images.\(language).csv").plainTable(0)
    let header = sheet[0]
    #expect(matrix[0].dropFirst().map { $0.joined() } == sheet.dropFirst().map { $0[1] })
    let groups = columns(of: header, language)
    let claimed = matrix.dropFirst().filter { row in groups.contains { $0.criterion == row[0].joined() } }
    #expect(claimed.map { $0[0].joined() } == groups.map(\.criterion), "the order of the matrix")
    for (row, group) in zip(claimed, groups) {
      for (cell, candidate) in zip(row.dropFirst(), sheet.dropFirst()) {
        try compare(cell, with: candidate, in: group, header: header, language)
      }
    }
  }

  @Test(arguments: ["ko", "en"])
  func `every column of the matrix has something, and no criterion is lost`(language: String) throws {
    let matrix = try ReadBack.builtIn("node-base-images.\(language).xhtml").tables[
      ReadBack.TablePosition.matrix]
    let sheet = try ReadBack.builtIn("node-base-images.\(language).csv").plainTable(0)
    for column in sheet[0].indices {
      #expect(sheet.dropFirst().contains { !$0[column].isEmpty }, "\(sheet[0][column])")
    }
    for row in matrix.dropFirst() {
      let name = row[0].joined()
      #expect(sheet[0].contains { $0.hasPrefix("\(name): ") }, "\(name)")
    }
  }

  @Test(arguments: ["ko", "en"])
  func `the findings have a row for each claim that the page tells`(language: String) throws {
    let claims = try ReadBack.builtIn("node-base-images.\(language).xhtml")
      .tables[ReadBack.TablePosition.claims].dropFirst()
    let findings = try ReadBack.builtIn("node-base-images.\(language).findings.csv").plainTable(0).dropFirst()
    #expect(claims.count == 61)
    for row in claims {
      let claim = row.map { $0.joined() }
      let stated = String(claim[2].dropFirst().dropLast())
      #expect(
        findings.contains { $0[1] == claim[0] && $0[3] == claim[1] && $0[4] == stated && $0[20] == claim[5] },
        "\(claim)")
    }
  }

  /// The columns of one criterion: its claim, what was measured, and the verdict.
  private struct Group {
    let criterion: String
    let claim: Int
    let verdict: Int
    var measured: Range<Int> { claim + 1..<verdict }
  }

  private func columns(of header: [String], _ language: String) -> [Group] {
    let (claim, verdict) = language == "ko" ? (": 주장", ": 판정") : (": claim", ": verdict")
    let starts = header.indices.filter { $0 >= Self.identityColumns && header[$0].hasSuffix(claim) }
    let ends = header.indices.filter { header[$0].hasSuffix(verdict) }
    return starts.compactMap { start in
      let criterion = String(header[start].dropLast(claim.count))
      let end = ends.first { header[$0] == criterion + verdict }
      return end.map { Group(criterion: criterion, claim: start, verdict: $0) }
    }
  }

  private func compare(
    _ cell: [String], with row: [String], in group: Group, header: [String], _ language: String
  ) throws {
    let quotes: (Character, Character) = language == "ko" ? ("‘", "’") : ("“", "”")
    // Behind a quotation may stand what the claim is about, in brackets.
    let claims = cell.filter { $0.first == quotes.0 }.map { piece in
      piece.dropFirst().prefix(upTo: piece.lastIndex(of: quotes.1) ?? piece.endIndex)
    }
    #expect(claims.joined(separator: "; ") == row[group.claim])
    let verdict = try #require(cell.last)
    #expect(String(verdict.dropFirst(2)) == row[group.verdict])
    let pieces = cell.dropFirst(claims.count).dropLast()
    let unknown = language == "ko" ? "알 수 없음" : "unknown"
    let known = pieces.filter { !$0.contains(unknown) }
    let values = group.measured.filter { !row[$0].isEmpty && row[$0] != unknown }
    #expect(known.count == values.count, "\(cell) and \(values.map { row[$0] })")
    for (piece, column) in zip(known, values) {
      // An apostrophe keeps a version from being taken for a number.
      let value = row[column].first == "'" ? String(row[column].dropFirst()) : row[column]
      #expect(Self.says(piece, value, header: header[column]), "\(piece) and \(value)")
    }
  }

  /// Whether a piece of a cell on the page gives the value of a column.
  private static func says(_ piece: String, _ value: String, header: String) -> Bool {
    if header.hasSuffix("(bytes)") || header.hasSuffix("(바이트)") {
      let digits = piece.split(separator: "(").last?.prefix { $0.isNumber || $0 == "," } ?? ""
      return digits.filter(\.isNumber) == value
    }
    // A page tells what ends on a day, too; spreadsheets take the day alone for one.
    if value.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil {
      return piece.prefix { $0 != "(" }.hasSuffix(" \(value) ")
    }
    if header.hasSuffix(")") { return piece.prefix { $0.isNumber } == value }
    return piece == value
  }
}
