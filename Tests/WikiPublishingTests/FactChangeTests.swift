import Testing

@testable import WikiPublishing

struct FactChangeTests {
  private static let markdown = (
    old:
      "| size | <a id=\"cell_alpine_size\"></a>“50 MB \\| about” · transfer size 57.2 MB · [**✓ confirmed**](x#claim_a) | <a id=\"cell_slim_size\"></a>80.7 MB |\n",
    new:
      "| size | <a id=\"cell_alpine_size\"></a>“50 MB \\| about” · transfer size 58.5 MB · [**✗ contradicted**](x#claim_a) | <a id=\"cell_slim_size\"></a>80.7 MB |\n"
  )
  private static let wikitext = (
    old:
      "| id=\"cell_alpine_size\" | “50 MB &#124; about”<br />transfer size 57.2 MB<br />[[#claim_a|'''✓ confirmed''']]<ref name=\"g\">The &#91;guide&#93;</ref>\n| id=\"cell_slim_size\" | 80.7 MB\n",
    new:
      "| id=\"cell_alpine_size\" | “50 MB &#124; about”<br />transfer size 58.5 MB<br />[[#claim_a|'''✗ contradicted''']]<ref name=\"g\" />\n| id=\"cell_slim_size\" | 80.7 MB\n"
  )

  @Test(arguments: [markdown, wikitext])
  func `a cell is told by what it says otherwise`(page: (old: String, new: String)) {
    #expect(
      FactChange.changes(from: page.old, to: page.new) == [
        FactChange(
          candidate: "alpine", criterion: "size", before: "transfer size 57.2 MB, ✓ confirmed",
          after: "transfer size 58.5 MB, ✗ contradicted")
      ])
    #expect(FactChange.changes(from: page.new, to: page.new) == [])
  }

  @Test(arguments: [markdown, wikitext])
  func `cells that come and go are told`(page: (old: String, new: String)) {
    let come = FactChange.changes(from: "", to: page.new)
    #expect(come.map(\.candidate) == ["alpine", "slim"] && come.allSatisfy { $0.before == nil })
    #expect(come[0].after == "“50 MB | about”, transfer size 58.5 MB, ✗ contradicted")
    #expect(FactChange.changes(from: page.new, to: "").allSatisfy { $0.after == nil })
  }

  @Test func `a page of an earlier version, whose units were not tied to their figures, says the same`() {
    let earlier = Self.markdown.new
    let page = earlier.replacing(" MB", with: "\u{A0}MB")
    #expect(page != earlier && FactChange.changes(from: earlier, to: page) == [])
  }

  @Test func `markup that ends nowhere is text`() {
    for text in ["<ref", "<ref name=\"a\">", "[[#a", "](", "&#", "&#1", "\\", "'''", "<"] {
      #expect(PlainMarkup.text(of: Substring("a" + text)).hasPrefix("a"))
    }
  }
}

struct LineDifferenceTests {
  @Test func `both texts can be made again of what is shown`() {
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    for _ in 0..<200 {
      let old = (0..<next(30)).map { _ in "line \(next(6))" }
      let new = (0..<next(30)).map { _ in "line \(next(6))" }
      let shown = LineDifference.unified(from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
      #expect(shown.isEmpty == (old.joined(separator: "\n") == new.joined(separator: "\n")))
      let removed = shown.filter { $0.hasPrefix("-") }.count
      let added = shown.filter { $0.hasPrefix("+") }.count
      #expect(max(old.count, 1) - removed + added == max(new.count, 1))
    }
  }

  @Test func `a hunk is as diff prints it`() {
    let old = (1...12).map { "\($0)" }
    var new = old
    new[5] = "six"
    #expect(
      LineDifference.unified(from: old.joined(separator: "\n"), to: new.joined(separator: "\n")) == [
        "@@ -3,7 +3,7 @@", " 3", " 4", " 5", "-6", "+six", " 7", " 8", " 9",
      ])
  }
}
