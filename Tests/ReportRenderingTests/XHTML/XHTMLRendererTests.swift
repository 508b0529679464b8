import ComparisonModel
import ReportModel
import ReportRendering
import Testing
import XMLDocuments

struct XHTMLRendererTests {
  /// A sink that is full from the start.
  private final class FullSink: ByteSink {
    struct Full: Error {}

    func write(_ bytes: UnsafeRawBufferPointer) throws {
      throw Full()
    }
  }

  @Test func `the file is named after the report and its language`() throws {
    let files = try XHTMLRenderer().files(for: XHTMLSample.everything)
    #expect(files.map(\.name) == ["sample.ko.xhtml"])
  }

  @Test func `the page begins with a byte order mark and its DOCTYPE, and names its language twice`() throws {
    let text = try XHTMLSample.text(of: [])
    let start = """
      \u{FEFF}<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" \
      "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
      """
    #expect(text.unicodeScalars.starts(with: start.unicodeScalars))
  }

  @Test func `void elements alone are closed in their start tag`() throws {
    let page = String(decoding: try XHTMLSample.page(of: XHTMLSample.everything), as: UTF8.self)
    let closed = page.matches(of: #/<([a-z0-9]+)[^>]*\/>/#).map { String($0.output.1) }
    #expect(Set(closed) == ["meta", "link", "br", "hr", "img"])
    for element in ["<img>", "<br>", "<hr>", "</br>", "</img>"] {
      #expect(!page.contains(element))
    }
  }

  @Test func `a page has no attribute that the Nu checker or the DTD would not have`() throws {
    let page = String(decoding: try XHTMLSample.page(of: XHTMLSample.everything), as: UTF8.self)
    for text in ["http-equiv", "summary=", "rowspan", "colspan", "<script", " align=", "<style", " start="] {
      #expect(!page.contains(text), "\(text)")
    }
  }

  @Test func `an ordered list begins at its number`() throws {
    let text = try XHTMLSample.text(of: [.list(start: 3, items: [[.paragraph([.text("three")])]])])
    #expect(text.contains("<ol class=\"continued\" style=\"counter-reset: item 2\">"))
  }

  @Test func `a table without rows says so in a row of as many cells`() throws {
    let table = Table(caption: [], columns: XHTMLSample.findings.columns, rows: [])
    let text = try XHTMLSample.text(of: [.table(table)])
    #expect(text.contains("<tr><th scope=\"row\">(no rows)</th><td></td><td></td></tr>"))
  }

  @Test func `a row of another width than its table is an error that names the row`() throws {
    var table = XHTMLSample.table([["1", "2"]])
    table.rowCount = 2
    table.row = { _ in [Table.Cell(.text("1"))] }
    let error = #expect(throws: XHTMLError.self) { try XHTMLSample.text(of: [.table(table)]) }
    #expect(error?.description.contains("row 1 of the table \"Rows\" has 1 cells for 2 columns") == true)
  }

  @Test func `an anchor that is given twice is an error with its line`() throws {
    let heading = Block.heading(level: 2, [.text("x")], anchor: "twice")
    let error = #expect(throws: XHTMLError.self) { try XHTMLSample.text(of: [heading, heading]) }
    guard case .invalid(let file, let validation)? = error else { return }
    #expect(file == "sample.en.xhtml")
    #expect(validation.faults.first?.line == 12)
    #expect(error?.description.contains("twice") == true)
  }

  @Test func `what the sink throws is what the renderer throws`() throws {
    let file = try #require(try XHTMLRenderer().files(for: XHTMLSample.everything).first)
    #expect(throws: FullSink.Full.self) { try file.write(FullSink()) }
  }

  @Test func `nesting beyond the bound is an error and no crash`() throws {
    let deep = (0..<1_000).reduce(Block.rule) { block, _ in .quote([block]) }
    let error = #expect(throws: XHTMLError.self) { try XHTMLSample.text(of: [deep]) }
    #expect(error?.description.contains("more than 100 deep") == true)
  }

  @Test func `links stand in no links, and what is no address stays text`() throws {
    let inner = Inline.link([.text("inner")], destination: "https://example.org/")
    let text = try XHTMLSample.text(of: [
      .paragraph([.link([inner], destination: "https://example.com/")]),
      .paragraph([.link([.text("click")], destination: "javascript:alert(1)")]),
    ])
    #expect(text.contains("<a href=\"https://example.com/\">inner</a>"))
    #expect(text.contains("<p>click (javascript:alert(1))</p>"))
  }

  @Test(arguments: [
    ("https://example.org/a b", "https://example.org/a%20b"),
    ("https://example.org/100%", "https://example.org/100%25"),
    ("https://example.org/%EA%B0%80#a#b", "https://example.org/%EA%B0%80#a%23b"),
    ("HTTPS://example.org/<\"{가}\">", "HTTPS://example.org/%3C%22%7B가%7D%22%3E"),
  ])
  func `addresses are made fit for an attribute that holds URLs`(destination: String, reference: String)
    throws
  {
    let text = try XHTMLSample.text(of: [.paragraph([.link([.text("x")], destination: destination)])])
    #expect(text.contains("<a href=\"\(reference)\">"))
  }

  @Test func `cells of wide tables say their column`() throws {
    let columns = (1...9).map { Table.Column(header: [.text("column "), .code("\($0)")]) }
    let table = Table(caption: [], columns: columns, rows: [(1...9).map { Table.Cell(.text("cell \($0)")) }])
    let text = try XHTMLSample.text(of: [.table(table)])
    #expect(text.contains("<td title=\"column 9\">cell 9</td>"))
  }
}
