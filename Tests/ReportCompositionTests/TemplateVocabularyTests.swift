import ComparisonModel
import Foundation
import ReportTemplates
import Testing

@testable import ReportComposition

@Suite struct TemplateVocabularyTests {
  /// The cells of each row of the tables of a document, by the heading above.
  private func rows(of document: String) throws -> [String: [[String]]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/\(document)"), encoding: .utf8)
    var rows: [String: [[String]]] = [:]
    var heading = ""
    var isInTable = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
      if line.hasPrefix("| "), isInTable {
        rows[heading, default: []].append(
          line.dropFirst(2).dropLast(2).split(separator: " | ").map(String.init))
      }
      // A line of dashes parts the head from the rows.
      isInTable = line.hasPrefix("| ---") || (isInTable && line.hasPrefix("| "))
    }
    return rows
  }

  @Test(arguments: [
    ("Templates.md", Language.en, ["Values", "Conditions", "Lists", "Blocks"]),
    ("Templates.ko.md", Language.ko, ["값", "조건", "목록", "블록"]),
  ])
  func `the document lists what templates may name, row by row`(
    document: String, language: Language, headings: [String]
  ) throws {
    let rows = try rows(of: document)
    #expect(
      rows[headings[0]] == TemplateVocabulary.values.map { ["`\($0.name)`", $0.meaning[language]] })
    #expect(
      rows[headings[1]] == TemplateVocabulary.conditions.map { ["`\($0.name)`", $0.meaning[language]] })
    #expect(
      rows[headings[2]]
        == TemplateVocabulary.lists.flatMap { list in
          list.values.map { ["`\(list.name)`", "`\($0.name)`", $0.meaning[language]] }
        })
    #expect(
      rows[headings[3]] == TemplateVocabulary.places.map { ["`\($0.name)`", $0.meaning[language]] })
  }

  @Test(arguments: [("Templates.md", "Bounds"), ("Templates.ko.md", "한도")])
  func `the document states the bounds that hold`(document: String, heading: String) throws {
    let figures = try #require(rows(of: document)[heading]).compactMap { cells in
      cells.last.flatMap { Int($0.filter(\.isNumber)) }
    }
    let bounds = [
      ReportTemplate.maximumBytes, TemplateBounds.maximumSectionDepth, TemplateBounds.maximumNesting,
      TemplateBounds.maximumFrontMatterKeys,
      TemplateBounds.maximumParts, TemplateBounds.maximumMarkdownBytes, TemplateBounds.maximumPlaces,
      TemplateBounds.maximumTableCells, TemplateBounds.maximumReferenceBytes, TemplateBounds.maximumTextBytes,
    ]
    #expect(figures == bounds)
  }

  @Test func `each language has a condition of its name`() {
    for language in Language.allCases {
      #expect(TemplateVocabulary.condition(language.rawValue) != nil)
    }
  }
}
