import ReportModel
import Testing

struct MarkdownEscapingTests {
  @Test(arguments: [
    "node:24-slim", "58.5 MB (58,486,244 B)", "snake_case_name", "약 50~60 MB", "a < b > c & d", "2 * 3",
    "C:\\Program", "a [b1] [x]", "wow!", "AT&T", "pkg@24.1.0", "apt/dpkg", "#1", "+5 %", "-1", "1.5",
    "ratio 3:1",
    "\"quoted\" 'text'", "{a} $x ^y = z", "“확인”", "한글\u{1112}\u{1161}\u{11AB}", "\u{202E}right to left",
  ])
  func `text that is no markup is written as it is`(text: String) throws {
    #expect(try MarkdownText.paragraph(.text(text)) == text)
    #expect(try MarkdownText.cell(.text(text)) == text)
  }

  @Test(arguments: [
    ("*x*", #"\*x\*"#), ("_x_", #"\_x\_"#), ("`x`", #"\`x\`"#), ("~a~ ~~b~~", #"~a\~ \~\~b\~\~"#),
    ("a [1] [ 1]", #"a \[1] \[ 1]"#), ("a [a](b)", #"a [a\](b)"#), ("![a](b)", #"![a\](b)"#),
    ("<b>", #"\<b>"#),
    ("&amp; &#65;", #"\&amp; \&#65;"#),
    ("https://x.y", #"https\://x.y"#), ("www.x.y", #"www\.x.y"#), ("a@b.c", "a<!---->@b.c"),
    ("a\\*", #"a\\\*"#), ("end\\", #"end\\"#), ("\\ ", #"\\&#32;"#), ("a\tb", "a&#9;b"),
    ("a\r\nb\rc\nd", "a&#10;b&#10;c&#10;d"),
    (" a ", "&#32;a&#32;"), (" ", "&#32;"), ("\u{0}\u{1B}", "\u{FFFD}\u{FFFD}"),
  ])
  func `text that is markup anywhere is escaped`(text: String, source: String) throws {
    #expect(try MarkdownText.paragraph(.text(text)) == source)
    #expect(try MarkdownText.cell(.text(text)) == source)
  }

  @Test(arguments: [
    ("# a", ##"\# a"##), ("> a", #"\> a"#), ("- a", #"\- a"#), ("---", #"\---"#), ("+ a", #"\+ a"#),
    ("1. a", #"1\. a"#), ("23) a", #"23\) a"#), ("[x] a", #"\[x] a"#), ("| a", #"\| a"#), ("~~~", #"\~~\~"#),
    (":-", #"\:-"#), ("[a]: b", #"\[a\]: b"#),
  ])
  func `markup of blocks is escaped only where a line begins`(text: String, source: String) throws {
    #expect(try MarkdownText.paragraph(.text(text)) == source)
    #expect(try MarkdownText.paragraph(.text("a"), .lineBreak, .text(text)) == "a\\\n" + source)
    #expect(try MarkdownText.paragraph(.strong([.text("a")]), .text("b " + text)).hasPrefix("**a**b "))
  }

  @Test func `a pipe is escaped in tables alone`() throws {
    #expect(try MarkdownText.paragraph(.text("a|b \\|")) == #"a|b \\|"#)
    #expect(try MarkdownText.cell(.text("a|b \\|")) == #"a\|b \\\|"#)
    #expect(try MarkdownText.cell(.code("a|b")) == #"`a\|b`"#)
  }

  @Test(arguments: [
    ("a", "`a`"), ("`", "`` ` ``"), ("a`b``c", "```a`b``c```"), (" a ", "`  a  `"), ("  ", "`  `"),
    ("a\nb", "`a b`"),
  ])
  func `code is fenced by backticks that it has not`(code: String, source: String) throws {
    #expect(try MarkdownText.paragraph(.code(code)) == source)
  }

  @Test func `emphasis holds next to letters`() throws {
    #expect(try MarkdownText.paragraph(.strong([.text("텍스트")]), .text("는")) == "**텍스트**는")
    #expect(try MarkdownText.paragraph(.strong([.text("“확인”")]), .text("은")) == "**“확인”**&#51008;")
    #expect(try MarkdownText.paragraph(.text("a_b"), .strong([.text("(c)")])) == #"a\_&#98;**(c)**"#)
    #expect(try MarkdownText.paragraph(.strong([.text("a")]), .emphasis([.text("b")])) == "**a**_b_")
    #expect(try MarkdownText.paragraph(.strong([.text("a")]), .strong([.text("b")])) == "**ab**")
    #expect(try MarkdownText.paragraph(.strong([.emphasis([.text("a")]), .text(" ")])) == "**_a_&#32;**")
    #expect(try MarkdownText.paragraph(.strong([.text("")]), .text("a")) == "a")
  }

  @Test(arguments: [
    ("https://x.y/a b", "[t](https://x.y/a%20b)"), ("https://x.y/(a)", "[t](https://x.y/(a))"),
    ("https://x.y/)", #"[t](https://x.y/\))"#), ("https://x.y/<a>|`\\", "[t](https://x.y/%3Ca%3E%7C%60%5C)"),
    ("https://x.y/?a&amp;b", "[t](https://x.y/?a&amp;amp;b)"), ("mailto:a@b.c", "[t](mailto:a@b.c)"),
    ("javascript:alert(1)", "t"),
    ("https://ko.wikipedia.org/wiki/한글", "[t](https://ko.wikipedia.org/wiki/한글)"),
  ])
  func `a link keeps its address, and only addresses of the web and of mail are links`(
    address: String, source: String
  ) throws {
    #expect(try MarkdownText.paragraph(.link([.text("t")], destination: address)) == source)
  }

  @Test func `a link whose text is its address is written once`() throws {
    let address = "https://x.y/a_b*c"
    #expect(try MarkdownText.paragraph(.link([.text(address)], destination: address)) == "<\(address)>")
  }

  @Test func `a link to a heading leads where readers put the heading`() throws {
    let source = try MarkdownText.document([
      .heading(level: 2, [.text("크기, sizes & more")], anchor: "sizes"),
      .heading(level: 2, [.text("크기, sizes & more")], anchor: "again"),
      .paragraph([.link([.text("up")], destination: "#again")]),
    ])
    #expect(source.hasSuffix("[up](#크기-sizes--more-1)\n"))
  }

  @Test func `a heading keeps the signs at its end`() throws {
    #expect(try MarkdownText.document([.heading(level: 2, [.text("C #")], anchor: "c")]) == "## C \\#\n")
    #expect(
      try MarkdownText.document([.heading(level: 9, [.text("a"), .lineBreak, .text("b")], anchor: "c")])
        == "###### a b\n")
  }

  @Test func `line breaks at the ends of a paragraph leave nothing`() throws {
    #expect(
      try MarkdownText.paragraph(.lineBreak, .text("a"), .lineBreak, .text("= b"), .lineBreak) == "a\\\n\\= b"
    )
  }
}
