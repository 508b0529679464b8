import ComparisonModel
import Foundation
import Messages
import Testing

@testable import WikiPublishing

/// Debian's DokuWiki, with people who write there too.
@Suite(.enabled(if: DokuWikiServer.isInstalled, "dokuwiki or php is not installed"))
struct DokuWikiSiteTests {
  /// One wiki serves all tests, each with a page of its own.
  private static let shared = Result { try DokuWikiServer() }
  private let wiki: DokuWikiServer
  private let publisher = Self.publisher()

  init() throws { wiki = try Self.shared.get() }

  private static func publisher(password: String = DokuWikiServer.user.password) -> WikiPublisher {
    WikiPublisher(
      environment: ["PLIMSOLL_WIKI_USER": DokuWikiServer.user.name, "PLIMSOLL_WIKI_PASSWORD": password],
      for: [])
  }

  private func plan(_ content: String, on page: String, id: String = "sample.ko") throws -> PublishPlan {
    let target = WikiTarget(.dokuwiki, address: wiki.address, page: page, language: .ko)
    return PublishPlan(
      wikis: [
        try publisher.plan(target, name: id) {
          [PublishedPage(name: $0.document, mark: PageMark(id), content: content)]
        }
      ])
  }

  private func apply(_ plan: PublishPlan) throws -> Bool {
    try publisher.apply(plan, force: false).contains { $0.revision != nil }
  }

  @Test func `a page is made, written again only where it differs, and what people write around it stays`()
    throws
  {
    let first = try plan("^ a ^ 크기 ^\n^ app | 57.2 MB |\n", on: "팀:이미지", id: "first.ko")
    #expect(try first.wikis[0].pages[0].action == .create && apply(first))
    #expect(try plan("^ a ^ 크기 ^\n^ app | 57.2 MB |\n", on: "팀:이미지", id: "first.ko").isUnchanged)
    #expect(try !apply(first))
    let page = try #require(wiki.text("팀:이미지"))
    #expect(page.hasPrefix("[[#plimsoll:begin id=\"first.ko\" sha256=\""))
    try wiki.save("팀:이미지", "앞글 %%x%%\n\n\(page)\n뒷글\n")
    let next = try plan("^ a ^ 크기 ^\n^ app | 58.5 MB |\n", on: "팀:이미지", id: "first.ko")
    #expect(
      next.wikis[0].pages[0].facts
        == [FactChange(candidate: "app", criterion: "크기", before: "57.2 MB", after: "58.5 MB")])
    #expect(try apply(next))
    let text = try #require(wiki.text("팀:이미지"))
    #expect(text.hasPrefix("앞글 %%x%%\n\n[[#plimsoll") && text.contains("58.5 MB") && text.hasSuffix("뒷글\n"))
    // Readers see one small sign of each line, and the table.
    let html = try wiki.html("팀:이미지")
    #expect(html.contains(" 58.5 <abbr") && html.components(separatedBy: "⚓</a>").count == 3)
    #expect(!html.contains(">plimsoll"))
  }

  @Test func `what people change in the part is not written over, and their pages are never taken over`()
    throws
  {
    #expect(try apply(try plan("가\n", on: "edited", id: "edited.ko")))
    try wiki.save("edited", (wiki.text("edited") ?? "").replacing("가", with: "가, 사람"))
    let edited = try plan("나\n", on: "edited", id: "edited.ko")
    #expect(edited.wikis[0].pages[0].action == .edited)
    #expect(throws: PublishingError.self) { try apply(edited) }
    try wiki.save("people", "글\n")
    let error = try #require(throws: PublishingError.self) { try plan("x\n", on: "people", id: "p.ko") }
    #expect(error.code == .conflict && error.description.contains("[[#plimsoll:begin id=\"p.ko\"|⚓]]"))
  }

  @Test func `a page that was changed after the plan, or is being edited, is not written`() throws {
    let making = try plan("가\n", on: "between", id: "between.ko")
    try wiki.save("between", "사람의 글\n")
    #expect(try #require(throws: PublishingError.self) { try apply(making) }.code == .movedOn)
    #expect(wiki.text("between") == "사람의 글\n")
    #expect(try apply(try plan("가\n", on: "locked", id: "locked.ko")))
    let changing = try plan("나\n", on: "locked", id: "locked.ko")
    try wiki.lock("locked")
    let locked = try #require(throws: PublishingError.self) { try apply(changing) }
    #expect(locked.code == .movedOn && locked.why.contains("editing"))
    #expect(wiki.text("locked")?.contains("가") == true)
  }

  @Test func `pages of a set that are published no longer are told, and links to pages are checked`() throws {
    let set = PageSet(publisher, page: { "set:page\($0)" }) {
      WikiTarget(.dokuwiki, address: wiki.address, page: $0, language: .ko)
    }
    let content = { (number: Int) in "[[:set:page1|둘]] [[:set:none|%%]] %%[[:no|x]]%% \(number)\n" }
    let first = try set.plan(0..<3, content: content)
    #expect(first.brokenLinks?.map(\.link) == ["set:none", "set:none", "set:none"])
    #expect(try set.apply(first).count == 3)
    try wiki.move("set:page2", to: "set:moved")
    let fewer = try set.plan(0..<2, content: content)
    #expect(fewer.orphans?.map(\.page) == ["set:moved"] && fewer.orphans?.map(\.id) == ["report2.ko"])
    #expect(try fewer.isUnchanged && set.apply(fewer) == [] && wiki.text("set:moved") != nil)
  }

  @Test func `a page that was moved is found by its mark`() throws {
    #expect(try apply(try plan("가\n", on: "old:name", id: "moved.page.ko")))
    try wiki.move("old:name", to: "new:name")
    let next = try plan("나\n", on: "old:name", id: "moved.page.ko")
    #expect(next.wikis[0].pages.map(\.name) == ["new:name"])
    #expect(try apply(next) && wiki.text("new:name")?.contains("나") == true)
  }

  @Test func `a wrong password, a page that may not be written and what is no interface are told`() throws {
    let target = WikiTarget(.dokuwiki, address: wiki.address, page: "x", language: .ko)
    let wrong = try #require(throws: PublishingError.self) {
      try publisher.apply(try plan("x\n", on: "shut:page", id: "shut.ko"), force: false)
    }
    #expect(wrong.why.contains("may not"), "\(wrong)")
    let login = try #require(throws: PublishingError.self) {
      try Self.publisher(password: "geheim-falsch").plan(target, name: "a") { _ in
        [PublishedPage(name: "x", mark: PageMark("a"), content: "x")]
      }
    }
    #expect(login.code == .credentials && !login.description.contains("geheim"), "\(login)")
    let other = WikiTarget(
      .dokuwiki, address: wiki.address.replacing("lib/exe/xmlrpc.php", with: "doku.php"), page: "x",
      language: .ko)
    let answer = try #require(throws: PublishingError.self) {
      try publisher.plan(other, name: "a") { _ in [] }
    }
    #expect(answer.description.contains("xmlrpc.php"))
  }
}

struct XMLRPCTests {
  @Test func `values are read as they were written`() throws {
    let value = XMLRPCValue.record([
      "a": .list([.text("<가 & \"b\">\n"), .number(-3), .truth(true), .text("")]), "b": .record([:]),
    ])
    let xml =
      "<?xml version=\"1.0\"?>\n<methodResponse><params><param>\(value.xml)</param></params></methodResponse>"
    #expect(XMLRPCAnswer(Array(xml.utf8)) == .value(value))
    let plain = "<methodResponse><params><param><value>x &amp; y</value></param></params></methodResponse>"
    #expect(XMLRPCAnswer(Array(plain.utf8)) == .value(.text("x & y")))
  }

  @Test(arguments: ["", "<html/>", "<methodResponse>", "<methodResponse></methodResponse>", "x"])
  func `what is no answer is none`(text: String) { #expect(XMLRPCAnswer(Array(text.utf8)) == nil) }
}
