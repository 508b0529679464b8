import ComparisonModel

/// Days as spreadsheets count them: the days since 1899-12-30, from 1900-03-01 on. Before that Excel counts a day that
/// there was not, 29 February 1900.
enum SpreadsheetDay {
  /// The number of a day such as `2026-08-27`; nil where it has none.
  static func number(of day: String) -> Int? {
    guard day.utf8.count == 10, let moment = Timestamp(day) else { return nil }
    let number = Int(moment.secondsSinceEpoch / 86_400) + 25_569
    if number > 60 { return number }
    return number >= 2 ? number - 1 : nil
  }
}
