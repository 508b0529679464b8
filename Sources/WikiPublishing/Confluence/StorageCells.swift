extension PageCells {
  /// The cells of a report's matrix in a page of Confluence: those with the anchor of one.
  init(of body: TaggedText) {
    self.init(
      StorageRegion.anchors(in: body).filter { $0.name.hasPrefix("cell_") }.map {
        ($0.name, Self.parts(ofCellAround: $0.piece, in: body))
      })
  }

  /// What stands in the cell around an anchor, paragraph by paragraph, without mark-up.
  private static func parts(ofCellAround anchor: Int, in body: TaggedText) -> [String] {
    var cell = anchor
    while let parent = body.pieces[cell].parent, !["td", "th"].contains(body.pieces[cell].opened) {
      cell = parent
    }
    var parts = [""]
    var index = cell
    while index <= body.pieces[cell].last {
      let piece = body.pieces[index]
      if piece.opened == "ac:structured-macro" {
        // Of macros only a status shows a text of its own.
        parts[parts.count - 1] += body.parameter("title", ofMacroAt: index) ?? ""
        index = piece.last
      } else if ["p", "br"].contains(piece.opened) {
        parts.append("")
      } else {
        parts[parts.count - 1] += body.text(of: piece)
      }
      index += 1
    }
    return parts.map { $0.split { $0.isWhitespace }.joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
