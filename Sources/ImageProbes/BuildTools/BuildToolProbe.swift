public import ComparisonModel
public import ImageReading

/// Finds the tools that native modules are built with.
public struct BuildToolProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.buildTools]

  private let manifests = PackageManifestScan()

  /// Makes the probe.
  public init() {}

  /// The files that it wants to see; see ``ImageProbe/collectors``.
  public var collectors: [any FileContentCollecting] { [manifests] }

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> BuildToolFindings {
    BuildToolFindings(
      tools: examination.programs.buildTools(manifests: manifests, contents: examination.contents))
  }
}
