/// A date, with or without a time of day, as RFC 3339 writes it: `2026-08-27` or `2026-08-27T17:02:40Z`.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// The text as given.
  public var text: String
  /// Seconds since 1970-01-01T00:00:00Z; fractions of a second are dropped.
  public var secondsSinceEpoch: Int64

  /// Reads a date or a date with time and offset.
  ///
  /// - Returns: nil when the text is not of that form.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes.count <= 40, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10]), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    var seconds = Self.days(year: year, month: month, day: day) * 86_400
    if bytes.count > 10 {
      guard let timeOfDay = Self.timeOfDay(bytes[10...]) else { return nil }
      seconds += timeOfDay
    }
    self.text = text
    secondsSinceEpoch = seconds
  }

  /// Makes the moment of a number of seconds since 1970-01-01T00:00:00Z, written as its day.
  ///
  /// - Returns: nil for moments before the year 1 or after the year 9999.
  public init?(secondsSinceEpoch seconds: Int64) {
    guard (-62_135_596_800..<253_402_300_800).contains(seconds) else { return nil }
    // Hinnant, "civil_from_days".
    let days = (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func padded(_ number: Int64, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    secondsSinceEpoch = seconds
  }

  /// The day, as `2026-08-27`.
  public var day: String {
    String(Substring(text.utf8.prefix(10)))
  }

  /// Orders by the moment, then by the text.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.secondsSinceEpoch, left.text) < (right.secondsSinceEpoch, right.text)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    return digits.isEmpty ? nil : value
  }

  /// `T17:02:40.495Z` or `T17:02:40+09:00` in seconds, the offset taken off.
  private static func timeOfDay(_ text: ArraySlice<UInt8>) -> Int64? {
    let bytes = Array(text)
    guard bytes.count >= 10, bytes[0] | 0x20 == UInt8(ascii: "t") || bytes[0] == UInt8(ascii: " "),
      bytes[3] == UInt8(ascii: ":"), bytes[6] == UInt8(ascii: ":"),
      let hour = number(bytes[1..<3]), let minute = number(bytes[4..<6]), let second = number(bytes[7..<9]),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var rest = bytes[9...]
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst().drop(while: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
    }
    guard let offset = offset(rest) else { return nil }
    return hour * 3600 + minute * 60 + second - offset
  }

  private static func offset(_ text: ArraySlice<UInt8>) -> Int64? {
    let bytes = Array(text)
    if bytes.count == 1 { return bytes[0] | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1..<3]),
      let minutes = number(bytes[4..<6]), hours < 24, minutes < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
  }

  /// How many days a month has in the Gregorian calendar.
  private static func length(ofMonth month: Int64, year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "days_from_civil").
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
