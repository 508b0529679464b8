/// A piece of text in a block. All text is data: renderers escape it.
///
/// Only what is larger than a text lies in a box of its own (`indirect`): a table has a million pieces of text.
public enum Inline: Sendable {
  /// Text with no mark-up of its own, whatever characters it has.
  case text(String)
  /// Emphasised text.
  case emphasis([Inline])
  /// Strongly emphasised text.
  case strong([Inline])
  /// Text in the letters of code.
  case code(String)
  /// A link; the address is `http:`, `https:`, `mailto:`, a fragment `#anchor`, or that of another
  /// page of a wiki (``PageAddress``).
  indirect case link([Inline], destination: String)
  /// A line break inside a block, such as between the lines of one cell.
  case lineBreak
  /// A place that links and people can lead to, ``Anchor/id``. It shows nothing; where it begins a cell, an item or a
  /// paragraph, it is the place of all that.
  indirect case anchor(Anchor)
  /// Text with a part to play in a finding: a renderer may set it apart, and must not lose it.
  case role(Role, [Inline])
}
