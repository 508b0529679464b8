/// The program, or the listing, that a measurement comes from.
public struct MeasuringTool: Hashable, Sendable {
  /// The name of this program in measurements.
  public static let ownName = "plimsoll"

  /// Its name, for example `plimsoll`.
  public var name: String
  /// Its version.
  public var version: String?

  /// Makes the description of a tool.
  public init(name: String, version: String? = nil) {
    self.name = name
    self.version = version
  }
}
