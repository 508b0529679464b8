import ComparisonModel
import ReadBack
import ReportModel
import Testing

@testable import ReportRendering

/// Pages of wikis in git repositories.
struct MarkdownWikiTests {
  private func files() throws -> [(name: String, bytes: [UInt8])] {
    try ReportFormatSuite.files(.markdownWiki, ConformanceReport.report(.ko))
  }

  @Test func `pages and pictures have names without full stops but that of the extension`() throws {
    #expect(
      try files().map(\.name) == [
        "conformance-ko.md", "conformance-ko-evidence.md", "conformance-ko-sizes.svg",
        "conformance-ko-spans.svg",
      ])
  }

  @Test func `links between pages name pages, and pictures files`() throws {
    let files = try files()
    let pages = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(pages[0].contains("](conformance-ko-evidence#claim_b_1)"))
    #expect(pages[0].contains("](conformance-ko-evidence)\n"))
    #expect(pages[0].contains("](conformance-ko-sizes.svg)"))
    #expect(pages[1].contains("](conformance-ko)\n") && pages[1].contains("](conformance-ko#cell_a_b)"))
    #expect(!pages[0].contains(".md)") && !pages[1].contains(".md)") && !pages[0].contains(".md#"))
  }

  @Test func `nothing but names and addresses differs from Markdown in a folder`() throws {
    // Wikis have no place for front matter, and show it in the page.
    var report = ConformanceReport.report(.en)
    report.frontMatter = FrontMatter()
    let folder = try ReportFormatSuite.files(.markdown, report).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    let wiki = try ReportFormatSuite.files(.markdownWiki, report).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    func named(_ text: String) -> String {
      text.replacing("conformance.en.evidence.md", with: "conformance-en-evidence")
        .replacing("conformance.en.md", with: "conformance-en")
        .replacing("conformance.en.sizes.svg", with: "conformance-en-sizes.svg")
        .replacing("conformance.en.spans.svg", with: "conformance-en-spans.svg")
    }
    #expect(folder.map(named) == wiki)
  }
}
