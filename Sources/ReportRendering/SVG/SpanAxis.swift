import ComparisonModel
import ReportModel

/// The axis of a chart of spans: where it begins and ends, and its round ticks.
struct SpanAxis: Equatable {
  /// A place on the axis.
  struct Tick: Equatable {
    var place: Int64
    var label: String
  }

  /// The number of ticks of years that is not passed.
  static let maximumYearTicks: Int64 = 10

  /// Its first and its last place.
  let range: ClosedRange<Int64>
  /// The ticks, from its beginning.
  let ticks: [Tick]

  /// Makes the axis on which all of a chart has room.
  init(of chart: SpanChart) {
    let ranges = chart.groups.flatMap { $0.rows.flatMap { $0.pieces.compactMap(\.range) } }
    let places = ranges.flatMap { [$0.lowerBound, $0.upperBound] } + [chart.mark?.place].compactMap(\.self)
    switch chart.axis {
    case .days: self.init(days: places)
    case .points: self.init(points: places.max() ?? 0)
    }
  }

  /// How far a place is from the beginning of an axis that is `width` long, in tenths of its unit; what lies beyond is at
  /// its end.
  func tenths(of place: Int64, within width: Int) -> Int {
    let length = (range.upperBound - range.lowerBound).magnitude
    guard length > 0 else { return 0 }
    let distance = UInt64(min(max(place, range.lowerBound), range.upperBound) - range.lowerBound)
    let (high, low) = distance.multipliedFullWidth(by: UInt64(width * 10))
    return Int(length.dividingFullWidth((high, low)).quotient)
  }

  private init(points: Int64) {
    let axis = ChartAxis(longest: UInt64(max(points, 0)), unit: nil, parts: 1_000_000)
    range = 0...Int64(clamping: axis.end)
    ticks = axis.ticks.map { Tick(place: Int64(clamping: $0.amount), label: $0.label) }
  }

  /// From the beginning of the first year to that of the year behind the last, in steps of 1, 2, 5 years and so on.
  private init(days: [Int64]) {
    guard let first = days.min(), let last = days.max() else {
      (range, ticks) = (0...0, [])
      return
    }
    let years = (first: Self.year(of: first), last: Self.year(of: last) + 1)
    range = Self.beginning(of: years.first)...max(Self.beginning(of: years.last), last)
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as [Int64]
    let step = steps.first { (years.last - years.first) / $0 <= Self.maximumYearTicks } ?? 1000
    let begin = (years.first + step - 1) / step * step
    ticks = stride(from: begin, through: years.last, by: Int64.Stride(step)).map {
      Tick(place: Self.beginning(of: $0), label: String($0))
    }
  }

  private static func year(of day: Int64) -> Int64 {
    Int64(CalendarDay.text(of: day).prefix(4)) ?? 1
  }

  /// The number of the first day of a year; of what lies beyond the calendar, its last day.
  private static func beginning(of year: Int64) -> Int64 {
    let digits = String(year)
    let text = String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-01-01"
    return Timestamp(text).map { CalendarDay.number(of: $0) } ?? maximumDay
  }

  /// 9999-12-31.
  private static let maximumDay: Int64 = 3_652_058
}
