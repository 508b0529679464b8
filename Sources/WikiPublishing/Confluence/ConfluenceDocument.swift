import Messages

/// A page of Confluence as it is, with the part in it that this program writes.
struct ConfluenceDocument {
  let page: ConfluencePage
  /// What this program kept about it.
  let property: PageProperty?
  let body: TaggedText
  /// The bytes of the part.
  let region: Range<Int>
  /// What the part says.
  let form: StorageForm
  /// The digest of what was sent, where the newest version of the page is this program's own.
  private let ownDigest: String?

  /// Finds the part of a mark in a page.
  ///
  /// - Throws: ``PublishingError`` with code `conflict` where the page is not this program's.
  init(_ page: ConfluencePage, _ property: PageProperty?, _ mark: PageMark, at place: String)
    throws(PublishingError)
  {
    self.page = page
    // A page that was copied has the property of the other one.
    self.property = property.flatMap { $0.page == page.id ? $0 : nil }
    if let other = self.property, other.id != mark.id || !mark.admits(set: other.set) {
      throw .refusal(
        .marked(as: PageMark.name(other.id, in: other.set)), of: mark, giving: "", at: place)
    }
    do throws(TaggedTextFault) {
      body = try TaggedText(page.body?.storage?.value ?? "")
    } catch {
      throw PublishingError(
        .wiki, at: place, why: "the page is no storage format: \(error.why) at byte \(error.offset)")
    }
    do throws(ManagedRegion.Refusal) {
      region = try StorageRegion.find(mark, in: body)
    } catch {
      throw .refusal(
        error, of: mark,
        giving:
          "put two anchors (macro Anchor) where the report belongs: \(StorageRegion.beginning)\(mark.id) and \(StorageRegion.end)\(mark.id), each in a paragraph of its own",
        at: place)
    }
    form = StorageForm(body, region)
    let words = page.version?.message?.split(separator: " ") ?? []
    ownDigest =
      words.starts(with: ["plimsoll", mark.id[...]]) ? words.dropFirst(2).first.map(String.init) : nil
  }

  /// What the version that writes a content says of itself.
  static func message(_ mark: PageMark, _ content: String) -> String {
    "plimsoll \(mark.id) \(TextDigest.sha256(content))"
  }

  /// Whether nobody changed the part since it was written, or somebody gave it to this program.
  var isAsWritten: Bool { property == nil || ownDigest != nil || property?.stored == form.digest }

  /// Whether the page holds a content, whether or not all was written that belongs to it.
  func holds(_ content: String) -> Bool {
    let sent = ownDigest ?? property.flatMap { $0.stored == form.digest ? $0.sent : nil }
    return sent == TextDigest.sha256(content)
  }

  /// Whether a content was written and nothing is left to do for it.
  func isDone(_ content: String, for mark: PageMark) -> Bool {
    holds(content) && property?.set == mark.set && property?.sent == TextDigest.sha256(content)
      && property?.stored == form.digest
  }

  /// The page with another content, comments on the same words where they can be.
  func replacing(with content: String, at place: String) throws(PublishingError) -> (
    text: String, lost: [InlineComments.Marker]
  ) {
    do throws(TaggedTextFault) {
      let (text, lost) = try InlineComments.placing(InlineComments.markers(in: body, region), in: content)
      let whole =
        body.text(0..<region.lowerBound) + "\n" + text + body.text(region.upperBound..<body.bytes.count)
      return (whole, lost)
    } catch {
      throw PublishingError(
        .file, at: place, why: "the report is no storage format: \(error.why) at byte \(error.offset)")
    }
  }

  /// What would become of it.
  ///
  /// - Parameter openComments: The references of the comments that are still to be answered.
  func plan(
    _ published: PublishedPage, at place: String, openComments: () throws(PublishingError) -> Set<String>
  ) throws(PublishingError) -> PublishPlan.Page {
    let isDone = isDone(published.content, for: published.mark)
    let (text, lost) = try replacing(with: published.content, at: place)
    let old = body.text(0..<body.bytes.count)
    var plan = PublishPlan.Page(
      name: published.name, mark: published.mark,
      action: isDone ? .unchanged : isAsWritten ? .update : .edited, base: page.state,
      text: isDone ? old : text, replaced: isDone || isAsWritten ? nil : old, facts: [], lines: [],
      content: isDone ? nil : published.content)
    guard !isDone, let new = try? TaggedText(published.content) else { return plan }
    plan.facts = FactChange.changes(
      from: PageCells(of: body), to: PageCells(of: new))
    plan.lines = LineDifference.unified(
      from: form.lines.joined(separator: "\n"),
      to: StorageForm(new, 0..<new.bytes.count).lines.joined(separator: "\n"))
    if !lost.isEmpty {
      let open = try openComments()
      plan.lostComments = lost.filter { open.contains($0.reference) }.map(\.words)
    }
    return plan
  }
}
