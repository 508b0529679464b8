/// The size of an image as a tool prints it, worked out from measured facts.
public struct ToolSize: Hashable, Sendable {
  /// The number of bytes.
  public var bytes: Int64
  /// Whether the tool counts something beside it, which no fact measures.
  public var isAtLeast: Bool
  /// Whether the facts are published figures that were rounded.
  public var isRounded: Bool
  /// What the tool prints.
  public var printed: String

  /// What the tool prints, with a sign before it where it is more than this, or about this.
  public var text: String { (isAtLeast ? "≥ " : isRounded ? "≈ " : "") + printed }

  /// What the printed text means to somebody who takes its unit for what it is called: `423.18 MB` of 2^20 bytes is
  /// then 423,180,000 bytes.
  public var bytesAsWritten: Int64 { Quantity(printed)?.amount ?? bytes }
}

extension SizeTool {
  /// What the tool prints of an image; nil where a fact that it takes is not known.
  public func size(in facts: Facts) -> ToolSize? {
    var total: Int64 = 0
    var isRounded = false
    for fact in row.facts {
      guard case .bytes(let count, let within)? = facts[fact] else { return nil }
      let (sum, overflows) = total.addingReportingOverflow(count.bytes)
      guard !overflows else { return nil }
      total = sum
      isRounded = isRounded || within != nil
    }
    return ToolSize(
      bytes: total, isAtLeast: row.isAtLeast, isRounded: isRounded, printed: row.form.text(of: total))
  }
}

extension SizeTool.Form {
  private static let names = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]

  /// A number of bytes as a tool writes it.
  func text(of bytes: Int64) -> String {
    switch self {
    case .threeDigits(let separator): Self.threeDigits(bytes, separator)
    case .humanized: Self.humanized(bytes)
    case .mebibytes: Self.mebibytes(bytes)
    case .roundedUp: Self.roundedUp(bytes)
    case .bytes: "\(bytes)"
    }
  }

  /// `%.3g` and a unit of 1,000.
  private static func threeDigits(_ bytes: Int64, _ separator: String) -> String {
    var (unit, index) = (Int64(1), 0)
    while bytes / unit >= 1000, index + 1 < names.count { (unit, index) = (unit * 1000, index + 1) }
    let whole = bytes / unit
    let decimals = unit == 1 ? 0 : whole >= 100 ? 0 : whole >= 10 ? 1 : 2
    let step = unit / [1, 10, 100][decimals]
    let scaled = bytes / step + (roundsUp(bytes, unit, step) ? 1 : 0)
    // As C writes a number that rounding takes to four digits.
    let number = decimals == 0 && scaled == 1000 ? "1e+03" : decimal(scaled, decimals, keepsZeros: false)
    return "\(number)\(separator)\(names[index])"
  }

  /// Whether a number is rounded up to the next step. What lies in the middle is decided by the binary number that a
  /// program has in its place: 1,025 by a thousand is a little less than 1.025.
  private static func roundsUp(_ bytes: Int64, _ unit: Int64, _ step: Int64) -> Bool {
    let twice = bytes % step * 2
    guard twice == step else { return twice > step }
    let error = (-Double(bytes)).addingProduct(Double(bytes) / Double(unit), Double(unit))
    return error == 0 ? bytes / step % 2 == 1 : error > 0
  }

  private static func humanized(_ bytes: Int64) -> String {
    guard bytes >= 10 else { return "\(bytes) B" }
    var (unit, index) = (Int64(1), 0)
    while bytes / unit >= 1000, index + 1 < names.count { (unit, index) = (unit * 1000, index + 1) }
    // Rounded to one decimal first, then printed without it from 10 on.
    let tenth = max(1, unit / 10)
    let tenths = unit == 1 ? bytes * 10 : bytes / tenth + (bytes % tenth * 2 >= tenth ? 1 : 0)
    let number = tenths < 100 ? decimal(tenths, 1, keepsZeros: true) : "\((tenths + 5) / 10)"
    return "\(number) \(names[index])"
  }

  private static func mebibytes(_ bytes: Int64) -> String {
    let unit: Int64 = 1 << 20
    let rest = (bytes % unit * 100 + unit / 2) / unit
    return "\(decimal(bytes / unit * 100 + rest, 2, keepsZeros: true)) MB"
  }

  private static func roundedUp(_ bytes: Int64) -> String {
    let letters = ["", "K", "M", "G", "T", "P", "E"]
    // The largest power of 1,024 that is no more than the number: of 63 bits there are six.
    let index = (Int64.bitWidth - 1 - max(bytes, 1).leadingZeroBitCount) / 10
    let unit = Int64(1) << (10 * index)
    guard index > 0 else { return "\(bytes)" }
    let whole = bytes / unit + (bytes % unit > 0 ? 1 : 0)
    guard bytes / unit < 10 else { return "\(whole)\(letters[index])" }
    let (rest, tenth) = (bytes % unit, (unit + 9) / 10)
    // Tenths of 1,024 are no whole numbers: a byte too few is found by multiplying back.
    var tenths = rest / tenth
    while tenths * unit < rest * 10 { tenths += 1 }
    let exact = bytes / unit * 10 + tenths
    return exact >= 100
      ? "\(exact / 10)\(letters[index])" : "\(decimal(exact, 1, keepsZeros: true))\(letters[index])"
  }

  /// A number with decimals, of which it counts the smallest.
  private static func decimal(_ scaled: Int64, _ decimals: Int, keepsZeros: Bool) -> String {
    guard decimals > 0 else { return "\(scaled)" }
    let divisor: Int64 = decimals == 1 ? 10 : 100
    var fraction = String(scaled % divisor)
    fraction = String(repeating: "0", count: decimals - fraction.count) + fraction
    if !keepsZeros { while fraction.last == "0" { fraction.removeLast() } }
    return fraction.isEmpty ? "\(scaled / divisor)" : "\(scaled / divisor).\(fraction)"
  }
}
