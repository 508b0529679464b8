import TextLayout

/// Texts that mean something to a format, a terminal or an eye, and are data in a report.
enum AwkwardText {
  /// What a reader must get back as it is.
  static let shown = [
    "| a | b |", "a\n| --- |\nb", "\",\"\r\n=1+1", "=HYPERLINK(\"x\")", "+1", "-1", "@a", "'a", "a;b\tc",
    "# a", "- a",
    "1. a", "> a", "***", "```", "~~~", "[a](b)", "[a]: b", "![a](b)", "<b>&amp;</b>", "]]>", "<!--", "--",
    "&#0;",
    "</title></text></svg>", "</pre></td></tr></table>", "{{a}}", "$a$", "\\", "a@b.c",
    "www.x.y https://x.y/?a&b",
    "약 50~60 MB", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "“셋”은", "👩‍👩‍👧", "e\u{301}", "שלום",
    "  a  ",
    String(repeating: "`", count: 256), String(repeating: "~", count: 256), "a\rb\r\nc\nd", "\u{200F}a",
    "a\u{200B}b", "a\u{AD}b",
  ]

  /// What a terminal would obey, what makes text read otherwise than it is, and what nothing shows.
  static let hostile = [
    "\u{0}", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{90}q\u{9C}",
    "\u{8}\u{8}\u{7F}", "a\u{B}b\u{C}c",
    "\u{202E}MB 5.8", "\u{2066}a\u{2069}", "a\u{2028}b\u{2029}c\u{85}d", "\u{FEFF}a",
    "\u{E0041}", "\u{FFFE}\u{FFFF}", "\u{FFF9}a\u{FFFB}",
  ]

  static let all = shown + hostile

  /// Whether a report may hold a scalar: what is seen, and breaks and marks of direction that turn nothing around.
  static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    VisibleText.isVisible(scalar)
      || "\u{AD}\u{61C}\u{200B}\u{200E}\u{200F}\u{2060}".unicodeScalars.contains(scalar)
  }
}
