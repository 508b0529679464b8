import ComparisonModel
import Foundation
import HTTPFixtures
import Messages
import Testing

@testable import WikiPublishing

/// A space that follows the documented contract, with people who write there too.
struct ConfluenceSpaceTests {
  private let server: ConfluenceServer
  private let publisher: WikiPublisher

  init() throws {
    server = try ConfluenceServer()
    publisher = Self.publisher()
  }

  private static func publisher(token: String = ConfluenceServer.user.token) -> WikiPublisher {
    WikiPublisher(
      environment: ["PLIMSOLL_WIKI_USER": ConfluenceServer.user.name, "PLIMSOLL_WIKI_PASSWORD": token],
      for: [])
  }

  private func plan(
    _ content: String, on page: String = "이미지 비교", chart: String? = nil, parent: String? = nil,
    id: String = "sample.ko"
  ) throws -> PublishPlan {
    let target = WikiTarget(
      .confluence, address: server.address, page: page, space: "IMG", parent: parent, labels: ["이미지"],
      language: .ko)
    let plan = try publisher.wholePlan(target, name: id) { place in
      let document = PublishedPage(name: place.document, mark: PageMark(id), content: content)
      let picture = chart.map {
        PublishedPage(name: place.picture("sizes.svg"), mark: PageMark("\(id).sizes"), content: $0)
      }
      return [document] + [picture].compactMap { $0 }
    }
    // As from a file.
    return try PublishPlan(json: try plan.json(), file: "plan.json")
  }

  private func apply(_ plan: PublishPlan, force: Bool = false) throws -> [String] {
    try publisher.apply(plan, force: force).filter { $0.revision != nil }.map(\.page)
  }

  private func failure(_ plan: PublishPlan) throws -> PublishingError {
    try #require(throws: PublishingError.self) { try apply(plan) }
  }

  private static func row(_ size: String, note: String = "메모") -> String {
    """
    <table><tbody><tr><th><p>app</p></th><td><p><ac:structured-macro ac:name="anchor" ac:schema-version="1">\
    <ac:parameter ac:name="">cell_app_size</ac:parameter></ac:structured-macro>\(size)</p><p>“약” – \(note)</p></td></tr></tbody></table>

    """
  }

  @Test func `a page is made once with its labels, and an unchanged one is never written`() throws {
    _ = try apply(try plan("<p>루트</p>\n", on: "위", id: "root.ko"))
    let first = try plan(Self.row("57.2 MB"), chart: "<svg/>\n", parent: "위")
    #expect(first.wikis[0].pages.map(\.action) == [.create, .create])
    #expect(try apply(first) == ["이미지 비교", "이미지 비교^sizes.svg"])
    let page = try #require(server.page("이미지 비교"))
    #expect(page.labels == ["plimsoll", "plimsoll-sample-ko", "이미지"] && page.parent != nil)
    #expect(page.body.contains("plimsoll-begin-sample.ko") && page.body.contains("&ldquo;약&rdquo;"))
    let count = server.writeCount
    let second = try plan(Self.row("57.2 MB"), chart: "<svg/>\n")
    #expect(second.isUnchanged, "\(second.wikis[0].pages)")
    #expect(try apply(second) == [] && apply(first) == [] && server.writeCount == count)
  }

  @Test func `a chart that a page shows no longer is told and left, and no file of people is`() throws {
    _ = try apply(try plan("<p>글</p>\n", chart: "<svg/>\n"))
    server.change("이미지 비교") { page in
      page.attachments["own.svg"] = ("att1", [Array("<svg/>".utf8)], "plimsoll sample.ko.own")
      page.attachments["notes.pdf"] = ("att2", [[0x25]], "회의")
    }
    let next = try plan("<p>글</p>\n")
    #expect(next.orphans?.map(\.page) == ["이미지 비교^sizes.svg"])
    #expect(try next.isUnchanged && apply(next) == [] && server.page("이미지 비교")?.attachments.count == 3)
  }

  @Test func `a changed cell is told as a fact, and written as the next version`() throws {
    _ = try apply(try plan(Self.row("57.2 MB"), chart: "<svg>1</svg>\n"))
    let next = try plan(Self.row("58.5 MB"), chart: "<svg>2</svg>\n")
    let page = next.wikis[0].pages[0]
    #expect(page.action == .update)
    #expect(
      page.facts == [FactChange(candidate: "app", criterion: "size", before: "57.2 MB", after: "58.5 MB")])
    #expect(page.lines.contains { $0.hasPrefix("-") && $0.contains("57.2") })
    #expect(try apply(next).count == 2)
    let stored = try #require(server.page("이미지 비교"))
    #expect(stored.versions.count == 2 && stored.attachments["sizes.svg"]?.versions.count == 2)
  }

  @Test func `what people write around the part stays, also when the editor rewrites the whole page`() throws
  {
    _ = try apply(try plan(Self.row("57.2 MB") + "<table><tbody><tr><td>a</td></tr></tbody></table>\n"))
    server.edit("이미지 비교") { "<p>앞글 &amp; <em>들</em></p>\($0)<p>뒷글</p>" }
    #expect(try plan(Self.row("57.2 MB") + "<table><tbody><tr><td>a</td></tr></tbody></table>\n").isUnchanged)
    #expect(try apply(try plan(Self.row("58.5 MB"))) == ["이미지 비교"])
    let body = try #require(server.page("이미지 비교")).body
    #expect(
      body.hasPrefix("<p local-id=\"f00\">앞글 &amp; <em>들</em></p>")
        && body.hasSuffix("<p local-id=\"f00\">뒷글</p>"))
    #expect(body.contains("58.5 MB"))
  }

  @Test func `a whole report with awkward texts is known again, also as the editor rewrites it`()
    throws
  {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("ReportRenderingTests/Conformance/Golden/conformance.ko.confluence.xml")
    let report = try String(contentsOf: golden, encoding: .utf8)
    #expect(try apply(try plan(report)) == ["이미지 비교"])
    #expect(try plan(report).isUnchanged)
    server.edit("이미지 비교") { "<p>앞글</p>" + $0 }
    #expect(try plan(report).isUnchanged)
    #expect(try apply(try plan(report + "<p>끝</p>\n")) == ["이미지 비교"])
    #expect(try plan(report + "<p>끝</p>\n").isUnchanged)
  }

  @Test func `what people change in the part is written over by force alone, and then kept`() throws {
    _ = try apply(try plan(Self.row("57.2 MB")))
    server.edit("이미지 비교") { $0.replacing("57.2", with: "57") }
    let edited = try plan(Self.row("58.5 MB"))
    #expect(edited.wikis[0].pages[0].action == .edited)
    #expect(edited.wikis[0].pages[0].replaced?.contains("57 MB") == true)
    #expect(try failure(edited).code == .conflict)
    #expect(try apply(edited, force: true) == ["이미지 비교"])
    #expect(try plan(Self.row("58.5 MB")).isUnchanged)
  }

  @Test func `a page that was made, changed or deleted after the plan is not written`() throws {
    let making = try plan("<p>가</p>\n")
    server.with { $0.pages["9"] = .init(title: "이미지 비교", versions: [("<p>사람</p>", "")]) }
    #expect(try failure(making).code == .movedOn)
    server.with { $0.pages["9"] = nil }
    _ = try apply(try plan("<p>가</p>\n"))
    let changing = try plan("<p>나</p>\n")
    server.edit("이미지 비교") { $0 + "<p>x</p>" }
    #expect(try failure(changing).code == .movedOn)
    let deleting = try plan("<p>나</p>\n")
    server.change("이미지 비교") { $0.isTrashed = true }
    #expect(try failure(deleting).code == .movedOn)
    #expect(try plan("<p>나</p>\n").wikis[0].pages[0].action == .create)
  }

  @Test func `of two who write at the same moment, one is refused`() throws {
    let making = try plan("<p>가</p>\n")
    server.with { state in
      state.beforeWriting = { $0.pages["9"] = .init(title: "이미지 비교", versions: [("<p>사람</p>", "")]) }
    }
    #expect(try failure(making).why.contains("title"))
    server.with { $0.pages["9"] = nil }
    _ = try apply(try plan("<p>가</p>\n"))
    let changing = try plan("<p>나</p>\n")
    server.with { state in
      state.beforeWriting = { state in
        for id in state.pages.keys { state.pages[id]?.versions.append(("<p>사람</p>", "")) }
      }
    }
    let conflict = try failure(changing)
    #expect(conflict.code == .movedOn && conflict.why.contains("409"))
    #expect(server.page("이미지 비교")?.body == "<p>사람</p>")
  }

  @Test func `a page that was renamed is found by its label, and a copy of it is not taken for it`() throws {
    _ = try apply(try plan("<p>가</p>\n"))
    server.change("이미지 비교") { $0.title = "새 이름" }
    server.with { state in
      var copy = state.pages.values.first { $0.title == "새 이름" }
      copy?.title = "새 이름의 사본"
      state.pages["900"] = copy
    }
    let next = try plan("<p>나</p>\n")
    #expect(next.wikis[0].pages.map(\.name) == ["새 이름"])
    #expect(try apply(next) == ["새 이름"] && server.page("이미지 비교") == nil)
    #expect(server.page("새 이름의 사본")?.versions.count == 1)
  }

  @Test func `a page of people or of another report, and a file of theirs, are never taken over`() throws {
    server.with { $0.pages["9"] = .init(title: "이미지 비교", versions: [("<p>사람</p>", "")]) }
    let people = try #require(throws: PublishingError.self) { try plan("<p>x</p>\n") }
    #expect(people.code == .conflict && people.description.contains("plimsoll-begin-sample.ko"))
    server.with { $0.pages["9"] = nil }
    _ = try apply(try plan("<p>x</p>\n", id: "other.ko"))
    let other = try #require(throws: PublishingError.self) { try plan("<p>x</p>\n") }
    #expect(other.code == .conflict && other.description.contains("other.ko"))
    _ = try apply(try plan("<p>x</p>\n", id: "other.ko"))
    server.change("이미지 비교") {
      $0.attachments = [
        "sizes.svg": ("att1", [Array("<svg/>".utf8)], ""), "b.png": ("att2", [[0xFF]], ""),
      ]
    }
    let file = try #require(throws: PublishingError.self) {
      try plan("<p>x</p>\n", chart: "<svg/>\n", id: "other.ko")
    }
    #expect(file.code == .conflict && server.page("이미지 비교")?.attachments.count == 2)
  }

  @Test
  func `an apply that is cut anywhere leaves the page as it was or as planned, and the next plan knows`()
    throws
  {
    _ = try apply(try plan(Self.row("57.2 MB")))
    // The write of the page, its labels, its property; each refused, and each done without an answer.
    for (round, fault) in [
      ("PUT", "/api/v2/pages/101", false), ("PUT", "/api/v2/pages/101", true), ("POST", "/label", false),
      ("PUT", "/properties/", false), ("PUT", "/properties/", true),
    ].enumerated() {
      let content = Self.row("\(round) MB")
      server.fail(.init(method: fault.0, path: fault.1, status: 503, isDone: fault.2))
      let error = try failure(try plan(content))
      #expect(error.description.contains("not known") && error.description.contains("plan anew"))
      let left = try plan(content)
      // Only where all was done is nothing left.
      #expect(left.isUnchanged == (round == 4) && left.wikis[0].pages[0].action != .edited, "\(round)")
      let versions = server.page("이미지 비교")?.versions.count ?? 0
      #expect(try apply(left).isEmpty == (round == 4))
      let isWritten = round > 0
      #expect(server.page("이미지 비교")?.versions.count == versions + (isWritten ? 0 : 1), "\(round)")
      #expect(try plan(content).isUnchanged)
    }
  }

  @Test func `writes are sent again on 429 alone`() throws {
    let making = try plan("<p>가</p>\n")
    server.fail(.init(method: "POST", path: "/pages", status: 429, fields: [("Retry-After", "0")]))
    #expect(try apply(making).count == 1)
    for status in [500, 502, 503] {
      let next = try plan("<p>\(status)</p>\n")
      server.fail(.init(method: "PUT", path: "/pages", status: status, fields: [("Retry-After", "0")]))
      let count = server.writeCount
      #expect(try failure(next).code == .wiki && server.writeCount == count + 1)
    }
  }

  @Test(arguments: [
    (401, PublishingError.Code.credentials, "API token"), (403, .credentials, "403"),
    (404, .movedOn, "plan anew"),
    (409, .movedOn, "plan anew"), (413, .wiki, "larger"), (400, .wiki, "400"), (418, .wiki, "418"),
  ])
  func `each refusal says what it means, and no secret with it`(
    status: Int, code: PublishingError.Code, told: String
  ) throws {
    _ = try apply(try plan("<p>가</p>\n"))
    let next = try plan("<p>나</p>\n")
    server.fail(.init(method: "PUT", path: "/pages", status: status))
    let error = try failure(next)
    #expect(error.code == code && error.description.contains(told), "\(error)")
    #expect(!error.description.contains("geheim"))
  }

  @Test func `a wrong token, nobody, a space that is not there and what is no XML are told`() throws {
    let target = WikiTarget(.confluence, address: server.address, page: "x", space: "IMG", language: .ko)
    let wrong = try #require(throws: PublishingError.self) {
      try Self.publisher(token: "geheim-falsch").plan(target, name: "a") { _ in [] }
    }
    #expect(wrong.code == .credentials && !wrong.description.contains("geheim"))
    let nobody = try #require(throws: PublishingError.self) {
      try WikiPublisher(environment: [:], for: []).plan(target, name: "a") { _ in [] }
    }
    #expect(nobody.code == .credentials && nobody.description.contains("PLIMSOLL_WIKI_USER"))
    let elsewhere = WikiTarget(.confluence, address: server.address, page: "x", space: "NO", language: .ko)
    let missing = try #require(throws: PublishingError.self) {
      try publisher.plan(elsewhere, name: "a") { _ in [] }
    }
    #expect(missing.description.contains("no space NO"))
    let making = try plan("<p>가</p>\n")
    #expect(try failure(try plan("<p>&nbsp;</p>\n")).why.contains("xhtml"))
    let broken = try #require(throws: PublishingError.self) { try plan("<p>\n") }
    #expect(broken.why.contains("no storage format"))
    #expect(try apply(making).count == 1)
  }

  // MARK: Several pages

  private var set: PageSet {
    PageSet(publisher) {
      WikiTarget(.confluence, address: server.address, page: $0, space: "IMG", language: .ko)
    }
  }

  @Test func `an apply of ten pages that is cut tells which were written, and the next plan has the others`()
    throws
  {
    let first = try set.plan { "<p>쪽 \($0)</p>\n" }
    // The fifth page is made, and nobody learns of it: each page before is made, and gets its property.
    server.fail(.init(method: "POST", path: "/api/v2/pages", status: 503, isDone: true, after: 8))
    var written: [String] = []
    #expect(throws: PublishingError.self) {
      try publisher.apply(first, force: false) { written.append($0.page) }
    }
    #expect(written == ["Page 0", "Page 1", "Page 2", "Page 3"])
    let next = try set.plan { "<p>쪽 \($0)</p>\n" }
    let actions = next.wikis.flatMap(\.pages).map(\.action)
    #expect(actions.prefix(4).allSatisfy { $0 == .unchanged } && actions[4] == .update)
    #expect(actions.dropFirst(5).allSatisfy { $0 == .create })
    #expect(try set.apply(next) == (4..<10).map { "Page \($0)" })
    let count = server.writeCount
    let last = try set.plan { "<p>쪽 \($0)</p>\n" }
    #expect(try last.isUnchanged && set.apply(last) == [] && server.writeCount == count)
  }

  @Test func `pages of a set that are published no longer are told, and copies and those of others are not`()
    throws
  {
    _ = try set.apply(try set.plan(0..<3) { "<p>쪽 \($0)</p>\n" })
    #expect(server.page("Page 2")?.labels == ["plimsoll", "plimsoll-report2-ko", "plimsoll-set-team-images"])
    server.with { state in
      state.pages["900"] = state.pages.values.first { $0.title == "Page 1" }
      state.pages["900"]?.title = "Copy"
    }
    server.change("Page 2") { $0.title = "옮긴 쪽" }
    let fewer = try set.plan(0..<2) { "<p>쪽 \($0)</p>\n" }
    #expect(fewer.orphans == [.init(wiki: server.address, page: "옮긴 쪽", id: "report2.ko")])
    #expect(try fewer.isUnchanged && set.apply(fewer) == [] && server.page("옮긴 쪽") != nil)
    // A page that was published alone is taken in: its labels and its property are written anew.
    _ = try apply(try plan("<p>가</p>\n", on: "Page 5", id: "report5.ko"))
    #expect(try set.apply(try set.plan([5]) { _ in "<p>가</p>\n" }) == ["Page 5"])
    #expect(try set.plan([5]) { _ in "<p>가</p>\n" }.isUnchanged)
  }

  @Test func `links to pages, anchors and files of a space are held against the plan`() throws {
    func link(_ page: String?, _ anchor: String?) -> String {
      "<p><ac:link\(anchor.map { " ac:anchor=\"\($0)\"" } ?? "")>"
        + (page.map { "<ri:page ri:content-title=\"\($0)\"/>" } ?? "")
        + "<ac:link-body>x</ac:link-body></ac:link></p>"
    }
    let linked = try set.plan(0..<2) { number in
      Self.row("1 MB") + link("Page 1", nil) + link("Page 1", "cell_app_size") + link(nil, "cell_app_user")
        + link("Page 7", nil)
        + "<ac:image><ri:attachment ri:filename=\"a.svg\"/></ac:image>\n"
    }
    #expect(
      linked.brokenLinks?.filter { $0.page == "Page 0" }.map(\.link)
        == ["#cell_app_user", "Page 7", "Page 0^a.svg"])
  }

  // MARK: Comments on words

  @Test func `comments on words come back to the same words, in the same cell`() throws {
    _ = try apply(try plan("<p>메모 – 둘</p>\n" + Self.row("57.2 MB")))
    server.comment("이미지 비교", on: "57.2 MB", reference: "r0", status: "resolved")
    server.comment("이미지 비교", on: "메모</p></td>".replacing("</p></td>", with: ""), reference: "r1")
    server.change("이미지 비교") { page in
      let (body, message) = page.versions.removeLast()
      let marked = body.replacing(
        "&ndash; 메모</p></td>",
        with: "<ac:inline-comment-marker ac:ref=\"r2\">&ndash; 메모</ac:inline-comment-marker></p></td>")
      page.versions.append((marked, message))
      page.comments.append(("r2", "open"))
    }
    // A comment is no change of the part.
    #expect(try plan("<p>메모 – 둘</p>\n" + Self.row("57.2 MB")).isUnchanged)
    let next = try plan("<p>새 줄</p><p>메모 – 둘</p>\n" + Self.row("58.5 MB"))
    #expect(next.wikis[0].pages[0].action == .update && next.wikis[0].pages[0].lostComments ?? [] == [])
    #expect(try apply(next) == ["이미지 비교"])
    let body = try #require(server.page("이미지 비교")).body
    #expect(
      body.contains("<p><ac:inline-comment-marker ac:ref=\"r1\">메모</ac:inline-comment-marker> &ndash; 둘</p>"))
    #expect(
      body.contains("<ac:inline-comment-marker ac:ref=\"r2\">&ndash; 메모</ac:inline-comment-marker></p></td>"))
    #expect(!body.contains("r0"))
    #expect(try plan("<p>새 줄</p><p>메모 – 둘</p>\n" + Self.row("58.5 MB")).isUnchanged)
  }

  @Test func `where commented words are gone the plan says so, and nothing is written, also by force`() throws
  {
    _ = try apply(try plan(Self.row("57.2 MB")))
    server.comment("이미지 비교", on: "57.2 MB", reference: "r1")
    let next = try plan(Self.row("58.5 MB"))
    #expect(next.wikis[0].pages[0].lostComments == ["57.2 MB"])
    for force in [false, true] {
      let error = try #require(throws: PublishingError.self) { try apply(next, force: force) }
      #expect(error.code == .conflict && error.description.contains("“57.2 MB”"))
    }
    server.change("이미지 비교") { $0.comments = [("r1", "resolved")] }
    #expect(try apply(try plan(Self.row("58.5 MB"))) == ["이미지 비교"])
  }

  @Test func `a comment that came after the plan is kept too, or stops the write`() throws {
    _ = try apply(try plan(Self.row("57.2 MB")))
    let next = try plan(Self.row("58.5 MB"))
    server.comment("이미지 비교", on: "메모", reference: "r1")
    #expect(try apply(next) == ["이미지 비교"])
    #expect(server.page("이미지 비교")?.body.contains("ac:ref=\"r1\">메모<") == true)
    let last = try plan(Self.row("59 MB"))
    server.comment("이미지 비교", on: "58.5", reference: "r2")
    #expect(try failure(last).code == .conflict)
    #expect(server.page("이미지 비교")?.versions.count == 2)
  }

  @Test func `a wiki that drops the places of comments is found out`() throws {
    _ = try apply(try plan(Self.row("57.2 MB")))
    server.comment("이미지 비교", on: "메모", reference: "r1")
    let next = try plan(Self.row("58.5 MB"))
    server.with { $0.dropsMarkers = true }
    #expect(try failure(next).code == .storedOtherwise)
  }
}
