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
  public func name(_ number: Int) -> String { "\(Self.text(of: number))-\(stem)" }

  /// What other records call the one with a number, as MADR has it: `ADR-0002`.
  ///
  /// A number is of one record of a folder: the next is above those of all records there.
  public static func reference(_ number: Int) -> String { "ADR-\(text(of: number))" }

  /// A number with all its digits: `0002`.
  private static func text(of number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, Self.digits - digits.count)) + digits
  }

  /// How many digits a record's number has.
  static let digits = 4
  /// The most records of one name: what four digits can number.
  public static let maximumNumber = 9_999

  /// The number in the name of a file of a record with this stem.
  ///
  /// - Parameter ending: What the name has behind the stem: `-en.md`.
  func number(ofFile name: String, ending: String) -> Int? {
    let bytes = Array(name.utf8)
    let rest = Array("-\(stem)\(ending)".utf8)
    guard bytes.count == Self.digits + rest.count, bytes.suffix(rest.count).elementsEqual(rest) else {
      return nil
    }
    return Self.number(bytes.prefix(Self.digits))
  }

  /// The number that the name of any record begins with, whoever wrote it: `0007-use-postgres.md`. A day at the
  /// beginning is no number.
  static func number(ofAnyRecord name: String) -> Int? {
    let bytes = Array(name.utf8)
    guard name.hasSuffix(".md") || name.hasSuffix(".xhtml"), bytes.count > digits,
      bytes[digits] == UInt8(ascii: "-"), !isDay(bytes.prefix(dayLength))
    else { return nil }
    return number(bytes.prefix(digits))
  }

  /// How many bytes a day such as `2026-11-26` has.
  private static let dayLength = 10

  private static func isDay(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == dayLength && bytes[7] == UInt8(ascii: "-")
      && bytes.enumerated().allSatisfy { $0 == 4 || $0 == 7 || isDigit($1) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.allSatisfy(isDigit) ? Int(String(decoding: bytes, as: UTF8.self)) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
