/// What amounts are amounts of. Amounts of one dimension can be compared, whatever unit each is written in; those of
/// two cannot.
///
/// Amounts are whole numbers of the dimension's base unit, so that no comparison is rounded.
public enum Dimension: Hashable, Sendable {
  /// Bytes. The base unit is the byte; units are those of SI and of IEC 80000-13.
  case data
  /// Durations. The base unit is the nanosecond.
  case time
  /// Frequencies. The base unit is the millihertz.
  case frequency
  /// Bytes in a second. The base unit is one byte in a second.
  case dataRate
  /// Shares of a whole. The base unit is one part in a million.
  case share
  /// Days of the calendar, counted from 0001-01-01.
  case calendar
  /// Releases, in the order of their version numbers; see ``VersionNumber``.
  case releases
  /// Whatever an author's own unit is of, such as `USD`; nothing but itself is converted to it. The base unit is a
  /// millionth of it.
  case named(String)

  /// The units that amounts of the dimension may be written in, the base unit's multiples from the smallest; none
  /// for days and releases, which are written as dates and versions.
  public var units: [AmountUnit] {
    switch self {
    case .data: AmountUnit.ofData
    case .time: AmountUnit.ofTime
    case .frequency: AmountUnit.ofFrequency
    case .dataRate: AmountUnit.ofDataRate
    case .share: AmountUnit.ofShares
    case .calendar, .releases: []
    case .named(let symbol): [AmountUnit(symbol, .named(symbol), AmountUnit.millionths)]
    }
  }

  /// The unit of the dimension with that symbol, exactly as it is written; nil where there is none.
  public func unit(_ symbol: String) -> AmountUnit? { units.first { $0.symbol == symbol } }
}
