/// For whom CSV is written.
public enum CSVProfile: String, CaseIterable, Hashable, Sendable {
  /// For programs: every text exactly as it is.
  case data
  /// For Google Sheets and LibreOffice: what they would take for something else begins with an apostrophe, as
  /// ``SpreadsheetText`` says.
  case sheets
  /// For Excel: as for the other spreadsheets, behind a byte order mark, without which Excel takes Hangul for
  /// another encoding.
  case excel

  /// Whether text is kept from being taken for a formula, a number or a date.
  var protectsText: Bool { self != .data }
  /// Whether a byte order mark comes first.
  var startsWithMark: Bool { self == .excel }
}
