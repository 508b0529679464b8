import FoundationEssentials
import Testing

struct XHTMLGoldenTests {
  private let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/everything.ko.xhtml")

  @Test func `a report with every kind of block is rendered as the recorded page`() throws {
    let page = Data(try XHTMLSample.page(of: XHTMLSample.everything))
    if ProcessInfo.processInfo.environment["PLIMSOLL_RECORD"] == "1" {
      try page.write(to: file)
      Issue.record("\(file.lastPathComponent) was recorded anew: look at the difference and run again")
      return
    }
    let recorded = try Data(contentsOf: file)
    #expect(
      page == recorded,
      "the page differs from \(file.lastPathComponent); with PLIMSOLL_RECORD=1 it is recorded anew")
  }

  @Test func `the same report gives the same bytes each time`() throws {
    let first = try XHTMLSample.page(of: XHTMLSample.everything)
    let second = try XHTMLSample.page(of: XHTMLSample.everything)
    #expect(first == second)
  }
}
