/// An amount as a source writes it: `50 MB`, `1.14 GB`, `413`.
public struct Quantity: Hashable, Sendable {
  /// The amount in the base unit: bytes, or ones of what is counted.
  public var amount: Int64
  /// The unit it is written in; nil for a plain count, whose unit is the criterion's.
  public var unit: AmountUnit?
  /// Half of one step of the last digit written, in the base unit: `58.5 MB` is true to ±50,000 bytes.
  public var halfStep: Int64
  /// How many amounts beyond ``amount`` are meant as well, in the base unit: those of all releases of version `24`.
  public var span: Int64 = 0
  /// The number and unit as written, for example `50 MB`.
  public var text: String

  /// Makes an exact number of bytes.
  public init(bytes: Int64) {
    self.init(amount: bytes, unit: AmountUnit.byte, halfStep: 0, text: "\(DigitGroups.text(of: bytes)) B")
  }

  /// Makes a count.
  public init(count: Int64) {
    self.init(amount: count, unit: nil, halfStep: 0, text: DigitGroups.text(of: count))
  }

  init(amount: Int64, unit: AmountUnit?, halfStep: Int64, text: String) {
    self.amount = amount
    self.unit = unit
    self.halfStep = halfStep
    self.text = text
  }

  /// Reads an amount such as `50 MB`, `1.14 GB`, `58,486,244 B`, `55.78MiB`, `812 ms` or `413`.
  ///
  /// - Parameters:
  ///   - text: The amount.
  ///   - dimension: What it is an amount of, where it has a unit.
  /// - Returns: nil when the text is no such amount, or one that does not fit in 63 bits.
  public init?(_ text: String, of dimension: Dimension = .data) {
    let trimmed = text.drop(while: { $0 == " " })
    let number = trimmed.prefix(while: Self.isPartOfNumber)
    let unitText = trimmed.dropFirst(number.count).drop(while: { $0 == " " })
    let unit = dimension.unit(String(unitText))
    guard unit != nil || unitText.isEmpty else { return nil }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Self.wholeNumber(parts[0]) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty, fraction.count <= 12, !fraction.contains(",") else {
      return nil
    }

    guard let digits = fraction.isEmpty ? 0 : Int64(fraction),
      let exact = Self.amount(whole, digits, digits: fraction.count, of: unit)
    else { return nil }
    // A count is whole: it has no digit after the point.
    guard unit != nil || fraction.isEmpty else { return nil }
    let shown = unit.map { "\(number) \($0.symbol)" } ?? String(number)
    self.init(amount: exact.amount, unit: unit, halfStep: exact.halfStep, text: shown)
  }

  /// The amount of a number with digits behind its point, in the base unit, and half of one step of the last digit.
  ///
  /// - Parameters:
  ///   - whole: The number before the point.
  ///   - fraction: The digits behind it, as a number.
  ///   - digits: How many these are, at most 12.
  ///   - unit: The unit; nil for a count.
  /// - Returns: nil where it does not fit in 63 bits.
  public static func amount(
    _ whole: Int64, _ fraction: Int64, digits: Int, of unit: AmountUnit?
  ) -> (amount: Int64, halfStep: Int64)? {
    let scale = unit?.size ?? 1
    var divisor: Int64 = 1
    for _ in 0..<digits { divisor *= 10 }
    let (base, overflow) = whole.multipliedReportingOverflow(by: scale)
    guard !overflow else { return nil }
    // `fraction` is below 10^12 and `scale` at most 10^14: their product needs more than 64 bits.
    let (high, low) = scale.multipliedFullWidth(by: fraction)
    let (quotient, _) = divisor.dividingFullWidth((high, low))
    let (amount, tooLarge) = base.addingReportingOverflow(quotient)
    guard !tooLarge else { return nil }
    return (amount, unit == .byte || unit == nil ? 0 : scale / divisor / 2)
  }

  /// The unit that stands behind the number of an amount, whether there is such a unit or not; nil where the text
  /// does not begin with a number.
  public static func unitSymbol(of text: String) -> String? {
    let trimmed = text.drop(while: { $0 == " " })
    let number = trimmed.prefix(while: isPartOfNumber)
    return number.isEmpty ? nil : String(trimmed.dropFirst(number.count).drop(while: { $0 == " " }))
  }

  private static func isPartOfNumber(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character == "." || character == ",")
  }

  /// A whole number whose digits may stand in groups of three.
  private static func wholeNumber(_ digits: Substring) -> Int64? {
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty else { return nil }
    guard groups.count == 1 || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }) else {
      return nil
    }
    return Int64(groups.joined())
  }
}
