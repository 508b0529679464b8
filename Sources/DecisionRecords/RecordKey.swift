/// The decision that a record is of: a comparison and a profile.
///
/// Their ids joined name a record's files, and the ids of two decisions may join to one name: `a` and `b-c`, `a-b`
/// and `c`. The record's own seal tells which one it is of.
public struct RecordKey: Hashable, Sendable {
  /// The comparison's id.
  public let comparison: String
  /// The profile's id.
  public let profile: String

  /// Makes a key.
  public init(comparison: String, profile: String) {
    self.comparison = comparison
    self.profile = profile
  }

  /// What the names of its records have behind the number: `node-base-images-smallest`.
  public var stem: String { "\(comparison)-\(profile)" }

  /// The name of a record without language and ending, as MADR has it: `0002-node-base-images-smallest`.
  public func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, Self.digits - digits.count)) + digits + "-" + stem
  }

  /// How many digits a record's number has.
  static let digits = 4
  /// The most records of one name: what four digits can number.
  public static let maximumNumber = 9_999

  /// The number in the name of a file of a record with this stem.
  ///
  /// - Parameter ending: What the name has behind the stem: `.en.md`.
  func number(ofFile name: String, ending: String) -> Int? {
    let bytes = Array(name.utf8)
    let rest = Array("-\(stem)\(ending)".utf8)
    guard bytes.count == Self.digits + rest.count, bytes.suffix(rest.count).elementsEqual(rest) else {
      return nil
    }
    let digits = bytes.prefix(Self.digits)
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
