/// A cell of a sheet.
public struct SheetCell: Hashable, Sendable {
  /// What a workbook says that a cell is. A text file says nothing: all of its cells are texts.
  public enum Kind: Hashable, Sendable {
    /// A text, in which people write numbers and dates as they do.
    case text
    /// A number: its digits with a point and no groups, and `%` behind those of a share.
    case number
    /// A day, or a day with its time, as ISO 8601 writes it.
    case date
    /// `true` or `false`.
    case yesNo
    /// An error of the spreadsheet, such as `#REF!`.
    case error
  }

  /// What it holds, its quotes resolved.
  public var text: String
  /// What that is.
  public var kind: Kind
  /// Where it stands.
  public var place: SheetPlace

  /// Makes a cell.
  public init(_ text: String, _ kind: Kind = .text, at place: SheetPlace) {
    self.text = text
    self.kind = kind
    self.place = place
  }

  /// Whether it holds nothing but blanks.
  public var isBlank: Bool {
    // Told by its first byte in most cells.
    if let first = text.utf8.first, (0x21...0x7E).contains(first) { return false }
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
