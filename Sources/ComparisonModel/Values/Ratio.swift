/// A share or a multiple, as a source writes it: `0.5`, `1/5`, `20%`, `3`.
public struct Ratio: Hashable, Sendable {
  /// The greatest number that either side may have: a million.
  public static let maximumNumber: Int64 = 1_000_000
  /// The most digits after the point.
  public static let maximumFractionDigits = 4

  /// The number above the line.
  public let numerator: Int64
  /// The number below the line; never 0.
  public let denominator: Int64
  /// The ratio as written.
  public let text: String

  /// Reads a ratio.
  ///
  /// - Returns: nil where the text is none, is 0, or has a number above ``maximumNumber``.
  public init?(_ text: String) {
    let shown = text.split(separator: " ").joined()
    let isShare = shown.hasSuffix("%")
    let sides = (isShare ? shown.dropLast() : shown[...]).split(
      separator: "/", omittingEmptySubsequences: false)
    guard sides.count <= 2, !(isShare && sides.count == 2), let top = Self.number(sides[0]) else {
      return nil
    }
    let bottom = sides.count == 2 ? Self.number(sides[1]) : (value: isShare ? 100 : 1, scale: 1)
    guard let bottom, top.value > 0, bottom.value > 0 else { return nil }
    // Each side is at most 10^14: a million with four digits after the point, times the other's 10^4.
    numerator = top.value * bottom.scale
    denominator = bottom.value * top.scale
    self.text = shown
  }

  /// A decimal number as a whole one and the power of ten that it is too large by.
  private static func number(_ text: Substring) -> (value: Int64, scale: Int64)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard areDigits, parts.count <= 2, let whole = Int64(parts[0]), whole <= maximumNumber else { return nil }
    guard parts.count == 2 else { return (whole, 1) }
    guard parts[1].utf8.count <= maximumFractionDigits, let digits = Int64(parts[1]) else { return nil }
    let scale = parts[1].utf8.reduce(Int64(1)) { scale, _ in scale * 10 }
    return (whole * scale + digits, scale)
  }
}

extension Ratio {
  /// What an amount is of another, each known between bounds, set against the ratio.
  ///
  /// - Parameters:
  ///   - amount: The amount, not below 0.
  ///   - other: The amount that it is a share or a multiple of, not below 0.
  ///   - below: How far below the ratio it may be, in thousandths of the ratio; nil where it may be any.
  ///   - above: How far above, likewise.
  /// - Returns: whether it is so; nil where the bounds, or an amount of 0 to compare with, leave that open.
  func holds(
    _ amount: ClosedRange<Int64>, of other: ClosedRange<Int64>, below: Int64?, above: Int64?
  ) -> Bool? {
    guard other.upperBound > 0 else { return nil }
    // At most 2^63 × 10^14 × 1.1 × 10^4, with a tolerance of 1000 %: that fits in 127 bits.
    func scaled(_ amount: Int64) -> Int128 { Int128(amount) * Int128(denominator) * 1000 }
    func bound(_ share: Int64, _ other: Int64) -> Int128 {
      Int128(max(0, share)) * Int128(numerator) * Int128(other)
    }
    var isCertain = true
    if let below {
      if scaled(amount.upperBound) < bound(1000 - below, other.lowerBound) { return false }
      isCertain = isCertain && scaled(amount.lowerBound) >= bound(1000 - below, other.upperBound)
    }
    if let above {
      if scaled(amount.lowerBound) > bound(1000 + above, other.upperBound) { return false }
      isCertain = isCertain && scaled(amount.upperBound) <= bound(1000 + above, other.lowerBound)
    }
    return isCertain ? true : nil
  }
}
