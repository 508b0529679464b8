/// Where one option stands.
public struct Standing: Hashable, Sendable {
  /// Whether it can be chosen.
  public enum Status: Hashable, Sendable {
    /// It can be chosen.
    case eligible
    /// It cannot be chosen before what these drivers demand is measured; positions among the drivers.
    case open([Int])
    /// It is out: what these drivers demand does not hold.
    case out([Int])
    /// It is out: what is compiled on the image that builds cannot be loaded on the one that ships, because
    /// their C libraries differ.
    case stagesDoNotFit
  }

  /// The position of the option.
  public var option: Int
  /// Whether it can be chosen.
  public var status: Status
  /// The bounds of what it earns by each driver, in millionths of the driver's weight.
  public var worths: [ClosedRange<Int64>]
  /// The bounds of its points, in millionths. An unknown value earns nothing at the lower bound, everything at
  /// the upper one.
  public var points: ClosedRange<Int64>
  /// The weight of the drivers whose values are known.
  public var knownWeight: Int64
}
