import ComparisonModel
import Foundation
import ReportModel
import Testing

/// What a page lets its readers narrow a table of findings down to.
struct MatrixFiltersTests {
  /// A table with a verdict in each cell, whose candidates are its columns or its rows.
  private func table(
    _ verdicts: [[Verdict]], candidates: [String], place: Table.Findings.Place = .columns
  ) -> Table {
    let columns = ["", "a", "b", "c"].prefix((verdicts.first?.count ?? 0) + 1)
    let rows = verdicts.map { row in
      [Table.Cell(.text("row"))]
        + row.map { Table.Cell(parts: [[.role(.verdict($0.tone), [.text($0.name[.en])])]], verdict: $0) }
    }
    var table = Table(caption: [], columns: columns.map { Table.Column(header: [.text($0)]) }, rows: rows)
    let all = verdicts.flatMap(\.self)
    table.findings = Table.Findings(candidates: candidates, place: place) {
      Verdict.allCases.compactMap { verdict in
        let count = all.count { $0 == verdict }
        return count == 0 ? nil : (verdict, count)
      }
    }
    return table
  }

  /// The style sheet that the page carries.
  private func styleSheet(_ page: String) throws -> String {
    let match = try #require(page.firstMatch(of: #/text\/css;charset=utf-8;base64,([A-Za-z0-9+\/=]+)/#))
    return String(decoding: try #require(Data(base64Encoded: String(match.output.1))), as: UTF8.self)
  }

  @Test func `cells and rows say what their findings are`() throws {
    let text = try XHTMLSample.text(of: [
      .table(
        table(
          [[.confirmed, .contradicted], [.confirmed, .unclaimed], [.unclaimed, .unclaimed]],
          candidates: ["a", "b"]))
    ])
    #expect(text.contains("<div class=\"table findings\">"))
    #expect(
      text.matches(of: #/<tr class="([a-z ]+)">/#).map { String($0.output.1) } == [
        "claimed fails", "claimed", "nobody",
      ])
    #expect(
      text.matches(of: #/<td class="([a-z ]+)">/#).map { String($0.output.1) } == [
        "agrees", "disagrees", "agrees", "open unclaimed", "open unclaimed", "open unclaimed",
      ])
  }

  @Test func `the verdicts are counted above the table, each with its sign and its word`() throws {
    let text = try XHTMLSample.text(of: [
      .table(table([[.confirmed, .partlyConfirmed], [.confirmed, .unclaimed]], candidates: ["a", "b"]))
    ])
    #expect(
      text.contains(
        "<ul class=\"summary\"><li class=\"agrees\"><strong>2</strong> ✓ confirmed</li>"
          + "<li class=\"mixed\"><strong>1</strong> ◐ partly confirmed</li>"
          + "<li class=\"open\"><strong>1</strong> – unclaimed</li></ul>"))
    #expect(text.contains("<p class=\"shown\">2 rows</p>"))
  }

  @Test func `each input has its label, and the filters stand once however many tables there are`() throws {
    let matrix = Block.table(table([[.contradicted, .unclaimed]], candidates: ["a", "b"]))
    let text = try XHTMLSample.text(of: [matrix, matrix])
    let inputs = text.matches(of: #/<input type="[a-z]+"(?: name="candidate")? id="([a-z_0-9]+)"/#)
      .map { String($0.output.1) }
    #expect(
      inputs == ["show_fails", "show_claimed", "show_every", "show_candidate_1", "show_candidate_2"])
    for id in inputs { #expect(text.contains("<label for=\"\(id)\">")) }
    #expect(text.matches(of: #/<legend>/#).count == 2)
  }

  @Test func `a filter that would change nothing is not offered`() throws {
    let holds = try XHTMLSample.text(of: [.table(table([[.confirmed]], candidates: ["a"]))])
    #expect(!holds.contains("<fieldset"))
    let plain = try XHTMLSample.text(of: [.table(XHTMLSample.findings)])
    #expect(!plain.contains("<fieldset"))
    #expect(!plain.contains("<p class=\"shown\""))
  }

  @Test(arguments: [(12, true), (13, false)])
  func `up to twelve candidates can be shown alone`(count: Int, isOffered: Bool) throws {
    let names = (1...count).map { "c\($0)" }
    let text = try XHTMLSample.text(of: [
      .table(table(names.map { _ in [.confirmed] }, candidates: names, place: .rows))
    ])
    #expect(text.contains("id=\"show_candidate_\(count)\"") == isOffered)
    #expect(try styleSheet(text).contains("#show_candidate_\(count):checked") == isOffered)
  }

  @Test(arguments: [
    (Table.Findings.Place.columns, ".findings tr > :nth-child(n + 2):not(:nth-child(3)"),
    (.rows, ".findings tbody tr:not(:nth-child(2)"),
  ])
  func `a candidate alone leaves its column, or its row`(place: Table.Findings.Place, rule: String) throws {
    let text = try XHTMLSample.text(of: [
      .table(table([[.confirmed, .unclaimed]], candidates: ["a", "b"], place: place))
    ])
    #expect(try styleSheet(text).contains("body:has(#show_candidate_2:checked) \(rule)"))
  }

  @Test func `names of candidates stay text`() throws {
    let text = try XHTMLSample.text(of: [
      .table(table([[.contradicted, .unclaimed]], candidates: ["<b>", "b\" checked=\"checked"]))
    ])
    #expect(text.contains("/> &lt;b&gt;</label>"))
    #expect(text.contains("/> b\" checked=\"checked</label>") || text.contains("/> b&quot; checked=&quot;"))
  }
}
