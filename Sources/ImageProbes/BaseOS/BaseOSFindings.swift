public import JSONDocuments
public import ComparisonModel

/// The base operating system of an image.
public struct BaseOSFindings: Hashable, Sendable, ImageFinding {
  /// The first release file that says a system; nil when none does.
  public var release: BaseOSFinding?

  /// Adds `base_os`.
  public func add(to facts: inout Facts) {
    facts[.baseOS] = .operatingSystem(release?.system)
  }

  /// The file that says it.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [.init("base_os_evidence", .text(orNull: release?.evidence))]
  }
}

/// The base operating system of an image, and the file that says so.
public struct BaseOSFinding: Hashable, Sendable {
  /// The system.
  public var system: OperatingSystem
  /// The path of the release file.
  public var evidence: String
}
