import ComparisonModel

/// Figures as pages set them.
enum FigureText {
  /// What stands behind a figure.
  enum Follower {
    /// A unit that this program knows: `MB`, `ms`, `%`. In a sentence any other word may follow a number.
    case knownUnit
    /// Whatever begins with a Latin letter or is a sign of shares: of a measured value that is its unit, also one of the
    /// author's own.
    case anyUnit
  }

  /// The text with what belongs to a figure tied to it by no-break spaces: its unit (`58.5 MB`), and the sign of its
  /// tolerance (`± 5,000 B`).
  static func tied(_ text: String, to follower: Follower) -> String {
    var text = text
    // Reports are full of figures: each is read in place, and written at most once.
    let tied = text.withUTF8 { bytes -> String? in
      let count = bytes.indices.count { isInFigure($0, of: bytes, follower) }
      return count == 0 ? nil : written(bytes, withTied: count, follower)
    }
    return tied ?? text
  }

  private static func written(
    _ bytes: UnsafeBufferPointer<UInt8>, withTied count: Int, _ follower: Follower
  ) -> String {
    // A no-break space is two bytes long.
    String(unsafeUninitializedCapacity: bytes.count + count) { room in
      var end = 0
      for (index, byte) in bytes.enumerated() {
        if isInFigure(index, of: bytes, follower) {
          room[end] = 0xC2
          room[end + 1] = 0xA0
          end += 2
        } else {
          room[end] = byte
          end += 1
        }
      }
      return end
    }
  }

  /// Whether a byte is a space between a figure and its unit, or between `±` and a figure.
  private static func isInFigure(
    _ index: Int, of bytes: UnsafeBufferPointer<UInt8>, _ follower: Follower
  ) -> Bool {
    guard bytes[index] == UInt8(ascii: " "), index > 0, index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    guard isDigit(bytes[index - 1]) else {
      return isDigit(next) && index > 1 && bytes[index - 2] == 0xC2 && bytes[index - 1] == 0xB1
    }
    switch follower {
    case .anyUnit: return isLetter(next) || next == UInt8(ascii: "%")
    case .knownUnit: return isKnownUnit(bytes[(index + 1)...])
    }
  }

  /// Whether bytes begin with the symbol of a unit, and with no longer word.
  private static func isKnownUnit(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let symbol = bytes.prefix(longestUnit + 1).prefix { isLetter($0) || $0 == UInt8(ascii: "%") }
    guard !symbol.isEmpty, symbol.count <= longestUnit else { return false }
    if symbol.endIndex < bytes.endIndex, isDigit(bytes[symbol.endIndex]) { return false }
    return units.contains { $0.elementsEqual(symbol) }
  }

  /// The symbols of the units that this program knows, as far as they are letters of ASCII or `%`; of `MB/s`, its
  /// beginning is one.
  private static let units = AmountUnit.knownSymbols.map { Array($0.utf8) }
    .filter { $0.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "%") } }
  private static let longestUnit = units.map(\.count).max() ?? 0

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte & ~0x20
  }
}
