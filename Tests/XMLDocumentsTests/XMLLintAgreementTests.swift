import Testing
import XMLDocuments

@Suite(
  .enabled(
    if: XMLLint.isInstalled,
    "xmllint (libxml2-utils) is not installed"))
struct XMLLintAgreementTests {
  /// Bodies of XHTML 1.0 Strict documents, good and bad; xmllint says which is which.
  static let bodies = [
    "<p>x</p>", "<p>x", "<p>&nbsp;&eacute;&amp;&#x3b1;</p>", "<p>&nosuch;</p>", "text", "", " ",
    "<![CDATA[ ]]>",
    "<!-- c --><?pi d?>", "<p><![CDATA[a<b]]></p>", "<p>]]></p>", "<br/>", "<p><br/></p>", "<p><br></br></p>",
    "<p><br> </br></p>", "<p><br><!-- c --></br></p>", "<ul></ul>", "<ul> <li>x</li> </ul>",
    "<ul><li>x</li>y</ul>", "<dl><dd>x</dd></dl>", "<table><tr><td>x</td></tr></table>",
    "<table><tbody><tr><td>x</td></tr></tbody><tr><td>x</td></tr></table>",
    "<table><tr><td>x</td></tr><tbody><tr><td>x</td></tr></tbody></table>",
    "<table><thead><tr><th>x</th></tr></thead></table>", "<table><tr></tr></table>",
    "<table><col/><colgroup/><tr><td>x</td></tr></table>",
    "<table><caption>x</caption><tr><th>y</th></tr></table>",
    "<p align=\"left\">x</p>", "<p id=\"a\">x</p><p id=\"a\">y</p>", "<p id=\"1\">x</p>", "<p id=\"\">x</p>",
    "<p id=\" a \">x</p><p id=\"a\">x</p>", "<p id=\"&#97;\">x</p><p id=\"a\">x</p>", "<p id=\"가\">x</p>",
    "<p lang=\"a b\">x</p>", "<p lang=\" ko \">x</p>", "<p xml:lang=\"ko\">x</p>",
    "<p xml:space=\"default\">x</p>",
    "<pre xml:space=\"preserve\">x</pre>", "<pre xml:space=\"default\">x</pre>", "<p><img src=\"a\"/></p>",
    "<p><img src=\"a\" alt=\"\"/></p>", "<p><bdo>x</bdo></p>", "<p><bdo dir=\"rtl\">x</bdo></p>",
    "<p><bdo dir=\"RTL\">x</bdo></p>", "<p title=\"a &lt; b &gt; c\">x</p>", "<p title=\"a < b\">x</p>",
    "<p title=\"a\" title=\"b\">x</p>", "<p xmlns=\"http://www.w3.org/1999/xhtml\">x</p>",
    "<p xmlns:x=\"urn:x\">x</p>", "<x:p xmlns:x=\"urn:x\">x</x:p>", "<p x:y=\"z\">x</p>",
    "<form action=\"x\"><p><label for=\"a\">x</label><input id=\"a\"/></p></form>",
    "<form action=\"x\"><p><label for=\"b\">x</label><input id=\"a\"/></p></form>",
    "<table><tr><th id=\"a\">x</th><td headers=\"a b\" id=\"b\">y</td></tr></table>",
    "<table><tr><th id=\"a\">x</th><td headers=\"a c\" id=\"b\">y</td></tr></table>",
    "<table><tr><td headers=\"\">y</td></tr></table>",
    "<table><tr><td rowspan=\"x\" colspan=\"y\">y</td></tr></table>",
    "<div>x<p>y</p>z</div>", "<p>x<div>y</div></p>", "<section>x</section>", "<P>x</P>", "<p>\u{1}</p>",
    "<p>\u{FFFF}</p>", "<a href=\"#x\">x</a>", "<p><a href=\"#x\">x<a href=\"#y\">y</a></a></p>",
  ]

  @Test(arguments: bodies)
  func `the verdict on a document is xmllint's`(body: String) throws {
    let document = Array(Documents.strict(body).utf8)
    #expect(try XMLValidator.validate(document).isValid == XMLLint.findsValid(document))
  }

  @Test(arguments: [
    "plain", "a\tb\nc", "  spaces  ", "\r", "\r\n", "<&>\"'", "]]>", "한글 약 300MB+",
    "\u{1112}\u{1161}\u{11AB}",
    "\u{202E}abc", "👩‍💻", "&amp;", "&#10;", "\u{7F}\u{85}\u{2028}",
  ])
  func `what is written is read back unchanged, as text and as an attribute`(text: String) throws {
    var document: [UInt8] = []
    let writer = try XMLWriter { document.append(contentsOf: $0) }
    try writer.startElement("p")
    try writer.attribute("title", text)
    try writer.textElement("q", text, attribute: "title", value: text)
    try writer.startElement("b")
    try writer.text(text)
    try writer.endElement()
    try writer.endElement()
    try writer.finish()
    for path in ["string(/p/@title)", "string(/p/q/@title)", "string(/p/q)", "string(/p/b)"] {
      #expect(Array(try XMLLint.text(at: path, of: document).utf8) == Array(text.utf8), "\(path)")
    }
  }
}
