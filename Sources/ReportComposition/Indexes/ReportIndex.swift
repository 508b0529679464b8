public import ComparisonModel
public import ReportModel

/// A page that lists the reports of a wiki: each with a link to its page, what it answers, its language and the day of its
/// newest evidence.
public struct ReportIndex: Sendable {
  /// A report in one language.
  public struct Entry: Sendable {
    /// The name of the report and its language.
    public var id: String
    /// Its title.
    public var title: String
    /// Its language.
    public var language: Language
    /// The page, as links from the index name it.
    public var page: String
    /// What each profile of its comparison chooses; empty where it has none.
    public var answers: [[Inline]]
    /// The day of its newest evidence; nil where none has one.
    public var day: Timestamp?

    /// Makes an entry.
    public init(
      id: String, title: String, language: Language, page: String, answers: [[Inline]], day: Timestamp?
    ) {
      self.id = id
      self.title = title
      self.language = language
      self.page = page
      self.answers = answers
      self.day = day
    }
  }

  private let entries: [Entry]
  let language: Language

  /// Makes an index, in a language of its own.
  public init(_ entries: [Entry], in language: Language) {
    self.entries = entries
    self.language = language
  }

  /// The index as a report of one table.
  ///
  /// - Parameters:
  ///   - name: The stem of the names of its files.
  ///   - title: Its title; nil for the usual one.
  public func report(name: String, title: String?) -> Report {
    let title = title ?? usualTitle
    let table = Table(
      caption: [.text(caption(count: entries.count))],
      columns: headers.map { Table.Column(header: [.text($0)]) }, rows: entries.map(row))
    return Report(
      language: language, name: name, title: title,
      blocks: [.heading(level: 1, [.text(title)], anchor: "index"), .table(table)], wideTable: .none,
      findingsTable: .none)
  }

  private func row(_ entry: Entry) -> [Table.Cell] {
    // The place of the answer is one of a cell: a plan tells by it which answer has changed.
    let place: Inline = .anchor(Anchor(.cell, entry.id, "answer"))
    let answers = entry.answers.isEmpty ? [[.text(noAnswer)]] : entry.answers
    return [
      Table.Cell(.link([.text(entry.title)], destination: PageAddress.destination(of: entry.page))),
      Table.Cell(parts: [[place] + answers[0]] + answers.dropFirst()),
      Table.Cell(.text(name(of: entry.language))), Table.Cell(.text(entry.day?.day ?? "–")),
    ]
  }
}
