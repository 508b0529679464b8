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

  /// The most files of a page that are looked into.
  private static let maximumFiles = 100

  /// The pictures that a page was given and shows no longer: their comment names the report, and their content bears its
  /// mark.
  func files(
    of page: PublishPlan.Page, besides known: [PublishPlan.Page]
  ) throws(PublishingError) -> [MarkedPage] {
    guard !page.name.contains(Self.attachmentMark), let base = page.base else { return [] }
    let id = base.prefix { $0 != "@" }
    let known = Set(known.map(\.name))
    var files: [MarkedPage] = []
    for file in try client.list(AttachmentAnswer.self, "/api/v2/pages/\(id)/attachments", [("limit", "100")])
      .filter({ $0.comment?.hasPrefix("plimsoll \(page.mark.id).") ?? false }).prefix(Self.maximumFiles)
    {
      let name = "\(page.name)\(Self.attachmentMark)\(file.title)"
      guard !known.contains(name), let text = try? client.content(of: file, at: place(of: name)),
        let mark = ManagedRegion.mark(in: text), mark.isPart(of: page.mark)
      else { continue }
      files.append(MarkedPage(name: name, mark: mark))
    }
    return files
  }

  private static func parts(of name: String) -> (page: String, file: String) {
    let parts = name.split(separator: ConfluenceSpace.attachmentMark, maxSplits: 1)
    return (String(parts.first ?? ""), String(parts.last ?? ""))
  }
}
