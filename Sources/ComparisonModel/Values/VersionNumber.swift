/// The order of versions of up to three numbers, such as `24.20.0`, as whole numbers.
///
/// The first number has 27 bits, the second and the third 18 bits each.
public enum VersionNumber {
  private static let bits: [Int64] = [27, 18, 18]

  /// Reads a version, with or without a `v` before it.
  ///
  /// - Returns: The place of the first release that it names, and how many places further the last one is: `24` names
  ///   all releases of 24. Nil where its parts are no numbers, or too many, or too large to be ordered.
  public static func places(of text: String) -> (first: Int64, span: Int64)? {
    let parts = text.drop { $0 == "v" }.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= bits.count else { return nil }
    var (first, last): (Int64, Int64) = (0, 0)
    for (position, width) in bits.enumerated() {
      let largest = (Int64(1) << width) - 1
      first <<= width
      last <<= width
      guard position < parts.count else {
        last |= largest
        continue
      }
      guard !parts[position].isEmpty, parts[position].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int64(parts[position]), number <= largest
      else { return nil }
      first |= number
      last |= number
    }
    return (first, last - first)
  }

  /// The version at a place.
  public static func text(of place: Int64) -> String {
    let (second, third) = (place >> 18 & 0x3FFFF, place & 0x3FFFF)
    return "\(place >> 36).\(second).\(third)"
  }
}

extension Quantity {
  /// Reads a version; `24` stands for all releases of 24.
  ///
  /// - Returns: nil where the text is no version that can be ordered; see ``VersionNumber``.
  public init?(version text: String) {
    guard let places = VersionNumber.places(of: text) else { return nil }
    self.init(amount: places.first, unit: .release, halfStep: 0, text: text)
    span = places.span
  }
}
