internal import ComparisonModel

/// A number of a workbook as its digits.
enum SheetNumeral {
  /// The shortest digits that mean the number, with a point and without an exponent.
  ///
  /// - Parameter timesHundred: Whether a hundred times the number is meant: a share as its percents. The point is moved
  ///   and nothing multiplied, so that 0.07 is 7 and not 7.000000000000001.
  static func text(_ number: Double, timesHundred: Bool = false) -> String {
    if !timesHundred, let whole = Int64(exactly: number) { return String(whole) }
    let description = "\(number.magnitude)".split(separator: "e")
    let mantissa = description[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count == 2 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    var digits = Array((String(mantissa[0]) + fraction).utf8)
    var point = mantissa[0].utf8.count + (timesHundred ? 2 : 0)
    if description.count == 2 { point += Int(description[1]) ?? 0 }
    while point <= 0 {
      digits.insert(UInt8(ascii: "0"), at: 0)
      point += 1
    }
    while digits.count < point { digits.append(UInt8(ascii: "0")) }
    let whole = String(decoding: digits[..<point], as: UTF8.self).drop { $0 == "0" }
    var rest = String(decoding: digits[point...], as: UTF8.self)
    while rest.last == "0" { rest.removeLast() }
    let text = (whole.isEmpty ? "0" : String(whole)) + (rest.isEmpty ? "" : ".\(rest)")
    return (number < 0 ? "-" : "") + text
  }
}

/// A day of a workbook, which counts them from 1900 – with a 29th of February that there never was – or from 1904.
enum SheetDay {
  /// The day as `2026-08-27`, with its time where it has one; nil where the number is none of a day.
  static func text(_ number: Double, countsFrom1904: Bool) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    let whole = Int64(number)
    // Before March 1900 Excel counts a day less; a time alone is no day.
    guard countsFrom1904 || whole > 60 else { return nil }
    // Seconds, as close as a double of five digits before the point tells them.
    var seconds = Int64(((number - Double(whole)) * 86_400).rounded())
    // How many days lie between the first that is counted from and 1970-01-01.
    var days = whole - (countsFrom1904 ? 24_107 : 25_569)
    if seconds == 86_400 { (seconds, days) = (0, days + 1) }
    guard let day = Timestamp(secondsSinceEpoch: days * 86_400)?.day else { return nil }
    guard seconds > 0 else { return day }
    return "\(day)T\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))Z"
  }

  private static func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
}
