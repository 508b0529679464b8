extension PageLinks {
  /// The links and anchors of a page of Confluence, and the attached files that it shows.
  ///
  /// - Parameter page: The page's name, to which files are attached.
  init(ofStorage text: String, in page: String) {
    guard let body = try? TaggedText(text) else { return }
    anchors = Set(StorageRegion.anchors(in: body).map(\.name))
    for (index, piece) in body.pieces.enumerated() {
      switch piece.opened {
      case "ac:link":
        let inner = body.pieces[index...piece.last].first { $0.opened == "ri:page" }
        let title = inner.flatMap { body.attribute("ri:content-title", of: $0) }
        add(Link(page: title, anchor: body.attribute("ac:anchor", of: piece)))
      case "ri:attachment":
        let file = body.attribute("ri:filename", of: piece) ?? ""
        add(Link(page: "\(page)\(ConfluenceSpace.attachmentMark)\(file)"))
      default: continue
      }
    }
  }
}
