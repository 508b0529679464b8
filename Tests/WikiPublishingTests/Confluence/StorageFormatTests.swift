import Testing

@testable import WikiPublishing

struct StorageFormatTests {
  @Test(arguments: [
    "<p>", "</p>", "<p></b></p>", "<p", "<!-- ", "<![CDATA[ ", "<!DOCTYPE x>", "<>", "<?x",
    String(repeating: "<p>", count: 300) + String(repeating: "</p>", count: 300),
  ])
  func `what is no storage format is refused`(text: String) {
    #expect(throws: TaggedTextFault.self) { try TaggedText(text) }
  }

  @Test func `texts are read as they show, whatever stands for their characters`() throws {
    let body = try TaggedText(
      "<p title='a > b' x=\"&lt;\">&ldquo;가&rdquo; &#8211;&#x20AC;&amp;&unknown; &nbsp;<![CDATA[<b>&amp;]]></p>"
    )
    #expect(body.pieces.map { body.text(of: $0) }.joined() == "“가” –€&&unknown; \u{A0}<b>&amp;")
    #expect(body.attribute("title", of: body.pieces[0]) == "a > b")
    #expect(body.attribute("x", of: body.pieces[0]) == "<")
    #expect(body.attribute("y", of: body.pieces[0]) == nil)
  }

  @Test func `what Confluence changes by itself is no change, and what it says is`() throws {
    let ours =
      "<table><tbody><tr><td>a – b</td><td></td></tr></tbody></table>\n<p>x <strong>y</strong></p><!-- c -->"
    let theirs =
      "<table data-layout=\"default\"><colgroup><col/></colgroup><tbody><tr><td><p local-id=\"1\">a &ndash;\nb</p></td><td><p/></td></tr></tbody></table><p>x <b>y</b></p>"
    #expect(try StorageForm(ours).lines == StorageForm(theirs).lines)
    for other in [
      "<p>a</p>", "<h2>a</h2>", "<ul><li>a</li></ul>", "<p><strong>a</strong></p>",
      "<p><a href=\"x\">a</a></p>",
    ] {
      let count = try [
        "<p>a</p>", "<h2>a</h2>", "<ul><li>a</li></ul>", "<p><strong>a</strong></p>",
        "<p><a href=\"x\">a</a></p>",
      ]
      .count { try StorageForm($0).digest == StorageForm(other).digest }
      #expect(count == 1, "\(other)")
    }
  }

  @Test(arguments: [
    // The same block, a block with other words, a place that is not certain, and none.
    ("<p>a 가나 b</p>", "<p>x</p><p>a 가나 b</p>", "<p>x</p><p>a [가나] b</p>"),
    ("<p>a 가나 b</p>", "<p>z 가나</p>", "<p>z [가나]</p>"), ("<p>가나</p>", "<p>x 가나 가나</p>", nil),
    ("<p>가나</p>", "<p>나가</p>", nil), ("<p>가<em>나</em></p>", "<p>가<em>나</em>다</p>", "<p>[가]<em>[나]</em>다</p>"),
    ("<p>가나</p><p>가나</p>", "<p>가나</p><p>가나</p>", "<p>[가나]</p><p>가나</p>"),
    ("<p>가나</p>", "<ac:parameter>가나</ac:parameter><p>가나</p>", "<ac:parameter>가나</ac:parameter><p>[가나]</p>"),
  ])
  func `commented words are found again, or not at all`(old: String, new: String, expected: String?) throws {
    let open = "<ac:inline-comment-marker ac:ref=\"r\">"
    let close = "</ac:inline-comment-marker>"
    let marked =
      old.contains("<em>")
      ? "<p>\(open)가<em>나</em>\(close)</p>"
      : old.replacing("가나", with: "\(open)가나\(close)", maxReplacements: 1)
    let body = try TaggedText(marked)
    let markers = InlineComments.markers(in: body, 0..<body.bytes.count)
    #expect(markers.map(\.words) == ["가나"])
    let (text, lost) = try InlineComments.placing(markers, in: new)
    #expect(lost.isEmpty == (expected != nil))
    #expect(text.replacing(open, with: "[").replacing(close, with: "]") == expected ?? new)
  }
}
