import Testing

/// The built-in pages in Chromium, as readers use them: with little room, by keyboard, in the dark, on paper.
@Suite(
  .enabled(if: BrowsedPage.isInstalled, "Chromium, Selenium or axe is not installed"), .timeLimit(.minutes(5))
)
struct BrowserTests {
  private static let languages = ["en", "ko"]

  private func page(_ language: String) async throws -> BrowsedPage {
    try #require(try await BrowsedPage.builtIn()["node-base-images.\(language).xhtml"])
  }

  @Test(arguments: languages) func `no page is wider than its window`(language: String) async throws {
    let windows = try await page(language).widths
    #expect(windows.map(\.width) == [360, 768, 1280])
    for window in windows { #expect(window.page <= window.width, "\(window)") }
  }

  @Test(arguments: languages) func `header and first column stay in view while the matrix scrolls`(
    language: String
  ) async throws {
    let windows = try await page(language).widths
    for window in windows {
      #expect(window.header, "\(window)")
      #expect(window.column, "\(window)")
    }
    // Otherwise nothing was tried.
    #expect(windows[0].scrolled[0] > 100)
    for window in windows { #expect(window.scrolled[1] > 100, "\(window)") }
  }

  @Test(arguments: languages) func `a box leaves only what does not hold`(language: String) async throws {
    let page = try await page(language)
    #expect(page.fails.reached)
    let failing = page.all.rows.filter { $0.cells.contains(where: \.fails) }
    #expect(!failing.isEmpty && failing.count < page.all.rows.count)
    #expect(page.fails.ticked.rows.count == failing.count)
    #expect(!page.fails.ticked.filled.contains { !$0.fails })
    #expect(page.fails.ticked.filled.count == page.all.filled.count(where: \.fails))
    #expect(page.fails.ticked.count.contains("counter(shown)"))
    #expect(page.fails.cleared.rows.count == page.all.rows.count)
  }

  @Test(arguments: languages) func `a box leaves only what somebody claims`(language: String) async throws {
    let page = try await page(language)
    #expect(page.claimed.reached)
    let claimed = page.all.filled.count { !$0.name.contains("unclaimed") }
    #expect(claimed < page.all.filled.count)
    #expect(page.claimed.ticked.rows.count < page.all.rows.count)
    #expect(page.claimed.ticked.filled.count == claimed)
    #expect(page.claimed.cleared.filled.count == page.all.filled.count)
  }

  @Test(arguments: languages) func `a button leaves one candidate`(language: String) async throws {
    let page = try await page(language)
    #expect(page.candidates.reached)
    #expect(page.candidates.left.count == page.all.headers[0].count - 1)
    for (position, choice) in page.candidates.left.enumerated() {
      for (all, left) in zip(page.all.headers, choice.headers) {
        #expect(left == [all[0], all[position + 1]], "\(choice.name)")
      }
      #expect(choice.headers[0][1].hasPrefix(choice.name))
    }
  }

  @Test(arguments: languages) func `each link inside the page leads to what can be read`(language: String)
    async throws
  {
    let links = try await page(language).links
    #expect(links.width == (language == "en" ? 360 : 1280))
    #expect(links.count > 100)
    #expect(links.lost == [])
    #expect(links.unmarked == [])
    #expect(links.marksTitle)
  }

  @Test(arguments: languages) func `on paper headers are repeated, tables are whole and filters are absent`(
    language: String
  ) async throws {
    let printed = try await page(language).printed
    #expect(printed.filters == ["none"])
    #expect(!printed.headers.isEmpty && printed.headers.allSatisfy { $0 == "table-header-group" })
    // A name is broken only where no column of the sheet could hold it.
    #expect(
      printed.names["node:24.20.0"] == 1 && printed.names.values.allSatisfy { $0 <= 3 }, "\(printed.names)")
    #expect(printed.frames.count > 3 && printed.frames.allSatisfy { $0 == "visible" })
  }

  @Test func `axe finds nothing wrong in light or dark`() async throws {
    #expect(try await page("en").violations == [])
  }
}
