public import ComparisonModel
public import ImageReading

/// Finds Node.js, what says its version, and its package tools.
public struct NodeProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.nodeVersion]

  private let programs = NodeProgramScan()
  private let headers = NodeHeaderScan()
  private let manifests = PackageManifestScan()

  /// Makes the probe.
  public init() {}

  /// The files that it wants to see; see ``ImageProbe/collectors``.
  public var collectors: [any FileContentCollecting] { [programs, headers, manifests] }

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> NodeFindings {
    NodeSearch(
      contents: examination.contents, programs: examination.programs, scan: programs, headers: headers,
      manifests: manifests, packages: examination.finding(of: PackageProbe.self)
    ).findings()
  }
}
