/// The axis of a chart of sizes: round ticks in one SI unit, from zero to the first one that no bar passes.
struct SizeAxis: Equatable {
  /// A place on the axis.
  struct Tick: Equatable {
    /// Its distance from zero, in bytes.
    var bytes: UInt64
    /// Its figure, with the unit except at zero.
    var label: String
  }

  /// The number of ticks that is not passed, zero not counted.
  static let maximumTickCount: UInt64 = 6

  /// The ticks, from zero; empty when nothing has a length.
  let ticks: [Tick]

  /// Makes the axis for bars of which `longest` is the longest.
  init(longest: UInt64) {
    guard longest > 0 else {
      ticks = []
      return
    }
    let step = Self.roundStep(for: longest)
    let count = (longest - 1) / step + 1
    let unit = Self.unit(for: count * step)
    ticks = (0...count).map { index in
      let bytes = index * step
      return Tick(bytes: bytes, label: bytes == 0 ? "0" : Self.figure(of: bytes, in: unit))
    }
  }

  /// The end of the axis, in bytes.
  var end: UInt64 {
    ticks.last?.bytes ?? 0
  }

  /// The length of a bar on an axis that is `length` long, rounded to the nearest whole number.
  func length(of bytes: UInt64, within length: UInt64) -> UInt64 {
    guard end > 0 else { return 0 }
    let product = bytes.multipliedFullWidth(by: length)
    guard product.high < end else { return length }
    let (quotient, remainder) = end.dividingFullWidth(product)
    return remainder >= end - remainder ? quotient + 1 : quotient
  }

  /// The smallest of 1, 2 and 5 times a power of ten with which few enough ticks reach `longest`.
  private static func roundStep(for longest: UInt64) -> UInt64 {
    var power: UInt64 = 1
    while true {
      for factor in [1, 2, 5] as [UInt64] where (longest - 1) / (power * factor) < maximumTickCount {
        return power * factor
      }
      power *= 10
    }
  }

  private static func unit(for bytes: UInt64) -> (name: String, size: UInt64) {
    let units: [(name: String, size: UInt64)] = [
      ("EB", 1_000_000_000_000_000_000), ("PB", 1_000_000_000_000_000), ("TB", 1_000_000_000_000),
      ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000),
    ]
    return units.first { bytes >= $0.size } ?? ("B", 1)
  }

  /// `0.2 GB`, `1 GB`, `1.25 GB`: no more decimals than the figure needs.
  private static func figure(of bytes: UInt64, in unit: (name: String, size: UInt64)) -> String {
    var text = String(bytes / unit.size)
    var remainder = bytes % unit.size
    var place = unit.size
    if remainder > 0 { text += "." }
    while remainder > 0 {
      place /= 10
      text += String(remainder / place)
      remainder %= place
    }
    return "\(text) \(unit.name)"
  }
}
