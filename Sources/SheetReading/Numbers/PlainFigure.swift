internal import ComparisonModel

/// A figure as most cells have it, read of its bytes: digits, a point and digits behind it or none, and a unit or none.
/// What is written otherwise takes ``SheetNumber``, which says the same of these.
public struct PlainFigure {
  /// The number before the point.
  public let whole: Int64
  /// The digits behind the point, as a number.
  public let fraction: Int64
  /// How many they are.
  public let fractionDigits: Int
  /// The unit, as it is written; empty where there is none.
  public let symbol: String
  /// Whether the point could stand between thousands: `1.234`.
  public let isAmbiguous: Bool

  /// The most digits on either side of the point, which fit in 64 bits.
  private static let maximumDigits = 12

  /// Whether it has a point, which by itself is a decimal one.
  public var showsPoint: Bool { fractionDigits > 0 && !isAmbiguous }

  /// Reads a cell.
  ///
  /// - Returns: nil where it is written otherwise.
  public init?(_ bytes: ArraySlice<UInt8>) {
    var position = bytes.startIndex
    guard let whole = Self.number(bytes, &position) else { return nil }
    let wholeDigits = position - bytes.startIndex
    self.whole = whole
    var fraction: Int64 = 0
    let point = position
    if position < bytes.endIndex, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard let digits = Self.number(bytes, &position) else { return nil }
      fraction = digits
    }
    self.fraction = fraction
    fractionDigits = max(0, position - point - 1)
    isAmbiguous = fractionDigits == 3 && wholeDigits <= 3 && bytes.first != UInt8(ascii: "0")
    while position < bytes.endIndex, bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard let symbol = Self.symbol(bytes[position...]) else { return nil }
    self.symbol = symbol
  }

  private static func number(_ bytes: ArraySlice<UInt8>, _ position: inout Int) -> Int64? {
    let start = position
    var number: Int64 = 0
    while position < bytes.endIndex, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
      guard position - start < maximumDigits else { return nil }
      number = number * 10 + Int64(digit)
      position += 1
    }
    return position > start ? number : nil
  }

  /// The symbol of a known unit, or none; nil for anything else.
  private static func symbol(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !bytes.isEmpty else { return "" }
    guard bytes.count <= SheetNumber.maximumSymbolBytes else { return nil }
    let symbol = String(decoding: bytes, as: UTF8.self)
    return AmountUnit(symbol)?.isKnown == true ? symbol : nil
  }
}
