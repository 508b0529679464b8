import FoundationEssentials
import Messages

// Pictures: uploaded files, whose descriptions bear the mark of the report. A version of a file says in its comment what
// it was made of, so that a PNG is known again wherever it was made.

extension MediaWikiSite {
  /// A file as the wiki has it.
  private struct StoredFile {
    /// Its name, as the wiki writes it.
    let title: String
    /// What is said of it.
    let description: StoredPage
    /// The newest version; nil where there is none.
    let version: PageAnswer.FileVersion?
    /// The version before it.
    let before: PageAnswer.FileVersion?
    /// Whether it lies in another wiki, which this one shows the files of.
    let isShared: Bool
  }

  /// What a version of a file says of itself: what it is a picture of.
  private static func comment(_ mark: PageMark, _ drawing: String) -> String {
    // Half of it tells drawings apart, and leaves the file's history as wide as a window.
    "plimsoll \(mark.id) \(TextDigest.sha256(drawing).prefix(32))"
  }

  // MARK: Planning

  /// What would become of a picture.
  ///
  /// - Parameter page: The page that shows it.
  func plan(_ picture: PublishedPage, shownOn page: String) throws(PublishingError) -> PublishPlan.Page {
    let stored = try lookAtFile(picture.name)
    try refuseForeign(stored, picture)
    var described = picture
    described.name = stored.title
    described.content = "[[:\(page)]]\n"
    var plan = try PagePlanner.plan(described, over: stored.description, at: target.address)
    plan.shownOn = page
    plan.file = try newVersion(of: picture, over: stored)
    guard plan.file != nil else { return plan }
    let isOurs = stored.version?.comment?.hasPrefix("plimsoll \(picture.mark.id) ") ?? true
    if plan.action == .unchanged || !isOurs { plan.action = isOurs ? .update : .edited }
    return plan
  }

  /// What is to be uploaded; nil where the wiki has it.
  private func newVersion(
    of picture: PublishedPage, over stored: StoredFile
  ) throws(PublishingError) -> PublishPlan.File? {
    let drawing = Array(picture.content.utf8)
    let comment = Self.comment(picture.mark, picture.content)
    let isPNG = picture.name.hasSuffix(".png")
    if isPNG, stored.version?.comment == comment { return nil }
    let bytes = isPNG ? try converter.png(of: drawing, at: place(of: picture.name)) : drawing
    guard stored.version?.sha1 != TextDigest.sha1(bytes) else { return nil }
    return PublishPlan.File(bytes: Data(bytes), comment: comment, base: stored.version?.sha1)
  }

  private func refuseForeign(_ stored: StoredFile, _ picture: PublishedPage) throws(PublishingError) {
    guard stored.isShared else { return }
    throw PublishingError(
      .conflict, at: place(of: picture.name),
      why:
        "there is a file of that name in a repository that the wiki shows the files of, and it is not plimsoll's",
      suggestion: "give the comparison another id")
  }

  /// Refuses a file that the wiki would not take.
  func check(_ file: PublishPlan.File, of page: String) throws(PublishingError) {
    let most = min(site.general.maxuploadsize ?? Self.maximumFileBytes, Self.maximumFileBytes)
    guard file.bytes.count > most else { return }
    throw PublishingError(
      .wiki, at: place(of: page),
      why: "the file has \(file.bytes.count) bytes, and the wiki takes \(most) ($wgMaxUploadSize)",
      suggestion: "publish with --template table, or compare less on one page")
  }

  private func lookAtFile(_ name: String) throws(PublishingError) -> StoredFile {
    let answer = try client.ask(
      PageAnswer.self,
      [
        ("action", "query"), ("prop", "revisions|imageinfo"), ("rvprop", "ids|timestamp|content"),
        ("rvslots", "main"), ("iiprop", "sha1|comment|mime|url"), ("iilimit", "2"),
        ("iiurlwidth", "\(Self.drawnPixels)"), ("titles", name), ("redirects", "1"),
      ]
    ).orFault(at: place(of: name))
    guard let page = answer.query?.pages?.first, page.invalid != true else {
      throw PublishingError(
        .wiki, at: place(of: name),
        why: "this is no name of a file there: \(answer.query?.pages?.first?.invalidreason ?? "")",
        suggestion: "give the comparison another id")
    }
    let versions = page.imageinfo ?? []
    var description = StoredPage()
    if let revision = page.revisions?.first {
      description = StoredPage(text: revision.slots.main.content, revision: "\(revision.revid)")
    } else if !versions.isEmpty {
      // A file that nothing is said of is nobody's to be written over.
      description = StoredPage(text: "", revision: "0")
    }
    return StoredFile(
      title: page.title, description: description, version: versions.first,
      before: versions.dropFirst().first,
      isShared: !["", "local"].contains(page.imagerepository ?? ""))
  }

  // MARK: Writing

  /// Uploads a picture, and writes what is said of it. MediaWiki compares no versions of files: it is looked at right
  /// before and right after.
  func write(_ page: PublishPlan.Page, _ file: PublishPlan.File) throws(PublishingError) -> String? {
    let wanted = TextDigest.sha1(Array(file.bytes))
    let stored = try lookAtFile(page.name)
    let isUploaded = stored.version?.sha1 == wanted
    if isUploaded, Self.isSame(stored.description.text, page.text) { return nil }
    guard (stored.description.revision == nil) == (page.base == nil),
      isUploaded || stored.version?.sha1 == file.base
    else { throw Self.movedOn(place(of: page.name)) }
    // What is said of it comes first: each new version of a file makes one of its page too.
    if stored.description.revision != nil { _ = try writePage(page) }
    if !isUploaded { try upload(page, file) }
    return try readBack(page, file, wanted)
  }

  private func upload(_ page: PublishPlan.Page, _ file: PublishPlan.File) throws(PublishingError) {
    let place = place(of: page.name)
    let name = page.name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? page.name
    let question =
      [
        ("action", "upload"), ("filename", name), ("comment", file.comment), ("text", page.text),
        ("assert", "user"), ("maxlag", "5"), ("token", try editToken(at: place)),
      ]
    let first = try client.ask(UploadAnswer.self, question, file: (name, Array(file.bytes)))
      .orFault(at: place).upload
    if first.result == "Success" { return }
    let warnings = Set((first.warnings ?? [:]).keys)
    let refused = ["badfilename", "emptyfile", "nochange"] + (file.base == nil ? ["exists"] : [])
    guard let key = first.filekey, warnings.isDisjoint(with: refused) else {
      throw PublishingError(
        .movedOn, at: place,
        why: "the wiki warns of the file: \(warnings.sorted().joined(separator: ", "))",
        suggestion: "plan anew; the file was not uploaded")
    }
    guard try lookAtFile(page.name).version?.sha1 == file.base else { throw Self.movedOn(place) }
    let second = try client.ask(
      UploadAnswer.self, question + [("filekey", key), ("ignorewarnings", "1")]
    ).orFault(at: place).upload
    guard second.result == "Success" else {
      throw PublishingError(.wiki, at: place, why: "the upload is refused: \(second.result)")
    }
  }

  /// What names the new state, once the wiki is known to have the very bytes and to draw them.
  private func readBack(
    _ page: PublishPlan.Page, _ file: PublishPlan.File, _ wanted: String
  ) throws(PublishingError) -> String? {
    let place = place(of: page.name)
    let stored = try lookAtFile(page.name)
    guard stored.version?.sha1 == wanted, Self.isSame(stored.description.text, page.text) else {
      throw PublishingError(
        .storedOtherwise, at: place, why: "the wiki holds something else than was uploaded",
        suggestion: "look at the file's history, and plan anew")
    }
    guard file.base == nil || stored.before?.sha1 == file.base else {
      throw PublishingError(
        .storedOtherwise, at: place,
        why:
          "somebody uploaded the file between looking at it and uploading it, and plimsoll's is the newest now",
        suggestion: "take theirs from the file's history, and plan anew")
    }
    guard stored.version?.cannotBeDrawn != true else {
      throw PublishingError(
        .wiki, at: place,
        why: "the wiki took the SVG file, and has no program that draws it ($wgSVGConverter)",
        suggestion: "plan anew: where the wiki cannot draw them, the charts are PNG files")
    }
    return stored.description.revision
  }
}
