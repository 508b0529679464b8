import ComparisonModel

/// The axis of a chart: round ticks in one unit, from zero to the first one that no bar passes. Bytes are written in the
/// SI unit that suits them.
struct ChartAxis: Equatable {
  /// A place on the axis.
  struct Tick: Equatable {
    /// Its distance from zero, in the base unit.
    var amount: UInt64
    /// Its figure, with the unit except at zero.
    var label: String
  }

  /// The number of ticks that is not passed, zero not counted.
  static let maximumTickCount: UInt64 = 6

  /// The ticks, from zero; empty when nothing has a length.
  let ticks: [Tick]

  /// Makes the axis for bars of which `longest` is the longest, in a unit; nil where things are counted. Where they are
  /// counted in parts, a whole is `parts` of them.
  init(longest: UInt64, unit: AmountUnit?, parts: UInt64 = 1) {
    guard longest > 0 else {
      ticks = []
      return
    }
    let step = Self.roundStep(for: longest, of: unit.map { UInt64($0.size) } ?? parts)
    let count = (longest - 1) / step + 1
    let scale = unit.map { Self.scale(for: count * step, in: $0) } ?? ("", parts)
    ticks = (0...count).map { index in
      let amount = index * step
      return Tick(amount: amount, label: amount == 0 ? "0" : Self.figure(of: amount, in: scale))
    }
  }

  /// The end of the axis, in the base unit.
  var end: UInt64 {
    ticks.last?.amount ?? 0
  }

  /// The length of a bar on an axis that is `length` long, rounded to the nearest whole number.
  func length(of amount: UInt64, within length: UInt64) -> UInt64 {
    guard end > 0 else { return 0 }
    let product = amount.multipliedFullWidth(by: length)
    guard product.high < end else { return length }
    let (quotient, remainder) = end.dividingFullWidth(product)
    return remainder >= end - remainder ? quotient + 1 : quotient
  }

  /// The smallest of 1, 2 and 5 times a power of ten of the unit with which few enough ticks reach `longest`.
  private static func roundStep(for longest: UInt64, of whole: UInt64) -> UInt64 {
    // The smallest decimal of the unit that is a whole number of base units: 1 ns of an axis in ms.
    var power = whole
    while power.isMultiple(of: 10) { power /= 10 }
    while true {
      for factor in [1, 2, 5] as [UInt64] where (longest - 1) / (power * factor) < maximumTickCount {
        return power * factor
      }
      power *= 10
    }
  }

  private static func scale(for end: UInt64, in unit: AmountUnit) -> (name: String, size: UInt64) {
    guard unit.dimension == .data else { return (unit.symbol, UInt64(unit.size)) }
    let units: [(name: String, size: UInt64)] = [
      ("EB", 1_000_000_000_000_000_000), ("PB", 1_000_000_000_000_000), ("TB", 1_000_000_000_000),
      ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000),
    ]
    return units.first { end >= $0.size } ?? ("B", 1)
  }

  /// `0.2 GB`, `1 GB`, `1.25 GB`: no more decimals than the figure needs.
  private static func figure(of amount: UInt64, in unit: (name: String, size: UInt64)) -> String {
    var text = DigitGroups.text(of: Int64(clamping: amount / unit.size))
    var remainder = amount % unit.size
    var place = unit.size
    if remainder > 0 { text += "." }
    while remainder > 0 {
      place /= 10
      text += String(remainder / place)
      remainder %= place
    }
    return unit.name.isEmpty ? text : "\(text) \(unit.name)"
  }
}
