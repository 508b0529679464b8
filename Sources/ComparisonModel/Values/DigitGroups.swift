/// Whole numbers with their digits in groups of three, as Korean and English both write them.
public enum DigitGroups {
  /// More bytes than any number has with its groups: 19 digits, six commas and a sign.
  private static let maximumBytes = 32

  /// `number` as `58,486,244`; independent of the locale.
  public static func text(of number: Int64) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: maximumBytes) { room in
      // The last digit is known first.
      var start = room.count
      var rest = number.magnitude
      var digits = 0
      func put(_ byte: UInt8) {
        start -= 1
        room[start] = byte
      }
      repeat {
        if digits > 0, digits % 3 == 0 { put(UInt8(ascii: ",")) }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
        digits += 1
      } while rest > 0
      if number < 0 { put(UInt8(ascii: "-")) }
      return String(decoding: UnsafeBufferPointer(rebasing: room[start...]), as: UTF8.self)
    }
  }
}
