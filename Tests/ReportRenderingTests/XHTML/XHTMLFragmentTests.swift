import ComparisonModel
import ReportModel
import ReportRendering
import Testing

struct XHTMLFragmentTests {
  private func fragment(_ report: Report) throws -> MarkupReading {
    let sink = BufferSink()
    try XHTMLFragmentRenderer().files(for: report)[0].write(sink)
    return try MarkupReading.read(sink.text)
  }

  @Test func `a fragment is one element, without style sheet, script or form`() throws {
    let names = try fragment(XHTMLSample.everything).names
    #expect(names.prefix(2) == ["root", "div"] && names.suffix(2) == ["/div", "/root"])
    #expect(
      Set(names).isDisjoint(with: ["html", "head", "style", "link", "script", "form", "input", "fieldset"]))
  }

  @Test func `every class and id is of its own namespace, and every link inside leads to one`() throws {
    for report in [XHTMLSample.everything, ConformanceReport.report(.en)] {
      let elements = try fragment(report).elements
      let namespace = "plimsoll-\(report.name)-\(report.language.rawValue)-"
      let ids = elements.compactMap { $0.attributes["id"] }
      #expect(!ids.isEmpty && ids.allSatisfy { $0.hasPrefix(namespace) })
      let classes = elements.compactMap { $0.attributes["class"] }.flatMap { $0.split(separator: " ") }
      // The names of languages are a convention of those who colour code.
      #expect(classes.allSatisfy { $0.hasPrefix("plimsoll-") || $0.hasPrefix("language-") })
      let inside = elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
      #expect(inside.allSatisfy { $0.hasPrefix("#" + namespace) })
    }
  }

  @Test func `a list that goes on tells its first number without a style sheet`() throws {
    let items: [[Block]] = [[.paragraph([.text("five")])], [.paragraph([.text("six")])]]
    let elements = try fragment(XHTMLSample.report([.list(start: 5, items: items)])).elements
    #expect(
      elements.filter { $0.name == "li" }.map { $0.attributes["style"] } == ["counter-set: list-item 5", nil])
  }

  @Test func `two reports in one page have no id in common`() throws {
    let ids = try [ConformanceReport.report(.en), ConformanceReport.report(.ko)].map { report in
      Set(try fragment(report).elements.compactMap { $0.attributes["id"] })
    }
    #expect(ids[0].isDisjoint(with: ids[1]) && ids[0].count == ids[1].count)
  }
}
