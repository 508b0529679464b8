import TextLayout

/// How wide the columns of a sheet become: as wide as what they hold, within bounds.
struct ColumnWidths {
  /// The narrowest and the widest column, in characters; a Hangul syllable takes two.
  static let bounds = 8...48
  /// The widest that a header alone makes a column: headers are shown in several lines.
  static let maximumOfHeader = 22

  /// The characters that a page which lies has room for, at half the size of the screen's.
  static let maximumOfPage = 240

  private(set) var widths: [Int]

  init(headers: [String]) {
    widths = headers.map { min(DisplayWidth.columns(of: $0), Self.maximumOfHeader) }
  }

  /// Takes a text into account.
  mutating func include(_ text: String, column: Int) {
    guard widths[column] < Self.bounds.upperBound, text.utf8.count > widths[column] else { return }
    widths[column] = max(widths[column], DisplayWidth.columns(ofUTF8: text.utf8))
  }

  /// Takes a number with so many characters into account.
  mutating func include(characters: Int, column: Int) { widths[column] = max(widths[column], characters) }

  /// How many pages beside each other have room for the columns, each with the first one: on fewer, nobody could read them.
  var pages: Int {
    let first = widths.isEmpty ? 0 : self[0]
    let others = widths.indices.dropFirst().reduce(0) { $0 + self[$1] }
    return max(1, (others + Self.maximumOfPage - first - 1) / (Self.maximumOfPage - first))
  }

  /// The width of a column, with room for the button of its filter.
  subscript(column: Int) -> Int {
    min(max(widths[column] + 2, Self.bounds.lowerBound), Self.bounds.upperBound)
  }
}
