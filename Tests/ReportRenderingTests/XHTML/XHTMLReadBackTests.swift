import FoundationEssentials
import ReadBack
import ReportModel
import ReportRendering
import Testing

/// Pages are read back by a program that is not ours (`xmllint`, Debian package `libxml2-utils`).
struct XHTMLReadBackTests {
  static let isXMLLintThere = ForeignProgram.isInstalled("xmllint")

  static let hostile: [String] = [
    "]]>", "<b>&amp;</b>", "\"double\" and 'single'", "a\tb", "line\nline", "tab\r\nreturn", "  spaces  ",
    "\u{202E}right to left\u{202C}", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글", "👩‍👩‍👧", "--",
    "<!--", "{{x}}",
    "&#0;", "",
  ]

  @Test(
    .enabled(
      if: isXMLLintThere,
      "xmllint (Debian package libxml2-utils) is not installed"))
  func `xmllint finds every page valid and without network`() throws {
    let page = try XHTMLSample.page(of: XHTMLSample.everything)
    let output = try XMLLint.run(["--valid", "--noout", "--nonet"], on: page)
    #expect(output.isEmpty, "\(output)")
  }

  @Test(
    .enabled(
      if: isXMLLintThere,
      "xmllint (Debian package libxml2-utils) is not installed"))
  func `every cell is read back as it was given`() throws {
    let table = XHTMLSample.table(Self.hostile.map { ["row", $0] })
    let page = try XHTMLSample.page(of: XHTMLSample.report([.table(table)]))
    for (index, text) in Self.hostile.enumerated() {
      let path = "string(//*[local-name()='tbody']/*[\(index + 1)]/*[2])"
      let output = try XMLLint.run(["--nonet", "--xpath", path], on: page)
      // xmllint ends what it prints with a line end.
      #expect(Array(output.unicodeScalars) == Array((text + "\n").unicodeScalars))
    }
  }

  @Test func `what XML cannot hold becomes a replacement character`() throws {
    let text = try XHTMLSample.text(of: [.table(XHTMLSample.table([["row", "a\u{0}b\u{1B}c\u{FFFF}d"]]))])
    #expect(text.contains("<td>a\u{FFFD}b\u{FFFD}c\u{FFFD}d</td>"))
  }

  @Test func `a cell of a megabyte is written whole`() throws {
    let cell = String(repeating: "한<", count: 250_000)
    let text = try XHTMLSample.text(of: [.table(XHTMLSample.table([["row", cell]]))])
    #expect(text.utf8.count > 250_000 * 7)
    #expect(text.contains("한&lt;</td>"))
  }
}
