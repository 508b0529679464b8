extension PageLinks {
  /// The links of a page of DokuWiki as this program writes it; nothing in it can be led to.
  init(ofDokuWiki text: String) {
    var scan = MarkupScan(text)
    while let mark = scan.next(of: ["[[", "%%", "<nowiki>", "<code"]) {
      switch mark {
      case 0:
        let target = scan.text(upTo: "]]").prefix { $0 != "|" }
        if target.hasPrefix(":") { add(Link(page: String(target.dropFirst()))) }
      case 1: _ = scan.text(upTo: "%%")
      case 2: _ = scan.text(upTo: "</nowiki>")
      default: _ = scan.text(upTo: "</code>")
      }
    }
  }
}
