import HTTPTransfer
import Messages

// Writing pages: the page, then its labels, and at last the property, which says that all of it is done.

extension ConfluenceSpace {
  /// Writes a page over the version that the plan rests on.
  ///
  /// - Returns: what names the new version; nil where the page held that already.
  func writeDocument(
    _ page: PublishPlan.Page, in target: WikiTarget
  ) throws(PublishingError) -> String? {
    let place = place(of: page.name)
    let content = try content(of: page)
    guard let base = page.base else { return try create(page, content, in: target) }
    let id = String(base.prefix { $0 != "@" })
    guard let stored = try self.page(id) else { throw movedOn(page.name) }
    let property = try property(of: id)
    let document = try ConfluenceDocument(stored, property?.value, page.mark, at: place)
    if document.isDone(content, for: page.mark) { return nil }
    guard stored.state == base else { throw movedOn(page.name) }
    let written = document.holds(content) ? document : try update(document, page, content)
    try finish(written, page, content, in: target, over: property)
    return written.page.state
  }

  /// What the marked part of a plan's page holds.
  private func content(of page: PublishPlan.Page) throws(PublishingError) -> String {
    guard let content = page.content else {
      throw PublishingError(
        .file, at: place(of: page.name), why: "the plan does not have what the page is to hold",
        suggestion: "plan anew with this version of plimsoll")
    }
    return content
  }

  private func create(
    _ page: PublishPlan.Page, _ content: String, in target: WikiTarget
  ) throws(PublishingError) -> String? {
    let place = place(of: page.name)
    if let there = try self.page(titled: page.name) {
      let document = try? ConfluenceDocument(there, try property(of: there.id)?.value, page.mark, at: place)
      if document?.isDone(content, for: page.mark) == true { return nil }
      throw movedOn(page.name)
    }
    let request = PageRequest(
      spaceId: space, parentId: try parent(in: target), title: page.name, body: .init(value: page.text))
    let made = try client.give(.post, ConfluencePage.self, "/api/v2/pages", request, at: place)
    let document = try readBack(made, page, content)
    try finish(document, page, content, in: target, over: nil)
    return document.page.state
  }

  /// The page that a new one is put below.
  private func parent(in target: WikiTarget) throws(PublishingError) -> String? {
    guard let title = target.parent else { return nil }
    if let parent = try page(titled: title) { return parent.id }
    throw PublishingError(
      .wiki, at: target.address, why: "there is no page '\(title)' in the space to put a new page below",
      suggestion: "make it, or name another as parent:")
  }

  /// Writes the next version. Comments that came after the plan are kept too, or nothing is written.
  private func update(
    _ document: ConfluenceDocument, _ page: PublishPlan.Page, _ content: String
  ) throws(PublishingError) -> ConfluenceDocument {
    let place = place(of: page.name)
    let (text, lost) = try document.replacing(with: content, at: place)
    if !lost.isEmpty {
      let open = try openComments(of: document.page.id)
      let words = lost.filter { open.contains($0.reference) }.map(\.words)
      guard words.isEmpty else { throw .losingComments(words, at: place) }
    }
    let request = PageRequest(
      id: document.page.id, title: document.page.title, body: .init(value: text),
      version: .init(
        number: (document.page.version?.number ?? 0) + 1,
        message: ConfluenceDocument.message(page.mark, content)))
    let path = "/api/v2/pages/\(document.page.id)"
    let written = try client.give(.put, ConfluencePage.self, path, request, at: place)
    let stored = try readBack(written, page, content)
    let kept = Set(InlineComments.markers(in: stored.body, stored.region).map(\.reference))
    let put = Set(InlineComments.markers(in: document.body, document.region)).subtracting(lost)
    guard put.allSatisfy({ kept.contains($0.reference) }) else {
      throw PublishingError(
        .storedOtherwise, at: place, why: "Confluence dropped the places of comments on words of the page",
        suggestion: "restore the version before in the page's history, and answer these comments")
    }
    return stored
  }

  /// The version that was written, as Confluence stored it.
  ///
  /// - Throws: ``PublishingError`` with code `storedOtherwise` where it says something else.
  private func readBack(
    _ written: ConfluencePage, _ page: PublishPlan.Page, _ content: String
  ) throws(PublishingError) -> ConfluenceDocument {
    let place = place(of: page.name)
    guard let stored = try self.page(written.id, version: written.version?.number) else {
      throw PublishingError(
        .movedOn, at: place, why: "the page was deleted while it was written", suggestion: "plan anew")
    }
    let document = try ConfluenceDocument(stored, nil, page.mark, at: place)
    guard let form = try? StorageForm(content), form.words == document.form.words else {
      throw PublishingError(
        .storedOtherwise, at: place, why: "Confluence holds something else than was written",
        suggestion: "look at the page's history, and plan anew")
    }
    return document
  }

  /// Writes labels, then the property: where it is there, nothing is left to do.
  private func finish(
    _ document: ConfluenceDocument, _ page: PublishPlan.Page, _ content: String,
    in target: WikiTarget, over property: PropertyAnswer?
  ) throws(PublishingError) {
    let (id, place) = (document.page.id, place(of: page.name))
    let labels =
      [Self.label, Self.label(of: page.mark.id)] + (page.mark.set.map { [Self.label(ofSet: $0)] } ?? [])
      + (target.labels ?? [])
    _ = try client.give(
      .post, ListAnswer<LabelAnswer>.self, "/rest/api/content/\(id)/label",
      labels.map { LabelRequest(name: $0) },
      at: place)
    let value = PageProperty(
      id: page.mark.id, page: id, version: document.page.version?.number ?? 0,
      sent: TextDigest.sha256(content), stored: document.form.digest, set: page.mark.set)
    let path = "/api/v2/pages/\(id)/properties"
    if let property {
      let request = PropertyRequest(value: value, version: .init(number: property.version.number + 1))
      _ = try client.give(.put, PropertyAnswer.self, "\(path)/\(property.id)", request, at: place)
    } else {
      _ = try client.give(.post, PropertyAnswer.self, path, PropertyRequest(value: value), at: place)
    }
  }
}
