import ComparisonModel
import Foundation
import ImageFixtures
import Messages
import ReadBack
import Testing

@testable import WikiPublishing

/// Real repositories, pushed to over paths of this machine.
@Suite(.enabled(if: ForeignProgram.isInstalled("git"), "git is not installed"))
struct GitWikiTests {
  private let wiki: Repository
  private let publisher: WikiPublisher

  init() throws {
    wiki = try Repository()
    publisher = WikiPublisher(environment: wiki.environment, for: [])
  }

  private func plan(_ content: String, page: String? = "Base images", name: String = "sample.ko") throws
    -> PublishPlan
  {
    let target = WikiTarget(.git, address: wiki.path, page: page, language: .ko)
    return PublishPlan(
      wikis: [
        try publisher.plan(target, name: name) { place in
          [
            PublishedPage(name: place.document + ".md", mark: PageMark(name), content: content),
            PublishedPage(name: place.evidence + ".md", mark: PageMark(name + ".evidence"), content: "근거\n"),
          ]
        }
      ])
  }

  private func apply(_ plan: PublishPlan, force: Bool = false) throws -> [String] {
    // As from a file.
    let kept = try PublishPlan(json: try plan.json(), file: "plan.json")
    return try publisher.apply(kept, force: force).filter { $0.revision != nil }.map(\.page)
  }

  @Test func `a first plan makes pages, and the second has nothing to do`() throws {
    let first = try plan("가\n")
    #expect(first.wikis[0].pages.map(\.action) == [.create, .create])
    #expect(try apply(first) == ["Base-images.md", "Base-images-evidence.md"])
    #expect(try wiki.text("Base-images.md").hasSuffix("-->\n가\n<!-- plimsoll:end id=\"sample.ko\" -->\n"))
    #expect(
      try wiki.git(["log", "-1", "--format=%an %s %(trailers:key=Signed-off-by,valueonly)", "master"])
        .contains("bot Publish sample.ko bot <bot@x.y>"))
    let second = try plan("가\n")
    #expect(second.isUnchanged)
    #expect(try apply(second) == [] && wiki.commitCount == 2)
    // A plan that was applied already says so too.
    #expect(try apply(first) == [] && wiki.commitCount == 2)
  }

  @Test func `a chart that a page shows no longer is told and left, and no picture of another report is`()
    throws
  {
    let target = WikiTarget(.git, address: wiki.path, page: "sub/Images", language: .ko)
    func plan(_ charts: [String], report: String = "sample.ko") throws -> PublishPlan {
      try publisher.wholePlan(target, name: report) { place in
        [PublishedPage(name: place.document + ".md", mark: PageMark(report), content: "가\n")]
          + charts.map {
            PublishedPage(
              name: place.picture("sample-ko-\($0).svg"), mark: PageMark("\(report).\($0)"),
              content: "<svg/>\n",
              shownOn: place.document)
          }
      }
    }
    let written = try apply(try plan(["sizes", "scans"]))
    #expect(written == ["sub/Images.md", "sub/sample-ko-sizes.svg", "sub/sample-ko-scans.svg"])
    let fewer = try plan(["sizes"])
    #expect(fewer.orphans?.map(\.page) == ["sub/sample-ko-scans.svg"] && fewer.isUnchanged)
    #expect(try apply(fewer) == [] && wiki.text("sub/sample-ko-scans.svg").contains("<svg/>"))
  }

  @Test func `a repository behind HTTP is written with what git's helper knows, and nobody is asked`() throws
  {
    let server = try GitHTTPServer(root: wiki.folder.path)
    let target = WikiTarget(.git, address: server.address("wiki.git"), page: "Base images", language: .ko)
    func plan(_ content: String) throws -> PublishPlan {
      PublishPlan(
        wikis: [
          try publisher.plan(target, name: "sample.ko") {
            [PublishedPage(name: $0.document + ".md", mark: PageMark("sample.ko"), content: content)]
          }
        ])
    }
    let nobody = try #require(throws: PublishingError.self) { try plan("가\n") }
    #expect(nobody.why.contains("cannot be cloned"))
    let helper =
      "!f() { echo username=\(GitHTTPServer.user.name); echo password=\(GitHTTPServer.user.password); }; f"
    try wiki.folder.write(".gitconfig", Array("[credential]\n\thelper = \"\(helper)\"\n".utf8))
    #expect(try apply(try plan("가\n")) == ["Base-images.md"])
    #expect(try wiki.text("Base-images.md").contains("\n가\n"))
    #expect(try plan("가\n").isUnchanged)
    try wiki.hook("pre-receive", "#!/bin/sh\nexit 1\n")
    let refused = try #require(throws: PublishingError.self) { try apply(try plan("나\n")) }
    #expect(!refused.description.contains(GitHTTPServer.user.password))
  }

  @Test func `an empty repository gets its first commit`() throws {
    let empty = try Repository(isEmpty: true)
    let target = WikiTarget(.git, address: empty.path, language: .ko)
    let plan = PublishPlan(
      wikis: [
        try publisher.plan(target, name: "sample.ko") {
          [PublishedPage(name: $0.document + ".md", mark: PageMark("sample.ko"), content: "x\n")]
        }
      ])
    #expect(try apply(plan) == ["sample-ko.md"] && empty.commitCount == 1)
  }

  @Test func `what people write around the part stays, and only the part changes`() throws {
    _ = try apply(try plan("가\n"))
    let page = try wiki.text("Base-images.md")
    try wiki.commit("Base-images.md", "사람이 쓴 앞글\r\n" + page + "뒷글 e\u{301}")
    let next = try plan("나\n")
    #expect(next.wikis[0].pages[0].action == .update)
    #expect(next.wikis[0].pages[0].lines.contains("-가") && next.wikis[0].pages[0].lines.contains("+나"))
    #expect(try apply(next) == ["Base-images.md"])
    let text = try wiki.text("Base-images.md")
    #expect(
      text.utf8.starts(with: "사람이 쓴 앞글\r\n<!--".utf8)
        && Array(text.utf8.suffix(10)) == Array("뒷글 e\u{301}".utf8))
  }

  @Test func `what people change in the part is not written over, unless by force, and then kept`() throws {
    _ = try apply(try plan("가\n"))
    try wiki.commit("Base-images.md", try wiki.text("Base-images.md").replacing("가\n", with: "가, 사람\n"))
    let next = try plan("나\n")
    #expect(next.wikis[0].pages.map(\.action) == [.edited, .unchanged])
    #expect(next.wikis[0].pages[0].replaced?.contains("가, 사람") == true)
    let error = try #require(throws: PublishingError.self) { try apply(next) }
    #expect(error.code == .conflict && error.description.contains("Base-images.md"))
    #expect(try wiki.text("Base-images.md").contains("가, 사람"))
    #expect(try apply(next, force: true) == ["Base-images.md"])
    #expect(try !wiki.text("Base-images.md").contains("가, 사람"))
  }

  @Test func `a page that changed after the plan is not written, and nothing else either`() throws {
    _ = try apply(try plan("가\n"))
    let next = try plan("나\n")
    try wiki.commit("Base-images.md", "앞\n" + (try wiki.text("Base-images.md")))
    let count = wiki.commitCount
    let error = try #require(throws: PublishingError.self) { try apply(next) }
    #expect(error.code == .movedOn && wiki.commitCount == count)
  }

  @Test func `other pages that changed after the plan stand in no way and are kept`() throws {
    let next = try plan("나\n")
    try wiki.commit("Other.md", "x\n")
    #expect(try apply(next).count == 2)
    #expect(try wiki.text("Other.md") == "x\n" && wiki.commitCount == 3)
  }

  @Test func `whoever is late at the push itself tries again, without force`() throws {
    let next = try plan("나\n")
    // The first push meets somebody who was faster: the hook makes a commit before it is let in.
    try wiki.hook(
      "update",
      """
      #!/bin/sh
      [ -e raced ] && exit 0
      touch raced
      unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
      tree=$(git rev-parse master^{tree})
      git update-ref refs/heads/master $(git commit-tree $tree -p master -m racer)
      """)
    #expect(try apply(next).count == 2)
    let log = try wiki.git(["log", "--format=%s", "master"])
    #expect(log == "Publish sample.ko\nracer\nhome\n")
  }

  @Test func `a push that is refused for another reason is an error, and nothing changes`() throws {
    let next = try plan("나\n")
    try wiki.hook("pre-receive", "#!/bin/sh\necho protected branch >&2\nexit 1\n")
    let error = try #require(throws: PublishingError.self) { try apply(next) }
    #expect(error.code == .wiki && error.why.contains("push is refused") && wiki.commitCount == 1)
  }

  @Test func `a renamed page is found by its mark`() throws {
    _ = try apply(try plan("가\n"))
    try wiki.rename("Base-images.md", "docs/이미지.md")
    let next = try plan("나\n")
    #expect(next.wikis[0].pages.map(\.name) == ["docs/이미지.md", "Base-images-evidence.md"])
    #expect(try apply(next) == ["docs/이미지.md"])
    #expect(try wiki.git(["ls-tree", "-r", "--name-only", "master"]).contains("Base-images.md") == false)
  }

  @Test func `a page of people, of another report, or a link is never taken over`() throws {
    let pages: [(name: String, text: String, told: String)] = [
      ("A", "# 사람의 글\n", "nothing in it is marked"),
      ("B", PageMark("other.ko").marked("x"), "belongs to the report other.ko"),
    ]
    for page in pages {
      try wiki.commit("\(page.name).md", page.text)
      let error = try #require(throws: PublishingError.self) { try plan("x\n", page: page.name) }
      #expect(error.code == .conflict && error.description.contains(page.told))
    }
    try wiki.link("C.md", to: "/etc/hostname")
    let error = try #require(throws: PublishingError.self) { try plan("x\n", page: "C") }
    #expect(error.code == .conflict && error.description.contains("link"))
  }

  @Test func `no name of a page is read by a shell or as an option`() throws {
    let name = "$(touch pwned); `touch pwned` & --help"
    #expect(try apply(try plan("x\n", page: name)).first == "$(touch-pwned);-`touch-pwned`-&---help.md")
    #expect(!FileManager.default.fileExists(atPath: "pwned"))
  }

  @Test func `a place that is no repository is told`() throws {
    let target = WikiTarget(.git, address: wiki.path + "-not-there", language: .ko)
    let error = try #require(throws: PublishingError.self) {
      try publisher.plan(target, name: "a") { _ in [] }
    }
    #expect(error.code == .wiki && error.description.contains("cannot be cloned"))
  }

  // MARK: Several pages

  private var set: PageSet {
    PageSet(publisher) { WikiTarget(.git, address: wiki.path, page: $0, language: .ko) }
  }

  @Test func `ten pages are one commit, then nothing, and of them only what differs is written`() throws {
    let first = try set.plan { "쪽 \($0)\n" }
    #expect(try set.apply(first).count == 10 && wiki.commitCount == 2)
    #expect(try wiki.git(["log", "-1", "--format=%s", "master"]) == "Publish report0.ko and 9 more\n")
    let second = try set.plan { "쪽 \($0)\n" }
    #expect(try second.isUnchanged && set.apply(second) == [] && wiki.commitCount == 2)
    let third = try set.plan { $0 == 7 ? "새 쪽\n" : "쪽 \($0)\n" }
    #expect(third.wikis.flatMap(\.pages).map(\.action).count { $0 == .update } == 1)
    #expect(try set.apply(third) == ["Page-7.md"] && wiki.commitCount == 3)
  }

  @Test func `pages that are published no longer are told, wherever they were moved to, and stay`() throws {
    _ = try set.apply(try set.plan { "쪽 \($0)\n" })
    try wiki.rename("Page-3.md", "old/셋.md")
    try wiki.commit("Copy.md", PageMark("report4.ko", set: "another").marked("x"))
    let fewer = try set.plan([0, 1, 2, 4, 5, 6, 7, 8]) { "쪽 \($0)\n" }
    #expect(fewer.isUnchanged)
    #expect(fewer.orphans?.map(\.page) == ["Page-9.md", "old/셋.md"])
    #expect(fewer.orphans?.map(\.id) == ["report9.ko", "report3.ko"])
    #expect(try set.apply(fewer) == [] && wiki.text("Page-9.md").contains("쪽 9"))
    #expect(try set.plan { "쪽 \($0)\n" }.orphans == nil)
  }

  @Test func `a page of another set is never taken over, and one of none is adopted`() throws {
    _ = try publisher.apply(
      try publisher.plan(
        [(WikiTarget(.git, address: wiki.path, page: "Theirs", language: .ko), "report0.ko", "x\n")],
        set: "theirs"), force: false)
    // A report of the same name is another one: it gets a page of its own.
    #expect(try set.plan([0]) { _ in "y\n" }.wikis[0].pages.map(\.name) == ["Page-0.md"])
    try wiki.rename("Theirs.md", "Page-0.md")
    let error = try #require(throws: PublishingError.self) { try set.plan([0]) { _ in "y\n" } }
    #expect(error.code == .conflict && error.why.contains("report0.ko of theirs"))
    _ = try apply(try plan("가\n", page: "Page 1", name: "report1.ko"))
    let adopting = try set.plan([1]) { _ in "가\n" }
    #expect(try adopting.wikis[0].pages[0].action == .update && set.apply(adopting) == ["Page-1.md"])
    #expect(try set.plan([1]) { _ in "가\n" }.isUnchanged)
  }

  @Test func `links that lead nowhere are told with their page, and two entries cannot be one page`() throws {
    let linked = try set.plan([0, 1]) { number in
      "# Über uns\n\n[a](Page-1#über-uns) [b](Page-2) [c](#nowhere) ![d](x.svg) `[e](no)` [f](https://x.y/)"
        + "\n<a id=\"here\"></a> [g](#here) [h][i]\n\n[i]: Page-\(number)#there\n"
    }
    #expect(linked.wikis.flatMap(\.pages).map(\.action) == [.create, .create])
    #expect(
      linked.brokenLinks?.filter { $0.page == "Page-0.md" }.map(\.link)
        == ["Page-2.md", "#nowhere", "x.svg", "Page-0.md#there"])
    let target = WikiTarget(.git, address: wiki.path, page: "P", language: .ko)
    let other = WikiTarget(.git, address: wiki.path, page: "Q", language: .ko)
    for pair in [
      [(target, "a.ko", "x"), (target, "b.ko", "x")], [(target, "a.ko", "x"), (other, "a.ko", "x")],
    ] {
      let error = try #require(throws: PublishingError.self) { try publisher.plan(pair, set: nil) }
      #expect(error.code == .conflict && error.why.contains("two entries"))
    }
  }

  @Test func `nothing is left in the folder of temporary files`() throws {
    _ = try apply(try plan("가\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: wiki.temporary) == [])
  }
}

/// A bare repository, and a clone that people push from.
private struct Repository {
  let folder: FixtureFolder
  var path: String { folder.path + "/wiki.git" }
  var temporary: String { folder.path + "/tmp" }
  private var clone: String { folder.path + "/clone" }

  var environment: [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "TMPDIR": temporary,
      "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "bot", "GIT_AUTHOR_EMAIL": "bot@x.y", "GIT_COMMITTER_NAME": "bot",
      "GIT_COMMITTER_EMAIL": "bot@x.y",
    ]
  }

  init(isEmpty: Bool = false) throws {
    folder = try FixtureFolder()
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    try run(["init", "-q", "--bare", "--initial-branch=master", path])
    guard !isEmpty else { return }
    try run(["clone", "-q", path, clone])
    try commit("Home.md", "# Home\n", "home")
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let program = try #require(ForeignProgram("git"))
    let identity = ["-c", "user.name=person", "-c", "user.email=person@x.y", "-c", "core.quotePath=false"]
    return String(decoding: try program.output(arguments: identity + arguments, input: Data()), as: UTF8.self)
  }

  func git(_ arguments: [String]) throws -> String { try run(["-C", path] + arguments) }

  func text(_ file: String) throws -> String { try git(["show", "master:\(file)"]) }

  var commitCount: Int { (try? git(["rev-list", "master"]))?.split(separator: "\n").count ?? 0 }

  func commit(_ file: String, _ text: String, _ message: String = "person") throws {
    if commitCount > 0 { try pull() }
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(clone)/\(file)"))
    try push(message)
  }

  private func pull() throws { try run(["-C", clone, "pull", "-q", "--rebase", "origin", "master"]) }

  private func push(_ message: String) throws {
    try run(["-C", clone, "add", "-A"])
    try run(["-C", clone, "commit", "-q", "-m", message])
    try run(["-C", clone, "push", "-q", "origin", "HEAD:master"])
  }

  func rename(_ file: String, _ new: String) throws {
    try pull()
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: "\(clone)/\(new)").deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try run(["-C", clone, "mv", file, new])
    try push("rename")
  }

  func link(_ file: String, to target: String) throws {
    try pull()
    try FileManager.default.createSymbolicLink(atPath: "\(clone)/\(file)", withDestinationPath: target)
    try push("link")
  }

  func hook(_ name: String, _ script: String) throws {
    let file = "\(path)/hooks/\(name)"
    try FileManager.default.createDirectory(atPath: "\(path)/hooks", withIntermediateDirectories: true)
    try ExecutableFile.write((script + "\n").utf8, to: URL(fileURLWithPath: file))
  }
}
