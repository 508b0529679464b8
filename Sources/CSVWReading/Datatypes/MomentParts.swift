/// A day and a time, taken apart.
struct MomentParts {
  var year: Int?
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  /// Digits of a second.
  var fraction = ""
  /// `Z` or `+09:00`.
  var zone = ""

  /// Whether it is in the calendar.
  var isValid: Bool {
    guard (1...12).contains(month), (1...Self.days(in: month, of: year ?? 2_000)).contains(day) else {
      return false
    }
    let isMidnight = hour == 24 && minute == 0 && second == 0
    return (hour < 24 || isMidnight) && minute < 60 && second < 60
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// A number below 100, with two digits.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The moment as XML Schema writes it.
  func text(for base: DatatypeBase) -> String {
    let digits = "\(year ?? 0)"
    let years = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let days = "\(years)-\(Self.two(month))-\(Self.two(day))"
    let zeros = fraction.reversed().prefix { $0 == "0" }.count
    let rest = fraction.dropLast(zeros)
    let time = [hour, minute, second].map(Self.two).joined(separator: ":") + (rest.isEmpty ? "" : "." + rest)
    return switch base {
    case .date: days + zone
    case .time: time + zone
    default: "\(days)T\(time)\(zone)"
    }
  }

  /// A moment of XML Schema; nil where it is none.
  static func text(ofXML text: String, _ base: DatatypeBase) -> String? {
    let zoned: [String] = ["", "XXX"]
    let formats: [String] =
      switch base {
      case .date: ["yyyy-MM-dd"]
      case .time: ["HH:mm:ss", "HH:mm:ss.SSSSSSSSS"]
      default: ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.SSSSSSSSS"]
      }
    for format in formats {
      for zone in zoned where base != .dateTimeStamp || !zone.isEmpty {
        if let found = MomentPattern(format + zone, for: base)?.moment(text, for: base) { return found }
      }
    }
    return nil
  }

  /// Whether a text is a part of a day as XML Schema writes it: `---31`, `--12`, `--12-31`, `2026`, `2026-12`.
  static func isPart(_ text: String, _ base: DatatypeBase) -> Bool {
    let whole: String =
      switch base {
      case .gDay: text.hasPrefix("---") ? "2000-01-" + text.dropFirst(3) : ""
      case .gMonth:
        text.hasPrefix("--") ? "2000-" + text.dropFirst(2).prefix(2) + "-01" + text.dropFirst(4) : ""
      case .gMonthDay: text.hasPrefix("--") ? "2000-" + text.dropFirst(2) : ""
      case .gYear: text.prefix(4) + "-01-01" + text.dropFirst(4)
      case .gYearMonth: text.prefix(7) + "-01" + text.dropFirst(7)
      default: ""
      }
    return self.text(ofXML: whole, .date) != nil
  }
}
