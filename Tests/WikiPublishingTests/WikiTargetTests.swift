import ComparisonModel
import Diagnostics
import Foundation
import ImageFixtures
import Testing

@testable import WikiPublishing

struct WikiTargetFileTests {
  private func faults(_ text: String) -> String {
    do throws(FaultyInput) {
      _ = try WikiTargetFile.read(Array(text.utf8), file: "wiki.yaml")
      return ""
    } catch {
      return error.description
    }
  }

  @Test func `a file names wikis, pages and languages`() throws {
    let text = """
      schema: plimsoll-wiki-1
      pages:
        - {wiki: git, address: https://example.org/ours.wiki.git, branch: main, language: ko}
        - {wiki: mediawiki, address: https://example.org/w/api.php, page: 이미지 비교, language: en}
        - {wiki: confluence, address: https://x.atlassian.net/wiki, space: IMG, parent: 위, page: a/b, labels: [c], language: ko}
      """
    let set = try WikiTargetFile.read(Array(text.utf8), file: "wiki.yaml")
    #expect(set.name == nil && set.indexes.isEmpty && set.pages.allSatisfy { $0.subject == nil })
    #expect(
      set.targets == [
        WikiTarget(.git, address: "https://example.org/ours.wiki.git", branch: "main", language: .ko),
        WikiTarget(.mediawiki, address: "https://example.org/w/api.php", page: "이미지 비교", language: .en),
        WikiTarget(
          .confluence, address: "https://x.atlassian.net/wiki", page: "a/b", space: "IMG", parent: "위",
          labels: ["c"], language: .ko),
      ])
  }

  @Test func `a page names what it is about as seen from the file, and an index its title`() throws {
    let text = """
      schema: plimsoll-wiki-1
      name: team.images
      pages:
        - {wiki: git, address: a, comparison: c.yaml, measurements: [m, /n], language: ko}
        - {wiki: git, address: a, comparison: guide, language: en}
      index: [{wiki: git, address: a, page: Index, language: en, title: All}]
      """
    let set = try WikiTargetFile.read(Array(text.utf8), file: "ours/wiki.yaml")
    #expect(set.name == "team.images" && set.indexes.map(\.title) == ["All"])
    #expect(
      set.pages.map(\.subject) == [
        .init(comparison: "ours/c.yaml", measurements: ["ours/m", "/n"]),
        .init(comparison: "guide", measurements: []),
      ])
  }

  private static let head =
    "schema: plimsoll-wiki-1\npages: [{wiki: git, address: a, page: P, language: ko}]\n"

  @Test(arguments: [
    (head + "index: [{wiki: git, address: a, page: Q, language: ko}]", "have no name together"),
    (head + "name: a b", "cannot be a name"), (head + "name: x\nindex: []", "names no pages in index"),
    (head + "name: x\nindex: [{wiki: git, address: a, language: ko}]", "the index has no page"),
    (head + "name: x\nindex: [{wiki: git, address: a, page: P, language: en}]", "'P' is named twice"),
    (
      "schema: plimsoll-wiki-1\npages: [{wiki: git, address: a, measurements: [m], language: ko}]",
      "no comparison"
    ),
    ("pages: []", "names no pages"), ("schema: x\npages: [{wiki: git}]", "this is no file of wikis"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: svn, address: a, language: ko}]", "git, mediawiki"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: git, adress: a, language: ko}]", "did you mean 'address'"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: git, address: a, language: de}]", "ko, en"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: git, address: '--upload-pack=x', language: ko}]", "address"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: git, address: 'ext::sh -c x', language: ko}]", "address"),
    (
      "schema: plimsoll-wiki-1\npages: [{wiki: git, address: 'https://u:secret@x.y/z', language: ko}]",
      "password"
    ),
    ("schema: plimsoll-wiki-1\npages: [{wiki: git, address: a, page: ../x, language: ko}]", "'../x'"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: git, address: a, page: .git/x, language: ko}]", "'.git/x'"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: git, address: a, branch: -x, language: ko}]", "branch"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: mediawiki, address: a, page: 'a|b', language: ko}]", "'a|b'"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: confluence, address: a, page: 'a^b', language: ko}]", "'a^b'"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: confluence, address: a, space: 'I\"', language: ko}]", "space"),
    (
      "schema: plimsoll-wiki-1\npages: [{wiki: confluence, address: a, labels: [A b], language: ko}]", "label"
    ),
    ("schema: plimsoll-wiki-1\npages: [{wiki: dokuwiki, address: a, page: 'a:B', language: ko}]", "'a:B'"),
    ("schema: plimsoll-wiki-1\npages: [{wiki: dokuwiki, address: a, page: 'a::b', language: ko}]", "'a::b'"),
  ])
  func `what is wrong is told with its place, and no password with it`(text: String, told: String) {
    let faults = faults(text)
    #expect(faults.contains(told) && faults.contains("wiki.yaml:"), "\(faults)")
    #expect(!faults.contains("secret@") || !faults.contains("error: the address holds a password: u:secret"))
  }

  @Test func `a plan that leads elsewhere is refused as such a file is`() throws {
    let plan = PublishPlan(wikis: [
      .init(target: WikiTarget(.git, address: "ext::x", language: .ko), pages: [])
    ])
    #expect(throws: PublishingError.self) { try PublishPlan(json: try plan.json(), file: "plan.json") }
    #expect(throws: PublishingError.self) { try PublishPlan(json: Array("{}".utf8), file: "plan.json") }
  }
}

struct WikiCredentialsTests {
  private func found(_ environment: [String: String], host: String = "wiki.example.org") throws -> String? {
    try WikiCredentials.find(for: host, in: environment).map { "\($0.user) \($0.password)" }
  }

  @Test func `the environment comes before a file`() throws {
    let folder = try FixtureFolder()
    let path = try folder.write("netrc", Array("machine wiki.example.org login a password b\n".utf8))
    chmod(path, 0o600)
    #expect(try found(["NETRC": path]) == "a b")
    #expect(try found(["NETRC": path, "PLIMSOLL_WIKI_USER": "c", "PLIMSOLL_WIKI_PASSWORD": "d"]) == "c d")
    #expect(try found(["NETRC": path], host: "other.example.org") == nil)
    #expect(try found(["HOME": folder.path]) == nil)
  }

  @Test func `a file that others can read is refused`() throws {
    let folder = try FixtureFolder()
    let path = try folder.write("netrc", Array("machine wiki.example.org login a password geheim\n".utf8))
    chmod(path, 0o644)
    let error = try #require(throws: PublishingError.self) { try found(["NETRC": path]) }
    #expect(error.description.contains("chmod 600") && !error.description.contains("geheim"))
  }

  @Test(arguments: [
    ("machine a login x password y\nmachine b login z password w", "b", "z w"),
    ("default login x password y", "b", "x y"),
    ("# machine b login q password q\nmachine b\n  login z\n  password w\n", "b", "z w"),
    ("machine b login z", "b", nil), ("machine", "b", nil), ("", "b", nil),
  ])
  func `entries are read as netrc has them`(text: String, host: String, expected: String?) {
    #expect(
      WikiCredentials.credentials(for: host, inNetrc: text).map { "\($0.user) \($0.password)" } == expected)
  }
}
