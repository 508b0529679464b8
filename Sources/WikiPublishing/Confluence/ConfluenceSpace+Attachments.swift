import Messages

// Pictures of a page: attached files, each marked by comments in it. No other file of the page is touched.

extension ConfluenceSpace {
  /// A file attached to a page, and the page.
  func attachment(_ name: String) throws(PublishingError) -> (page: String?, stored: StoredPage) {
    let (title, file) = Self.parts(of: name)
    guard let page = try self.page(titled: title) else { return (nil, StoredPage()) }
    let files = try client.list(
      AttachmentAnswer.self, "/api/v2/pages/\(page.id)/attachments", [("filename", file)])
    guard let found = files.first(where: { $0.title == file }) else { return (page.id, StoredPage()) }
    return (
      page.id, StoredPage(text: try client.content(of: found, at: place(of: name)), revision: found.state)
    )
  }

  /// Attaches a picture, or a new version of it. Confluence compares no versions of files: it is looked at right
  /// before and right after.
  func writeAttachment(_ page: PublishPlan.Page) throws(PublishingError) -> String? {
    let place = place(of: page.name)
    let (id, before) = try attachment(page.name)
    if before.text == page.text { return nil }
    guard let id, before.revision == page.base else { throw movedOn(page.name) }
    let file = Self.parts(of: page.name).file
    try client.attach(
      file, page.text, type: "image/svg+xml", toPage: id, comment: "plimsoll \(page.mark.id)", at: place)
    let after = try attachment(page.name).stored
    guard after.text == page.text else {
      throw PublishingError(
        .storedOtherwise, at: place, why: "Confluence holds another file than was attached",
        suggestion: "look at the versions of the file, and plan anew")
    }
    return after.revision
  }

  private static func parts(of name: String) -> (page: String, file: String) {
    let parts = name.split(separator: PagePlace.attachmentMark, maxSplits: 1)
    return (String(parts.first ?? ""), String(parts.last ?? ""))
  }
}
