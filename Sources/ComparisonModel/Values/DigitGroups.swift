/// Whole numbers with their digits in groups of three, as Korean and English both write them.
public enum DigitGroups {
  /// `number` as `58,486,244`; independent of the locale.
  public static func text(of number: Int64) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var grouped: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    grouped.reserveCapacity(digits.count + digits.count / 3 + 1)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}
