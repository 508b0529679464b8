import ComparisonModel
import Foundation
import HTTPFixtures
import Messages
import ReadBack
import Testing

@testable import WikiPublishing

/// Charts as files of Debian's MediaWiki, with people who upload there too. Its settings change while it runs.
@Suite(
  .serialized,
  .enabled(
    if: MediaWikiServer.isInstalled && ForeignProgram.isInstalled("rsvg-convert"),
    "mediawiki, php or rsvg-convert is not installed"))
struct MediaWikiFileTests {
  private static let shared = Result {
    try MediaWikiServer(settings: "$wgEnableUploads = true; $wgSVGConverter = 'rsvg';")
  }
  private static let takesSVG = "$wgFileExtensions = ['png', 'svg'];"
  private let wiki: MediaWikiServer

  init() throws {
    wiki = try Self.shared.get()
    try wiki.set(Self.takesSVG)
  }

  private static func publisher(_ user: String? = MediaWikiServer.bot.name, path: String? = nil)
    -> WikiPublisher
  {
    var environment = ["PATH": path ?? ProcessInfo.processInfo.environment["PATH"] ?? ""]
    environment["PLIMSOLL_WIKI_USER"] = user
    environment["PLIMSOLL_WIKI_PASSWORD"] = user.map { _ in MediaWikiServer.bot.password }
    return WikiPublisher(environment: environment, for: [])
  }

  private static func drawing(_ text: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><title>\(text)</title>\
    <rect width="\(text.utf8.count)" height="9"/></svg>

    """
  }

  /// A page that shows charts, each by its id and its drawing.
  private func plan(
    _ content: String = "글\n", on page: String, charts: KeyValuePairs<String, String>,
    by publisher: WikiPublisher = Self.publisher(), set: String? = nil, index: String? = nil
  ) throws -> PublishPlan {
    let target = WikiTarget(.mediawiki, address: wiki.api, page: page, language: .ko)
    var draft = publisher.draft(set: set)
    // Several pages of a wiki are planned with one login.
    if let index { _ = try draft.place(of: index, in: target) }
    let place = try draft.place(of: "\(page).ko", in: target)
    var document = PublishedPage(name: place.document, mark: PageMark("\(page).ko"), content: content)
    document.tableReason = place.tableReason
    var pages = [document]
    if case .pictures(let ending, _) = place.charts {
      for (chart, drawing) in charts {
        let file = place.picture("\(page)-ko-\(chart).\(ending)")
        pages[0].content += "[[\(file)|alt=\(chart)]]\n"
        pages.append(
          PublishedPage(
            name: file, mark: PageMark("\(page).ko.\(chart)"), content: drawing, shownOn: place.document))
      }
    }
    draft.add(pages, to: target)
    return try PublishPlan(json: try draft.plan().json(), file: "plan.json")
  }

  private func apply(_ plan: PublishPlan, force: Bool = false) throws -> [String] {
    try Self.publisher().apply(plan, force: force).filter { $0.revision != nil }.map(\.page)
  }

  @Test func `charts are uploaded before the page that shows them, and again only where they differ`() throws
  {
    let drawing = Self.drawing("하나")
    let first = try plan(on: "one", charts: ["sizes": drawing, "scans": drawing])
    #expect(first.wikis[0].pages.map(\.action) == [.create, .create, .create] && first.brokenLinks == nil)
    #expect(try apply(first) == ["파일:One-ko-sizes.svg", "파일:One-ko-scans.svg", "one"])
    let stored = try wiki.versions(ofFile: "one-ko-sizes.svg")
    #expect(stored == [TextDigest.sha1(Array(drawing.utf8))])
    let html = try wiki.html(of: try #require(try wiki.page("one")).text)
    #expect(html.contains("alt=\"sizes\"") && html.contains("One-ko-sizes.svg.png"), "\(html)")
    #expect(
      try wiki.html(of: try #require(try wiki.page("File:one-ko-sizes.svg")).text).contains("title=\"One\""))
    // What was applied already is known as such, and nothing is left to do.
    #expect(try apply(first) == [])
    let same = try plan(on: "one", charts: ["sizes": drawing, "scans": drawing])
    #expect(try same.isUnchanged && apply(same) == [] && same.orphans == nil)
    let next = try plan(on: "one", charts: ["sizes": Self.drawing("둘둘"), "scans": drawing])
    #expect(try apply(next) == ["파일:One-ko-sizes.svg"])
    #expect(try wiki.versions(ofFile: "one-ko-sizes.svg").count == 2)
    #expect(try wiki.versions(ofFile: "one-ko-scans.svg").count == 1)
    #expect(try plan(on: "one", charts: ["sizes": Self.drawing("둘둘"), "scans": drawing]).isUnchanged)
  }

  @Test func `a file of people is never written over, and a version of theirs only by force`() throws {
    try wiki.upload("two-ko-sizes.svg", Array(Self.drawing("사람").utf8))
    let foreign = try #require(throws: PublishingError.self) {
      try plan(on: "two", charts: ["sizes": Self.drawing("x")])
    }
    #expect(foreign.code == .conflict && foreign.place.contains("파일:Two-ko-sizes.svg"), "\(foreign)")
    _ = try apply(try plan(on: "three", charts: ["sizes": Self.drawing("x")]))
    let late = try plan(on: "three", charts: ["sizes": Self.drawing("xx")])
    try wiki.upload("three-ko-sizes.svg", Array(Self.drawing("사람의 것").utf8))
    #expect(try #require(throws: PublishingError.self) { try apply(late) }.code == .movedOn)
    let over = try plan(on: "three", charts: ["sizes": Self.drawing("xx")])
    #expect(over.wikis[0].pages.map(\.action) == [.unchanged, .edited])
    let error = try #require(throws: PublishingError.self) { try apply(over) }
    #expect(error.code == .conflict && error.why.contains("another version"), "\(error)")
    let theirs = TextDigest.sha1(Array(Self.drawing("사람의 것").utf8))
    #expect(try wiki.versions(ofFile: "three-ko-sizes.svg").first == theirs)
    #expect(try apply(over, force: true) == ["파일:Three-ko-sizes.svg"])
    #expect(try wiki.versions(ofFile: "three-ko-sizes.svg").count == 3)
  }

  @Test func `where the wiki takes or draws no SVG, charts are PNG files, which any machine knows again`()
    throws
  {
    try wiki.set("$wgFileExtensions = ['png'];")
    let drawing = Self.drawing("그림")
    #expect(try apply(try plan(on: "four", charts: ["sizes": drawing])) == ["파일:Four-ko-sizes.png", "four"])
    #expect(try plan(on: "four", charts: ["sizes": drawing]).isUnchanged)
    #expect(try apply(try plan(on: "four", charts: ["sizes": Self.drawing("그림 둘")])).count == 1)
    // The wiki takes SVG, and has no program that draws it: that is known once it has one.
    try wiki.set(
      Self.takesSVG + "$wgSVGConverter = 'ImageMagick'; $wgImageMagickConvertCommand = '/nonexistent';")
    let error = try #require(throws: PublishingError.self) {
      try apply(try plan(on: "five", charts: ["sizes": drawing]))
    }
    #expect(error.code == .wiki && error.why.contains("wgSVGConverter"), "\(error)")
    #expect(try wiki.page("five") == nil)
    let anew = try plan(on: "five", charts: ["sizes": drawing])
    #expect(anew.orphans?.map(\.page) == ["파일:Five-ko-sizes.svg"])
    #expect(try apply(anew) == ["파일:Five-ko-sizes.png", "five"])
  }

  @Test func `a wiki that shows nothing to strangers is planned and written with one login`() throws {
    try wiki.set(Self.takesSVG + "$wgGroupPermissions['*']['read'] = false;")
    #expect(try apply(try plan(on: "nine", charts: ["sizes": Self.drawing("x")])).count == 2)
    #expect(try plan(on: "nine", charts: ["sizes": Self.drawing("x")], index: "index.ko").isUnchanged)
  }

  @Test func `where files cannot be uploaded, charts are tables, and the plan says why`() throws {
    func reason(_ settings: String, by publisher: WikiPublisher = Self.publisher()) throws -> TableReason? {
      try wiki.set(settings)
      let plan = try plan(on: "six", charts: ["sizes": Self.drawing("x")], by: publisher)
      #expect(plan.wikis[0].pages.count == (plan.tables == nil ? 2 : 1))
      return plan.tables?.first?.reason
    }
    #expect(try reason("$wgEnableUploads = false;") == .uploadsAreOff)
    #expect(try reason("$wgFileExtensions = ['pdf'];") == .typesAreRefused)
    #expect(
      try reason("$wgFileExtensions = ['png'];", by: Self.publisher(path: "/nonexistent")) == .cannotConvert)
    #expect(try reason(Self.takesSVG, by: Self.publisher("Admin@plain")) == .mayNotUpload)
    #expect(try reason(Self.takesSVG, by: Self.publisher(nil)) == nil)
    let large = try #require(throws: PublishingError.self) {
      try reason(Self.takesSVG + "$wgMaxUploadSize = 100;")
    }
    #expect(large.description.contains("wgMaxUploadSize"), "\(large)")
  }

  @Test
  func `files that a page shows no longer are told and left, also where all of it is published no longer`()
    throws
  {
    let charts: KeyValuePairs = ["sizes": Self.drawing("x"), "scans": Self.drawing("y")]
    _ = try apply(try plan(on: "seven", charts: charts, set: "files"))
    let fewer = try plan(on: "seven", charts: ["sizes": Self.drawing("x")], set: "files")
    #expect(fewer.orphans?.map(\.page) == ["파일:Seven-ko-scans.svg"])
    #expect(try apply(fewer) == ["seven"])
    let other = try plan(on: "eight", charts: [:], set: "files")
    #expect(
      Set((other.orphans ?? []).map(\.page)) == ["Seven", "파일:Seven-ko-scans.svg", "파일:Seven-ko-sizes.svg"])
    #expect(try wiki.versions(ofFile: "seven-ko-scans.svg").count == 1)
  }
}
