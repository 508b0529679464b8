import Foundation
import ReadBack

/// What a reader meets on a page in Chromium, as `browse-page.py` tells it.
struct BrowsedPage: Decodable {
  /// The page in a window of one width, with its matrix scrolled as far as it goes.
  struct Window: Decodable {
    let width: Int
    /// How wide the page became in it.
    let page: Int
    /// How far the matrix was scrolled, to the right and down.
    let scrolled: [Double]
    /// Whether its header row, and the header of a row in sight, could still be read.
    let header: Bool
    let column: Bool
  }

  /// What is shown of the tables of findings.
  struct Shown: Decodable {
    struct Cell: Decodable {
      let name: String
      let isEmpty: Bool

      var fails: Bool { name == "mixed" || name == "disagrees" }
    }

    struct Row: Decodable {
      let name: String
      let cells: [Cell]
    }

    /// The header row of each table.
    let headers: [[String]]
    let rows: [Row]
    /// What the style sheet writes before the number of rows.
    let count: String

    /// The cells that show something.
    var filled: [Cell] { rows.flatMap(\.cells).filter { !$0.isEmpty } }
  }

  /// A box that is reached by the Tab key and ticked, and cleared again, by the space bar.
  struct Box: Decodable {
    let reached: Bool
    let ticked: Shown
    let cleared: Shown
  }

  /// The buttons for one candidate each, reached by an arrow key.
  struct Candidates: Decodable {
    struct Choice: Decodable {
      let name: String
      let headers: [[String]]
    }

    let reached: Bool
    let left: [Choice]
  }

  /// The links inside the page, each address once, and those that did not lead to where it can be read.
  struct Links: Decodable {
    /// How wide the window was in which they were followed.
    let width: Int
    let count: Int
    let lost: [String]
    /// Those whose place has another ground than what a link led to.
    let unmarked: [String]
    /// Whether a drawing that a link led to is marked by its title alone.
    let marksTitle: Bool
  }

  /// What becomes of parts of the page on paper.
  struct Printed: Decodable {
    let filters: [String]
    let headers: [String]
    let frames: [String]
    /// In how many lines each name of an image stands in its cell.
    let names: [String: Int]
  }

  let widths: [Window]
  let all: Shown
  let fails: Box
  let claimed: Box
  let candidates: Candidates
  let printed: Printed
  let links: Links
  /// What axe finds wrong, in light and in dark; nil where it was not asked.
  let violations: [String]?
}

extension BrowsedPage {
  /// Where `Scripts/install-dependencies --ci` puts Selenium and axe.
  static let python = Program(
    executable: URL(
      fileURLWithPath: (ProcessInfo.processInfo.environment["HOME"] ?? "/root")
        + "/.cache/plimsoll-test/browser/bin/python3"))

  static var isInstalled: Bool {
    Program.isInstalled("chromium") && Program.isInstalled("chromedriver")
      && RequiredTool.runsTests(
        isThere: FileManager.default.isExecutableFile(atPath: python.executable.path))
  }

  /// The built-in pages as they are met, by their files' names; once for all tests.
  static func builtIn() async throws -> [String: BrowsedPage] { try await result.value }

  private static let result = Task {
    try await aside { try browse() }
  }

  private static func browse() throws -> [String: BrowsedPage] {
    try TemporaryFolder.with { folder in
      let pages = try BuiltInReports.written().files.filter { $0.key.hasSuffix(".xhtml") }
      for (name, bytes) in pages { try bytes.write(to: folder.appendingPathComponent(name)) }
      let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("browse-page.py")
      let paths = pages.keys.sorted().map { folder.appendingPathComponent($0).path }
      let outcome = try python.run([script.path] + paths)
      guard outcome.status == 0 else { throw RunFailure(outcome: outcome) }
      return try JSONDecoder().decode([String: BrowsedPage].self, from: Data(outcome.output.utf8))
    }
  }
}
