public import JSONDocuments
public import ComparisonModel

/// The base operating system of an image.
public struct BaseOSObservation: Hashable, Sendable, ImageObservation {
  /// A system, and the file that says it.
  public struct Release: Hashable, Sendable {
    /// What the file says.
    public var system: OperatingSystem
    /// The file's path in the image, absolute, links followed.
    public var evidence: String
  }

  /// The first release file that says a system; nil when none does.
  public var release: Release?

  /// Adds `base_os`.
  public func add(to facts: inout Facts) {
    facts[.baseOS] = .operatingSystem(release?.system)
  }

  /// The file that says it.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [.init("base_os_evidence", .text(orNull: release?.evidence))]
  }
}
