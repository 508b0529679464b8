import Foundation
import FoundationXML
import HTTPFixtures
import Synchronization

/// A space of Confluence Cloud as its REST API documents it: versions that must follow each other, titles that are
/// unique, bodies that must be XML without entities of HTML, and come back rewritten and without their comments.
final class ConfluenceServer: Sendable {
  static let user = (name: "bot@example.org", token: "geheim-token-0123")

  struct Page {
    var title: String
    var parent: String?
    var isTrashed = false
    /// Every version: its body and what it says of itself.
    var versions: [(body: String, message: String)]
    var properties: [String: (id: String, value: Any, version: Int)] = [:]
    var labels: Set<String> = []
    var attachments: [String: (id: String, versions: [[UInt8]], comment: String)] = [:]
    var comments: [(reference: String, status: String)] = []

    var body: String { versions.last?.body ?? "" }
  }

  /// What goes wrong with the next request of a kind.
  struct Fault {
    var method: String
    var path: String
    var status: Int
    var fields: [(String, String)] = []
    /// Whether it is done all the same.
    var isDone = false
    /// How many such requests go well before it.
    var after = 0
  }

  struct State {
    var pages: [String: Page] = [:]
    var faults: [Fault] = []
    var lastID = 100
    /// Whether markers of comments are dropped from what is written.
    var dropsMarkers = false
    /// What is done right before the next write of a page.
    var beforeWriting: (@Sendable (inout State) -> Void)?

    mutating func nextID() -> String {
      lastID += 1
      return "\(lastID)"
    }
  }

  private let state: Shared
  private let server: HTTPFixtureServer

  /// Unchecked `Sendable`: values of properties are JSON, and are only looked at under the lock.
  private final class Shared: @unchecked Sendable {
    private let lock = NSLock()
    private var state = State()

    func with<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
      lock.lock()
      defer { lock.unlock() }
      return try body(&state)
    }
  }

  init() throws {
    let state = Shared()
    self.state = state
    server = try HTTPFixtureServer { request, connection in
      let answer = state.with { ConfluenceAnswering.answer(request, &$0) }
      connection.answer(answer.status, answer.fields, answer.body, to: request)
    }
  }

  var address: String { server.address("/wiki") }
  var requests: [ServedRequest] { server.requests }
  /// How many requests there were that write.
  var writeCount: Int { requests.count { $0.method != "GET" } }

  func with<Result>(_ body: (inout State) throws -> Result) rethrows -> Result { try state.with(body) }

  /// The page of a title.
  func page(_ title: String) -> Page? {
    with { $0.pages.values.first { $0.title == title && !$0.isTrashed } }
  }

  /// Changes a page as its people do, in a version of its own where its body changes.
  func change(_ title: String, _ body: (inout Page) -> Void) {
    with { state in
      for (id, page) in state.pages where page.title == title && !page.isTrashed {
        var changed = page
        body(&changed)
        state.pages[id] = changed
      }
    }
  }

  /// Edits a page in the browser, whose editor has its own way to write what it leaves as it was.
  func edit(_ title: String, _ change: (String) -> String) {
    self.change(title) { page in
      page.versions.append((StorageRewriting.saved(byEditor: change(page.body)), ""))
    }
  }

  /// Comments on words of a page, which makes no version.
  func comment(_ title: String, on words: String, reference: String, status: String = "open") {
    change(title) { page in
      let marked = "<ac:inline-comment-marker ac:ref=\"\(reference)\">\(words)</ac:inline-comment-marker>"
      let range = page.body.range(of: words)
      page.versions[page.versions.count - 1].body =
        range.map {
          page.body.replacingCharacters(in: $0, with: marked)
        } ?? page.body
      page.comments.append((reference, status))
    }
  }

  /// Lets the next request of a kind go wrong.
  func fail(_ fault: Fault) { with { $0.faults.append(fault) } }
}

/// What Confluence makes of bodies.
enum StorageRewriting {
  /// Whether a body is XML with no entities but its own, which is what the API takes.
  static func isWellFormed(_ body: String) -> Bool {
    let text = "<page xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\">\(body)</page>"
    let parser = XMLParser(data: Data(text.utf8))
    // Without a delegate it may say that all went well.
    return parser.parse() && parser.parserError == nil
  }

  /// A body as it is stored: without comments, with ids of its own, names of HTML for some characters, and other
  /// blanks between blocks.
  static func stored(_ body: String) -> String {
    outsideData(of: body) { text in
      var text = text.replacing(/<!--[\s\S]*?-->/, with: "").replacing("<br />", with: "<br/>")
      text = text.replacing(/>\n+</, with: "><")
      for (character, name) in [
        ("“", "ldquo"), ("”", "rdquo"), ("–", "ndash"), ("→", "rarr"), ("·", "middot"),
      ] {
        text = text.replacing(character, with: "&\(name);")
      }
      var number = 0
      return text.replacing(#/ ac:schema-version="1">/#) { _ in
        number += 1
        return " ac:schema-version=\"1\" ac:macro-id=\"00000000-\(number)\">"
      }
    }
  }

  /// What a function makes of a body, but for its CDATA sections, which are code.
  private static func outsideData(of body: String, _ change: (String) -> String) -> String {
    let sections = body.matches(of: /<!\[CDATA\[[\s\S]*?\]\]>/)
    var text = ""
    var start = body.startIndex
    for section in sections {
      text += change(String(body[start..<section.range.lowerBound])) + section.output
      start = section.range.upperBound
    }
    return text + change(String(body[start...]))
  }

  /// A body as the editor saves it: paragraphs in all cells, widths, and ids.
  static func saved(byEditor body: String) -> String {
    outsideData(of: body) { body in
      body.replacing(/<td>([^<]+)<\/td>/) { "<td><p>\($0.1)</p></td>" }
        .replacing(
          "<table>",
          with: "<table data-layout=\"default\"><colgroup><col style=\"width: 10px;\" /></colgroup>"
        )
        .replacing("<p>", with: "<p local-id=\"f00\">")
    }
  }
}
