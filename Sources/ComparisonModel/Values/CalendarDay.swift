/// Days of the calendar as whole numbers, so that dates are compared as amounts are.
public enum CalendarDay {
  /// Days from 0001-01-01 to 1970-01-01 in the proleptic Gregorian calendar.
  private static let daysBeforeEpoch: Int64 = 719_162

  /// How many days lie between 0001-01-01 and the day of a moment in UTC; never negative.
  public static func number(of moment: Timestamp) -> Int64 {
    let seconds = moment.secondsSinceEpoch
    let days = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
    return max(0, days + daysBeforeEpoch)
  }

  /// The number of the day that lies so many months after a moment: the same day of the month, or the last one of a
  /// month that is shorter.
  public static func number(of moment: Timestamp, addingMonths months: Int64) -> Int64? {
    let parts = moment.day.split(separator: "-").compactMap { Int64($0) }
    let (count, overflows) = (parts.first ?? 0).multipliedReportingOverflow(by: 12)
    guard parts.count == 3, !overflows, (0...maximumMonths).contains(months) else { return nil }
    let month = count + parts[1] - 1 + months
    func padded(_ number: Int64, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    for day in stride(from: parts[2], through: parts[2] - 3, by: -1) {
      let text = "\(padded(month / 12, 4))-\(padded(month % 12 + 1, 2))-\(padded(day, 2))"
      if let found = Timestamp(text) { return number(of: found) }
    }
    return nil
  }

  /// The most months that are added to a day: 1,200, a hundred years.
  public static let maximumMonths: Int64 = 1200

  /// The day with a number, as `2026-08-27`.
  public static func text(of number: Int64) -> String {
    let (seconds, overflow) = (number - daysBeforeEpoch).multipliedReportingOverflow(by: 86_400)
    return (overflow ? nil : Timestamp(secondsSinceEpoch: seconds))?.day ?? "9999-12-31"
  }
}

extension Quantity {
  /// Reads a day, such as `2026-08-27`.
  ///
  /// - Returns: nil where the text is no date of the calendar.
  public init?(day text: String) {
    guard text.utf8.count == 10, let moment = Timestamp(text) else { return nil }
    self.init(amount: CalendarDay.number(of: moment), unit: .day, halfStep: 0, text: text)
  }
}
