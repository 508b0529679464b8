/// The datatype of a column: what its cells are, how they are written, and between what they lie.
public struct Datatype: Hashable, Sendable {
  /// How the values are written.
  enum Format: Hashable, Sendable {
    /// With the marks of numbers, and by a pattern.
    case number(pattern: NumberPattern?, decimalMark: Character, groupMark: Character)
    /// By the two words for yes and no.
    case yesNo(yes: String, no: String)
    /// By a pattern of days and times.
    case moment(MomentPattern)
    /// By a regular expression.
    case text(TextPattern)
  }

  /// Bounds of values; the texts are those of the description.
  struct Bounds: Hashable, Sendable {
    var minimum: String?
    var maximum: String?
    var aboveThat: String?
    var belowThat: String?
    var length: Int?
    var minimumLength: Int?
    var maximumLength: Int?
  }

  /// What it is derived from.
  public var base: DatatypeBase
  /// Its own address, where it has one.
  public var id: String?
  var format: Format?
  var bounds = Bounds()

  /// Makes a datatype without a format.
  public init(_ base: DatatypeBase) {
    self.base = base
  }

  /// Texts, which columns without a datatype hold.
  public static let text = Datatype(.string)
}
