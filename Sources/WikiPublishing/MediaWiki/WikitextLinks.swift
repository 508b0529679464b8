import HTTPTransfer

extension PageLinks {
  /// The links and places of wikitext as this program writes it.
  init(ofWikitext text: String) {
    var scan = MarkupScan(text)
    while let mark = scan.next(of: ["[[", " id=\"", "<pre"]) {
      switch mark {
      case 0: add(Self.wikitextLink(scan.text(upTo: "]]")))
      case 1: anchors.insert(scan.text(upTo: "\""))
      default: _ = scan.text(upTo: "</pre>")
      }
    }
  }

  /// What stands between the brackets of a link: where it leads, and behind a bar what is shown.
  private static func wikitextLink(_ text: String) -> Link {
    let target = FormText.decoded(String(text.prefix { $0 != "|" }))
    if target.hasPrefix("#") { return Link(anchor: String(target.dropFirst())) }
    return Link(page: String(target.hasPrefix(":") ? target.dropFirst() : target[...]))
  }
}
