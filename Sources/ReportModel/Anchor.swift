/// A place in a report that stays the same from run to run and from language to language, so that a wiki or a chat
/// can link to it.
public struct Anchor: Hashable, Sendable {
  /// What can be linked to.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A candidate: the head of its column or row in a matrix.
    case candidate
    /// A criterion: its definition.
    case criterion
    /// A cell of a matrix: what is claimed and measured of a candidate by a criterion, and the verdict.
    case cell
    /// A claim, in the list of all of them.
    case claim
    /// A measurement, in the list of those that the cells show or in that of the others.
    case measurement
    /// A source, in the list of sources.
    case source
    /// A profile, with the points that its choice comes from.
    case profile
  }

  /// What stands between the kind and the names: no id of a comparison holds it, so that no two anchors are alike.
  private static let separator = "_"

  /// What it leads to.
  public let kind: Kind
  /// The id, valid in XML and in an address: the kind and the names, of `A-Za-z0-9.-` with `_` between.
  public let id: String

  /// Makes the anchor of something that the comparison names; what no id may hold is written as `-`.
  public init(_ kind: Kind, _ names: String...) {
    self.kind = kind
    id = names.reduce(into: kind.rawValue) { id, name in
      id += Self.separator
      id += Self.name(name)
    }
  }

  /// The address of the place in the report.
  public var destination: String { "#" + id }

  /// The kind of place that an address in the report leads to; nil where it leads to none of these.
  public static func kind(ofDestination destination: String) -> Kind? {
    guard destination.utf8.first == UInt8(ascii: "#") else { return nil }
    let kind = destination.utf8.dropFirst().prefix { $0 != separator.utf8.first }
    return Kind(rawValue: String(Substring(kind)))
  }

  private static func name(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isAllowed) else { return text }
    return String(text.map { $0.utf8.allSatisfy(isAllowed) ? $0 : "-" })
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
