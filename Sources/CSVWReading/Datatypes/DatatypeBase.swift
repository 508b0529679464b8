/// The datatypes that are built into CSVW ("Metadata Vocabulary for Tabular Data", 5.11.1).
public enum DatatypeBase: String, CaseIterable, Hashable, Sendable {
  case anyAtomicType, anyURI, base64Binary, boolean, date, dateTime, dateTimeStamp, decimal, integer, long,
    int
  case short, byte, nonNegativeInteger, positiveInteger, unsignedLong, unsignedInt, unsignedShort,
    unsignedByte
  case nonPositiveInteger, negativeInteger, double, duration, dayTimeDuration, yearMonthDuration, float, gDay
  case gMonth, gMonthDay, gYear, gYearMonth, hexBinary, string, normalizedString, token, language, xml, html,
    json
  case time
  case qualifiedName = "QName"
  case name = "Name"
  case nameToken = "NMTOKEN"

  /// A datatype by its name, or by a short name that stands for it.
  public init?(name: String) {
    switch name {
    case "number": self = .double
    case "binary": self = .base64Binary
    case "datetime": self = .dateTime
    case "any": self = .anyAtomicType
    default: self.init(rawValue: name)
    }
  }

  /// What the values of a datatype have in common.
  public enum Family: Hashable, Sendable {
    /// Numbers.
    case number
    /// Yes or no.
    case yesNo
    /// Days, times, and parts of them.
    case moment
    /// Durations.
    case duration
    /// Bytes, written as text.
    case binary
    /// All else.
    case text
  }

  /// What its values have in common with those of others.
  public var family: Family {
    switch self {
    case .decimal, .integer, .long, .int, .short, .byte, .nonNegativeInteger, .positiveInteger, .unsignedLong,
      .unsignedInt, .unsignedShort, .unsignedByte, .nonPositiveInteger, .negativeInteger, .double, .float:
      .number
    case .boolean: .yesNo
    case .date, .dateTime, .dateTimeStamp, .time, .gDay, .gMonth, .gMonthDay, .gYear, .gYearMonth: .moment
    case .duration, .dayTimeDuration, .yearMonthDuration: .duration
    case .base64Binary, .hexBinary: .binary
    case .anyAtomicType, .anyURI, .qualifiedName, .string, .normalizedString, .token, .language, .name,
      .nameToken,
      .xml, .html,
      .json:
      .text
    }
  }

  /// Whether line breaks and tabs are kept, and blanks at the ends and in a row.
  var keepsBlanks: Bool {
    switch self {
    case .string, .json, .xml, .html, .anyAtomicType: true
    default: false
    }
  }

  /// Whether its numbers are whole.
  var isWhole: Bool { family == .number && self != .decimal && self != .double && self != .float }

  /// Whether its numbers may have an exponent, and be infinite or none.
  var isFloating: Bool { self == .double || self == .float }

  /// Between which numbers its values lie.
  var wholeBounds: (lower: Int128?, upper: Int128?) {
    switch self {
    case .long: (-9_223_372_036_854_775_808, 9_223_372_036_854_775_807)
    case .int: (-2_147_483_648, 2_147_483_647)
    case .short: (-32_768, 32_767)
    case .byte: (-128, 127)
    case .nonNegativeInteger: (0, nil)
    case .positiveInteger: (1, nil)
    case .unsignedLong: (0, 18_446_744_073_709_551_615)
    case .unsignedInt: (0, 4_294_967_295)
    case .unsignedShort: (0, 65_535)
    case .unsignedByte: (0, 255)
    case .nonPositiveInteger: (nil, 0)
    case .negativeInteger: (nil, -1)
    default: (nil, nil)
    }
  }
}
