/// A block of a report.
public indirect enum Block: Sendable {
  /// A heading; levels count from 1. The anchor is unique in the report and made of `a-z0-9-`, and begins
  /// with a letter.
  case heading(level: Int, [Inline], anchor: String)
  /// A paragraph of running text.
  case paragraph([Inline])
  /// A list; `start` is the first number of an ordered one and nil for a bulleted one.
  case list(start: Int?, items: [[Block]])
  /// A table for readers; its rows are made on demand.
  case table(Table)
  /// A chart, with a description for those who do not see it.
  case chart(Chart)
  /// Text to be shown as it is, such as a Dockerfile.
  case code(language: String?, String)
  /// A quotation or a note.
  case quote([Block])
  /// A thematic break.
  case rule
}
