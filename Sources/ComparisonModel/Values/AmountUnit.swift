/// A unit that amounts are written in.
public struct AmountUnit: Hashable, Sendable {
  /// The longest symbol of an author's own unit, in bytes of UTF-8: `CVE/month` has nine.
  public static let maximumSymbolBytes = 32

  /// The symbol, as it is written behind numbers.
  public let symbol: String
  /// What it is a unit of.
  public let dimension: Dimension
  /// How many base units of the dimension it is; at least 1.
  public let size: Int64

  init(_ symbol: String, _ dimension: Dimension, _ size: Int64) {
    (self.symbol, self.dimension, self.size) = (symbol, dimension, size)
  }

  /// The unit with a symbol: one that is known, or else one of the author's own, which only itself is comparable with.
  ///
  /// - Returns: nil where the text can be no symbol: it is empty, too long, begins with a digit or a sign of numbers,
  ///   or holds a blank.
  public init?(_ symbol: String) {
    if let known = Self.known[symbol] {
      self = known
      return
    }
    guard let first = symbol.unicodeScalars.first, symbol.utf8.count <= Self.maximumSymbolBytes,
      !(0x2B...0x39).contains(first.value), !symbol.unicodeScalars.contains(where: Self.isNoPartOfSymbol)
    else { return nil }
    self.init(symbol, .named(symbol), Self.millionths)
  }

  /// Whether this program knows what it is a unit of, so that it can be converted.
  public var isKnown: Bool { Self.known[symbol] == self }

  private static func isNoPartOfSymbol(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F || scalar == "±"
  }

  /// The known unit whose symbol differs from `symbol` in the case of its letters alone: `MB` for `mb`.
  public static func differingInCase(from symbol: String) -> AmountUnit? {
    guard known[symbol] == nil else { return nil }
    let lowered = symbol.lowercased()
    return all.first { $0.symbol.lowercased() == lowered }
  }

  /// How many base units an author's own unit has, so that amounts of it may have six decimals.
  static let millionths: Int64 = 1_000_000

  /// One byte.
  public static let byte = AmountUnit("B", .data, 1)
  /// A day of the calendar, which is written as a date.
  public static let day = AmountUnit("", .calendar, 1)
  /// A release, which is written as a version.
  public static let release = AmountUnit("", .releases, 1)

  static let ofData = [
    byte, AmountUnit("kB", .data, 1_000), AmountUnit("MB", .data, 1_000_000),
    AmountUnit("GB", .data, 1_000_000_000), AmountUnit("TB", .data, 1_000_000_000_000),
    AmountUnit("KiB", .data, 1 << 10), AmountUnit("MiB", .data, 1 << 20), AmountUnit("GiB", .data, 1 << 30),
  ]
  static let ofTime = [
    AmountUnit("ns", .time, 1), AmountUnit("µs", .time, 1_000), AmountUnit("us", .time, 1_000),
    AmountUnit("ms", .time, 1_000_000), AmountUnit("s", .time, 1_000_000_000),
    AmountUnit("min", .time, 60_000_000_000), AmountUnit("h", .time, 3_600_000_000_000),
    AmountUnit("d", .time, 86_400_000_000_000),
  ]
  static let ofFrequency = [
    AmountUnit("Hz", .frequency, 1_000), AmountUnit("kHz", .frequency, 1_000_000),
    AmountUnit("MHz", .frequency, 1_000_000_000), AmountUnit("GHz", .frequency, 1_000_000_000_000),
  ]
  static let ofDataRate = [
    AmountUnit("B/s", .dataRate, 1), AmountUnit("kB/s", .dataRate, 1_000),
    AmountUnit("MB/s", .dataRate, 1_000_000), AmountUnit("GB/s", .dataRate, 1_000_000_000),
    AmountUnit("KiB/s", .dataRate, 1 << 10), AmountUnit("MiB/s", .dataRate, 1 << 20),
    AmountUnit("GiB/s", .dataRate, 1 << 30),
  ]
  static let ofShares = [
    AmountUnit("ppm", .share, 1), AmountUnit("‰", .share, 1_000), AmountUnit("%", .share, 10_000),
  ]

  /// The symbols of all units that are known.
  package static let knownSymbols = all.map(\.symbol)

  /// All units that are known.
  private static let all = ofData + ofTime + ofFrequency + ofDataRate + ofShares
  private static let known = Dictionary(uniqueKeysWithValues: all.map { ($0.symbol, $0) })
}
