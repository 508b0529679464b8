/// Where a cell of a text lies: its text is made only where it is asked for.
struct CSVField {
  /// Its bytes, without the quotes about them.
  var content: Range<Int>
  /// The byte at which it begins, with its quotes.
  var place: Int
  /// Whether its bytes are ASCII alone.
  var isASCII: Bool
  /// Whether quotes stand in it, each written twice.
  var hasDoubledQuotes = false
}
