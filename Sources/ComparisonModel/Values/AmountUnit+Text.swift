extension AmountUnit {
  /// Figures have no more than six decimals; further ones are rounded, halves up.
  private static let decimalScale: Int64 = 1_000_000

  /// An amount of base units for people: `1,250 ms`, `0.015 USD`, `2026-08-27`.
  ///
  /// Bytes are written in the unit that suits them; all else in this unit.
  public func text(of amount: Int64) -> String {
    switch dimension {
    case .data: return ByteCount(amount).approximateText
    case .calendar: return CalendarDay.text(of: amount)
    case .releases: return VersionNumber.text(of: amount)
    case .time, .frequency, .dataRate, .share, .named:
      let (whole, decimals) = parts(of: amount)
      return "\(DigitGroups.text(of: whole))\(decimals) \(symbol)"
    }
  }

  /// An amount of base units as a bare number of this unit: `1250`, `0.015`.
  public func number(of amount: Int64) -> String {
    let (whole, decimals) = parts(of: amount)
    return "\(whole)\(decimals)"
  }

  /// The whole units, and the decimals with the point before them; no decimals where there are none.
  private func parts(of amount: Int64) -> (whole: Int64, decimals: String) {
    let scale = Self.decimalScale
    let (high, low) = (amount % size).multipliedFullWidth(by: scale)
    let (quotient, remainder) = size.dividingFullWidth((high, low))
    let millionths = remainder >= size - remainder ? quotient + 1 : quotient
    guard millionths > 0 else { return (amount / size, "") }
    guard millionths < scale else { return (amount / size + 1, "") }
    var digits = String(scale + millionths).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return (amount / size, ".\(digits)")
  }
}
