import ComparisonModel
import ReportModel
import Testing

@testable import ReportRendering

/// Links to other pages of a wiki, in each wiki's own form.
struct PageAddressTests {
  private func rendered(_ format: ReportFormat, _ page: String, _ text: String) throws -> String {
    let link: Inline = .link([.text(text)], destination: PageAddress.destination(of: page))
    let report = Report(
      language: .en, name: "a", title: "a", blocks: [.paragraph([link])], wideTable: .none,
      findingsTable: .none)
    let sink = BufferSink()
    try format.renderer(RenderingOptions()).files(for: report)[0].write(sink)
    return sink.text
  }

  @Test(arguments: [
    (ReportFormat.markdownWiki, "../docs/이미지 (1)", "[a\\|b](../docs/이미지%20(1))"),
    (.mediawiki, "It's \u{2018}이미지\u{2019}", "[[:It%27s \u{2018}이미지\u{2019}|a&#124;b]]"),
    (.dokuwiki, "team:images", "[[:team:images|a|b]]"),
    (
      .confluence, "A & \"B\"",
      "<ac:link><ri:page ri:content-title=\"A &amp; &quot;B&quot;\" /><ac:link-body>a|b</ac:link-body></ac:link>"
    ),
  ])
  func `a wiki leads to a page by its name`(format: ReportFormat, page: String, link: String) throws {
    let text = try rendered(format, page, "a|b")
    #expect(text.contains(link) || text.contains(link.replacing("\\|", with: "|")), "\(text)")
  }

  @Test(arguments: [ReportFormat.markdown, .xhtml, .xhtmlFragment])
  func `where there is no such page, its link is text`(format: ReportFormat) throws {
    let text = try rendered(format, "Page", "shown")
    #expect(text.contains("shown") && !text.contains("href=\"wiki-page") && !text.contains("](wiki-page"))
  }
}
