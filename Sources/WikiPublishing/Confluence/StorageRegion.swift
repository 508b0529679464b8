/// The part of a page of Confluence that this program writes: what stands between two anchors. They are macros, which
/// Confluence keeps where it drops comments, nobody sees them, and nothing is nested in them.
///
/// ```
/// <p><ac:structured-macro ac:name="anchor"><ac:parameter ac:name="">plimsoll-begin-ID</ac:parameter>…</p>
/// …
/// <p><ac:structured-macro ac:name="anchor"><ac:parameter ac:name="">plimsoll-end-ID</ac:parameter>…</p>
/// ```
enum StorageRegion {
  static let beginning = "plimsoll-begin-"
  static let end = "plimsoll-end-"

  /// A part between its anchors.
  static func marked(_ content: String, as mark: PageMark) -> String {
    "\(anchor(beginning + mark.id))\n\(content)\(anchor(end + mark.id))\n"
  }

  private static func anchor(_ name: String) -> String {
    "<p><ac:structured-macro ac:name=\"anchor\" ac:schema-version=\"1\"><ac:parameter ac:name=\"\">\(name)</ac:parameter></ac:structured-macro></p>"
  }

  /// The bytes between the anchors of a mark.
  static func find(_ mark: PageMark, in body: TaggedText) throws(ManagedRegion.Refusal) -> Range<Int> {
    let anchors = anchors(in: body)
    let beginnings = anchors.filter { $0.name.hasPrefix(beginning) }
    let ends = anchors.filter { $0.name.hasPrefix(end) }
    guard beginnings.count == 1, ends.count == 1 else {
      throw beginnings.isEmpty && ends.isEmpty ? .unmarked : .broken
    }
    let id = String(beginnings[0].name.dropFirst(beginning.count))
    guard id == mark.id else { throw .marked(as: id) }
    let (first, last) = (block(of: beginnings[0].piece, in: body), block(of: ends[0].piece, in: body))
    guard ends[0].name == end + mark.id, first < last, body.pieces[first].parent == body.pieces[last].parent
    else { throw .broken }
    return body.pieces[body.pieces[first].last].range.upperBound..<body.pieces[last].range.lowerBound
  }

  /// The anchors of a page, in order.
  static func anchors(in body: TaggedText) -> [(piece: Int, name: String)] {
    body.pieces.indices.compactMap { index in
      body.isMacro("anchor", at: index) ? (index, body.parameter("", ofMacroAt: index) ?? "") : nil
    }
  }

  /// The paragraph around an anchor, or else the anchor.
  private static func block(of anchor: Int, in body: TaggedText) -> Int {
    guard let parent = body.pieces[anchor].parent, body.pieces[parent].opened == "p" else { return anchor }
    return parent
  }
}

extension TaggedText {
  /// Whether a piece begins a macro of a name.
  func isMacro(_ name: String, at index: Int) -> Bool {
    let piece = pieces[index]
    return piece.opened == "ac:structured-macro" && attribute("ac:name", of: piece) == name
  }

  /// The value of a parameter of the macro that a piece begins.
  func parameter(_ name: String, ofMacroAt index: Int) -> String? {
    for inner in index...pieces[index].last
    where pieces[inner].parent == index && pieces[inner].opened == "ac:parameter"
      && attribute("ac:name", of: pieces[inner]) == name
    {
      return pieces[inner...pieces[inner].last].map { text(of: $0) }.joined()
    }
    return nil
  }
}
