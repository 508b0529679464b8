/// How far from a claimed amount a measured one may be and still agree with it.
///
/// It is a decision of the comparison's author, and is printed wherever it decides a verdict.
public enum Tolerance: Hashable, Sendable {
  /// A share of the claimed amount, in tenths of a percent: 200 is 20 %.
  case perMille(Int64)
  /// An amount in the base unit.
  case amount(Quantity)

  /// The tolerance around `amount`, in the base unit, rounded down; at most the largest 64-bit integer.
  public func around(_ amount: Int64) -> Int64 {
    switch self {
    case .perMille(let share):
      let (product, overflow) = amount.multipliedReportingOverflow(by: share)
      guard overflow else { return product / 1000 }
      let (large, tooLarge) = (amount / 1000).multipliedReportingOverflow(by: share)
      return tooLarge ? Int64.max : large
    case .amount(let quantity): return quantity.amount
    }
  }

  /// The tolerance as it is printed: `±20 %`, `±5 MB`.
  public var text: String {
    switch self {
    case .perMille(let share):
      share % 10 == 0 ? "±\(share / 10) %" : "±\(share / 10).\(share % 10) %"
    case .amount(let quantity): "±\(quantity.text)"
    }
  }

  /// Reads `20%`, `2.5 %` or an amount such as `5 MB`.
  ///
  /// - Parameters:
  ///   - text: The tolerance.
  ///   - dimension: What an amount is an amount of.
  /// - Returns: nil when the text is neither.
  public init?(_ text: String, of dimension: Dimension = .data) {
    guard let sign = text.lastIndex(of: "%") else {
      guard let quantity = Quantity(text, of: dimension) else { return nil }
      self = .amount(quantity)
      return
    }
    guard text.index(after: sign) == text.endIndex else { return nil }
    let number = text[..<sign].split(separator: " ").joined()
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int64(parts[0]), (0...1_000).contains(whole)
    else { return nil }
    guard parts.count == 2 else {
      self = .perMille(whole * 10)
      return
    }
    guard parts[1].count == 1, let tenth = Int64(parts[1]), whole < 1_000 || tenth == 0 else { return nil }
    self = .perMille(whole * 10 + tenth)
  }
}
