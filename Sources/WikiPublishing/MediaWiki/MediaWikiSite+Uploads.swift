import HTTPTransfer
import Messages
import Synchronization

// How a wiki can show charts: what it takes of files, and what the account may do.

extension MediaWikiSite {
  /// The most bytes of a file that is uploaded: 16 MiB, and no more than the wiki takes.
  static let maximumFileBytes = 16 << 20
  /// What names of files begin with in every wiki, whatever its language.
  static let fileNamespace = "File:"
  /// The most files of a report that are looked at.
  private static let maximumFiles = 50

  /// How the charts of a report can be shown: as the wiki takes them, and where its account may upload them.
  func charts(of document: PageMark) throws(PublishingError) -> PagePlace.Charts {
    guard site.general.uploadsenabled == true else { return .tables(because: .uploadsAreOff) }
    let endings = Set((site.fileextensions ?? []).map { $0.ext.lowercased() })
    guard !endings.isDisjoint(with: ["svg", "png"]) else { return .tables(because: .typesAreRefused) }
    guard try mayUpload() else { return .tables(because: .mayNotUpload) }
    if endings.contains("svg"), try drawsSVG(of: document) {
      return .pictures(ending: "svg", prefix: Self.fileNamespace)
    }
    guard endings.contains("png") else { return .tables(because: .typesAreRefused) }
    guard converter.isInstalled else { return .tables(because: .cannotConvert) }
    return .pictures(ending: "png", prefix: Self.fileNamespace)
  }

  var converter: PictureConverter { PictureConverter(environment: environment) }

  /// Whether the account may upload files, and new versions of its own. Where no account is known, nothing speaks
  /// against it: `apply` asks for one.
  private func mayUpload() throws(PublishingError) -> Bool {
    guard try WikiCredentials.find(for: client.host, in: environment) != nil else { return true }
    let held = try rights()
    return held.contains("upload") && !held.isDisjoint(with: ["reupload", "reupload-own"])
  }

  /// What the account may do.
  private func rights() throws(PublishingError) -> Set<String> {
    if let known = client.rights.withLock(\.self) { return known }
    try Self.logIn(target, client, environment)
    let question = [("action", "query"), ("meta", "userinfo"), ("uiprop", "rights")]
    let user = try client.ask(UserAnswer.self, question).orFault(at: target.address).query.userinfo
    let rights = Set(user.rights ?? [])
    client.rights.withLock { $0 = rights }
    return rights
  }

  /// Whether the wiki draws the SVG files of the report that it has: it may take such files, and have no program for them.
  private func drawsSVG(of document: PageMark) throws(PublishingError) -> Bool {
    try !storedFiles(of: document).contains { $0.imageinfo?.first?.cannotBeDrawn ?? false }
  }

  /// The files that a report has in the wiki, by their names and their marks.
  private func storedFiles(of document: PageMark) throws(PublishingError) -> [PageAnswer.Page] {
    let answer = try client.ask(
      PageAnswer.self,
      [
        ("action", "query"), ("generator", "allpages"), ("gapnamespace", "6"),
        ("gapprefix", document.id.replacing(".", with: "-") + "-"), ("gapfilterredir", "nonredirects"),
        ("gaplimit", "\(Self.maximumFiles)"), ("prop", "revisions|imageinfo"),
        ("rvprop", "ids|timestamp|content"), ("rvslots", "main"), ("iiprop", "mime|url"),
        ("iiurlwidth", "\(Self.drawnPixels)"),
      ]
    ).orFault(at: target.address)
    return (answer.query?.pages ?? []).filter {
      ManagedRegion.mark(in: $0.revisions?.first?.slots.main.content ?? "")?.isPart(of: document) ?? false
    }
  }

  /// The width that the wiki is asked to draw a file in, to know whether it can.
  static let drawnPixels = 120

  func files(
    of page: PublishPlan.Page, besides known: [PublishPlan.Page]
  ) throws(PublishingError) -> [MarkedPage] {
    guard page.shownOn == nil else { return [] }
    let known = Set(known.map(\.name))
    return try storedFiles(of: page.mark).filter { !known.contains($0.title) }.compactMap { file in
      ManagedRegion.mark(in: file.revisions?.first?.slots.main.content ?? "").map {
        MarkedPage(name: file.title, mark: $0)
      }
    }
  }
}

extension PageAnswer.FileVersion {
  /// Whether it is an SVG file that the wiki has no program for.
  var cannotBeDrawn: Bool { mime == "image/svg+xml" && thumberror != nil }
}
