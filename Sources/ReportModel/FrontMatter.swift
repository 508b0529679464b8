/// What a document says of itself before its text, such as the status of a decision record.
///
/// Formats that have a place for it write keys and values as other tools read them; all others show them to readers, below
/// the title.
public struct FrontMatter: Hashable, Sendable {
  /// A key and its value.
  public struct Entry: Hashable, Sendable {
    /// The key, as tools read it: `decision-makers`.
    public var key: String
    /// The value, as tools read it, in one line; empty where nobody has said it yet.
    public var value: String
    /// The key for readers, in the language of the report.
    public var label: String
    /// The value for readers, in the language of the report.
    public var text: String

    /// Makes an entry.
    public init(key: String, value: String, label: String, text: String) {
      self.key = key
      self.value = value
      self.label = label
      self.text = text
    }
  }

  /// The entries, in order.
  public var entries: [Entry]

  /// Makes front matter; without entries, a report has none.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// The entries as a list for readers; nothing where there are none.
  private var list: [Block] {
    guard !entries.isEmpty else { return [] }
    return [.list(start: nil, items: entries.map { [.paragraph([.text("\($0.label): \($0.text)")])] })]
  }

  /// Blocks with the entries for readers among them, behind the title that they begin with.
  func shown(in blocks: [Block]) -> [Block] {
    guard case .heading(level: 1, _, _)? = blocks.first else { return list + blocks }
    return blocks.prefix(1) + list + blocks.dropFirst()
  }
}

extension Report {
  /// The report for a format that has no place of its own for front matter: it stands among the blocks.
  public var withFrontMatterAmongBlocks: Report {
    var report = self
    report.blocks = frontMatter.shown(in: blocks)
    report.frontMatter = FrontMatter()
    return report
  }
}
