public import ComparisonModel

/// The base operating system of an image, and the file that says so.
public struct BaseOSFinding: Hashable, Sendable {
  /// The system.
  public var system: OperatingSystem
  /// The path of the release file.
  public var evidence: String
}
