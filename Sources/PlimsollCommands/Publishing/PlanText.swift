import ComparisonModel
import TextLayout
import WikiPublishing

/// A plan as people read it.
struct PlanText {
  /// The most cells of a page that are listed; a first publication has all of them.
  private static let maximumFacts = 200
  /// The most bytes of a line; rows of tables are long.
  private static let maximumLineBytes = 64 << 10

  private let plan: PublishPlan
  private let language: Language

  init(_ plan: PublishPlan, in language: Language) {
    self.plan = plan
    self.language = language
  }

  /// What becomes of each page, and which cells say something else.
  var facts: String { text { _ in [] } }

  /// The same, and the lines that differ.
  var differences: String { text { $0.lines.map { "    " + $0 } } }

  private func text(_ more: (PublishPlan.Page) -> [String]) -> String {
    let told = plan.wikis.flatMap { wiki in
      wiki.pages.flatMap { lines(of: $0, in: wiki.target.address) + more($0) }
    }
    let end = findings + (plan.isUnchanged ? [Self.nothing(in: language)] : [count])
    // Pages hold what others wrote: nothing of it steers a terminal.
    return (told + end).map { VisibleText.line($0, maximumBytes: Self.maximumLineBytes) + "\n" }.joined()
  }

  /// What becomes of a page, and what is told of it.
  private func lines(of page: PublishPlan.Page, in wiki: String) -> [String] {
    let head = "\(wiki) · \(page.name): \(Self.name(of: page.action, in: language))"
    return [head] + deletion(of: page) + facts(of: page) + comments(of: page)
  }

  private func deletion(of page: PublishPlan.Page) -> [String] {
    page.deletion.map { ["  " + Self.deleted($0, in: language)] } ?? []
  }

  /// What is told of all pages together.
  private var findings: [String] {
    (plan.tables ?? []).map { Self.table($0, in: language) }
      + (plan.brokenLinks ?? []).map { Self.broken($0, in: language) }
      + (plan.orphans ?? []).map { Self.orphan($0, in: language) }
      + (plan.unsearched ?? []).map { Self.unsearched($0, in: language) }
  }

  /// How many pages are to be written.
  private var count: String {
    let pages = plan.wikis.flatMap(\.pages)
    return Self.count(pages.count { $0.action != .unchanged }, of: pages.count, in: language)
  }

  private func facts(of page: PublishPlan.Page) -> [String] {
    let shown = page.facts.prefix(Self.maximumFacts).map { fact in
      "  \(fact.candidate), \(fact.criterion): \(fact.before ?? "–") → \(fact.after ?? "–")"
    }
    let rest = page.facts.count - shown.count
    return shown + (rest > 0 ? ["  " + Self.more(rest, in: language)] : [])
  }

  private func comments(of page: PublishPlan.Page) -> [String] {
    let words = page.lostComments ?? []
    return words.isEmpty ? [] : ["  " + Self.losing(words, in: language)]
  }

  /// What became of a page.
  static func line(of outcome: WikiPublisher.Outcome, in language: Language) -> String {
    let what =
      outcome.revision.map { Self.written($0, in: language) } ?? Self.name(of: .unchanged, in: language)
    return VisibleText.line("\(outcome.wiki) · \(outcome.page): \(what)")
  }
}
