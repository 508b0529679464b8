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
