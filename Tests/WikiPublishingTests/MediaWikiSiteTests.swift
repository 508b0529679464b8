import ComparisonModel
import Foundation
import HTTPFixtures
import Messages
import Testing

@testable import WikiPublishing

/// Debian's MediaWiki, with people who write there too.
@Suite(.enabled(if: MediaWikiServer.isInstalled, "mediawiki or php is not installed"))
struct MediaWikiSiteTests {
  /// One wiki serves all tests, each with a page of its own.
  private static let shared = Result { try MediaWikiServer() }
  private let wiki: MediaWikiServer
  private let publisher: WikiPublisher

  init() throws {
    wiki = try Self.shared.get()
    publisher = Self.publisher()
  }

  private static func publisher(
    password: String = MediaWikiServer.bot.password, for wikis: [WikiTarget] = []
  ) -> WikiPublisher {
    WikiPublisher(
      environment: ["PLIMSOLL_WIKI_USER": MediaWikiServer.bot.name, "PLIMSOLL_WIKI_PASSWORD": password],
      for: wikis)
  }

  private func plan(
    _ content: String, on page: String, of wiki: MediaWikiServer? = nil, name: String? = nil
  ) throws -> PublishPlan {
    // Each page is of a report of its own: a page of the same report would be found instead of it.
    let name = name ?? "sample\(TextDigest.sha256(page).prefix(8)).ko"
    let target = WikiTarget(.mediawiki, address: (wiki ?? self.wiki).api, page: page, language: .ko)
    return PublishPlan(
      wikis: [
        try publisher.plan(target, name: name) {
          [PublishedPage(name: $0.document, mark: PageMark(name), content: content)]
        }
      ])
  }

  private func apply(_ plan: PublishPlan) throws -> Bool {
    try publisher.apply(plan, force: false).contains { $0.revision != nil }
  }

  @Test func `a page with a Hangul title is made, and written again only where it differs`() throws {
    let first = try plan("가 'x'\n", on: "이미지 비교")
    #expect(first.wikis[0].pages[0].action == .create)
    #expect(try apply(first))
    #expect(try wiki.page("이미지 비교")?.text.contains("-->\n가 'x'\n<!--") == true)
    #expect(try plan("가 'x'\n", on: "이미지 비교").isUnchanged)
    // What was applied already is known as such.
    #expect(try !apply(first))
    #expect(try apply(try plan("나\n", on: "이미지 비교")))
    #expect(try wiki.page("이미지 비교")?.revisionCount == 2)
    #expect(try !wiki.html(of: wiki.page("이미지 비교")?.text ?? "").contains("plimsoll:"))
  }

  @Test func `what people write around the part stays, and what they change in it is not written over`()
    throws
  {
    _ = try apply(try plan("가\n", on: "둘레"))
    let page = try #require(try wiki.page("둘레")).text
    try wiki.edit("둘레", "== 앞글 ==\n\(page)\n뒷글")
    #expect(try apply(try plan("나\n", on: "둘레")))
    let text = try #require(try wiki.page("둘레")).text
    #expect(text.hasPrefix("== 앞글 ==\n<!-- plimsoll") && text.hasSuffix("-->\n뒷글") && text.contains("\n나\n"))
    try wiki.edit("둘레", text.replacing("\n나\n", with: "\n나, 사람\n"))
    let edited = try plan("다\n", on: "둘레")
    #expect(edited.wikis[0].pages[0].action == .edited)
    #expect(throws: PublishingError.self) { try apply(edited) }
    #expect(try wiki.page("둘레")?.text.contains("나, 사람") == true)
  }

  @Test func `a page that somebody made, changed or deleted after the plan is not written`() throws {
    let making = try plan("가\n", on: "사이")
    try wiki.edit("사이", "사람의 글")
    #expect(try #require(throws: PublishingError.self) { try apply(making) }.code == .movedOn)
    #expect(try wiki.page("사이")?.text == "사람의 글")
    _ = try apply(try plan("가\n", on: "사이 둘"))
    let changing = try plan("나\n", on: "사이 둘")
    try wiki.edit("사이 둘", "앞\n" + (try #require(try wiki.page("사이 둘")).text))
    #expect(try #require(throws: PublishingError.self) { try apply(changing) }.code == .movedOn)
    let deleting = try plan("나\n", on: "사이 둘")
    try wiki.maintain("deleteBatch", input: "사이 둘\n")
    #expect(try #require(throws: PublishingError.self) { try apply(deleting) }.code == .movedOn)
    #expect(try plan("나\n", on: "사이 둘").wikis[0].pages[0].action == .create)
  }

  @Test func `pages that are published no longer are found among the account's edits, and links are checked`()
    throws
  {
    let set = PageSet(publisher, page: { "묶음 \($0)" }) {
      WikiTarget(.mediawiki, address: wiki.api, page: $0, language: .ko)
    }
    let content = { (number: Int) in "[[:묶음 1|둘]] <span id=\"x\"></span>[[#x|x]] [[#y|y]] \(number)\n" }
    let first = try set.plan(0..<3, content: content)
    #expect(first.brokenLinks?.map(\.link) == ["#y", "#y", "#y"])
    #expect(try set.apply(first).count == 3)
    try wiki.maintain("moveBatch", input: "묶음 2|옮긴 묶음\n")
    let fewer = try set.plan(0..<2, content: content)
    #expect(fewer.orphans?.map(\.page) == ["옮긴 묶음"] && fewer.orphans?.map(\.id) == ["report2.ko"])
    #expect(try fewer.isUnchanged && set.apply(fewer) == [])
    #expect(try wiki.page("옮긴 묶음")?.text.contains("set=\"team.images\"") == true)
    let nobody = PageSet(WikiPublisher(environment: [:], for: []), page: { "묶음 \($0)" }) {
      WikiTarget(.mediawiki, address: wiki.api, page: $0, language: .ko)
    }
    #expect(try nobody.plan(0..<2, content: content).unsearched == [wiki.api])
  }

  @Test func `a page that was moved is written where it is now`() throws {
    _ = try apply(try plan("가\n", on: "옛 이름"))
    try wiki.maintain("moveBatch", input: "옛 이름|새 이름\n")
    #expect(try apply(try plan("나\n", on: "옛 이름")))
    #expect(try wiki.page("새 이름")?.text.contains("\n나\n") == true)
    #expect(try wiki.page("옛 이름")?.text.contains("나") == false)
  }

  @Test func `a page that was moved without a redirect is found, and one that was deleted is told`() throws {
    _ = try apply(try plan("가\n", on: "처음", name: "moved.ko"))
    try wiki.maintain("moveBatch", ["--noredirects"], input: "처음|다음\n다음|나중\n")
    try wiki.edit("처음", "사람의 글")
    let moved = try plan("나\n", on: "처음", name: "moved.ko")
    #expect(moved.wikis[0].pages.map(\.name) == ["나중"] && moved.wikis[0].pages[0].action == .update)
    #expect(try apply(moved))
    #expect(try wiki.page("나중")?.text.contains("\n나\n") == true && wiki.page("처음")?.text == "사람의 글")
    // Under a title that no move tells of, it is found among what the account edited.
    #expect(try plan("나\n", on: "딴 이름", name: "moved.ko").wikis[0].pages.map(\.name) == ["나중"])
    try wiki.maintain("deleteBatch", ["-u", "Admin", "-r", "낡음"], input: "나중\n")
    let again = try plan("나\n", on: "나중", name: "moved.ko").wikis[0].pages[0]
    #expect(again.action == .create && again.deletion?.user == "Admin" && again.deletion?.comment == "낡음")
  }

  @Test func `a protected page is told as one`() throws {
    _ = try apply(try plan("가\n", on: "보호"))
    try wiki.maintain("protect", ["--user", "Admin", "보호"])
    let plain = WikiPublisher(
      environment: [
        "PLIMSOLL_WIKI_USER": "Admin@plain", "PLIMSOLL_WIKI_PASSWORD": MediaWikiServer.bot.password,
      ],
      for: [])
    let next = try plan("나\n", on: "보호")
    let error = try #require(throws: PublishingError.self) { try plain.apply(next, force: false) }
    #expect(error.code == .wiki && error.why.contains("protected"), "\(error)")
    #expect(try apply(next))
  }

  @Test func `a page of people is never taken over`() throws {
    try wiki.edit("사람의 것", "글")
    let error = try #require(throws: PublishingError.self) {
      try plan("x\n", on: "사람의 것", name: "sample.ko")
    }
    #expect(error.code == .conflict && error.description.contains("plimsoll:begin id=\"sample.ko\" -->"))
  }

  @Test
  func `a wrong password, none, one of an unclear host and what is no API are told, and no secret with them`()
    throws
  {
    let planned = try plan("x\n", on: "잠김")
    let wrong = Self.publisher(password: "geheim-0123")
    let login = try #require(throws: PublishingError.self) { try wrong.apply(planned, force: false) }
    #expect(login.code == .credentials && !login.description.contains("geheim"))
    let nobody = try #require(throws: PublishingError.self) {
      try WikiPublisher(environment: [:], for: []).apply(planned, force: false)
    }
    #expect(nobody.code == .credentials && nobody.description.contains("PLIMSOLL_WIKI_USER"))
    let elsewhere = WikiTarget(
      .mediawiki, address: "https://other.example.org/api.php", page: "x", language: .ko)
    let both = Self.publisher(for: planned.wikis.map(\.target) + [elsewhere])
    let unclear = try #require(throws: PublishingError.self) { try both.apply(planned, force: false) }
    #expect(unclear.code == .credentials)
    let target = WikiTarget(
      .mediawiki, address: wiki.api.replacing("api.php", with: "index.php"), page: "x", language: .ko)
    let other = try #require(throws: PublishingError.self) {
      try publisher.plan(target, name: "a") { _ in [] }
    }
    #expect(other.description.contains("api.php"))
  }

  @Test
  func
    `a page larger than the wiki takes, and a wiki without references, are known before anything is written`()
    throws
  {
    let small = try MediaWikiServer(settings: "$wgMaxArticleSize = 1;", hasReferences: false)
    let error = try #require(throws: PublishingError.self) {
      try plan(String(repeating: "가", count: 500), on: "큼", of: small)
    }
    #expect(error.description.contains("1024") && error.description.contains("wgMaxArticleSize"))
    let target = WikiTarget(.mediawiki, address: small.api, page: "x", language: .ko)
    var knowsReferences: [Bool] = []
    _ = try publisher.plan(target, name: "a") { place in
      knowsReferences.append(place.hasReferences)
      return []
    }
    let other = WikiTarget(.mediawiki, address: wiki.api, page: "x", language: .ko)
    _ = try publisher.plan(other, name: "a") { place in
      knowsReferences.append(place.hasReferences)
      return []
    }
    #expect(knowsReferences == [false, true])
  }
}
