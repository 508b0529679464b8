/// What a template may cost. Templates come from outside: each bound is looked at before the costly step.
enum TemplateBounds {
  /// The deepest that sections may stand inside each other: 16. Templates that people write need three.
  static let maximumSectionDepth = 16

  /// The most keys of front matter: 100. Decision records have five.
  static let maximumFrontMatterKeys = 100

  /// The most parts (pieces of text, values, places and rounds of lists) that a template may come to when its
  /// sections are repeated: 1,000,000. A line with four values for each of 10,000 candidates comes to 100,000.
  static let maximumParts = 1_000_000

  /// The most Markdown, in UTF-8 bytes, that a template may come to when its sections are repeated: 4 MiB, in
  /// which each value counts as a mark of some ten bytes.
  static let maximumMarkdownBytes = 1 << 22

  /// The most places of blocks that a template may come to: 100. There are fewer kinds of blocks than that, and
  /// each place of the matrix is the whole matrix.
  static let maximumPlaces = 100

  /// The deepest that quotes, lists, emphasis and links may stand inside each other: 64. Whoever walks a report
  /// goes down by one call for each.
  static let maximumNesting = 64

  /// The most cells of a table that a template draws itself, its short rows filled up: 500,000.
  static let maximumTableCells = 500_000

  /// The most bytes that links may take from reference definitions such as `[a]: https://…`: 64 MiB. Each link
  /// gets a copy of its definition.
  static let maximumReferenceBytes = 1 << 26

  /// The most text, in UTF-8 bytes, that a template may come to beside its blocks, its values put in: 64 MiB.
  static let maximumTextBytes = 1 << 26
}
