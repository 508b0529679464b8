public import ComparisonModel
public import ImageReading

/// Finds the tools that native modules are built with.
public struct BuildToolProbe: ImageProbe {
  public static let facts: [Fact] = [.buildTools]

  private let manifests = PackageManifestScan()

  /// Makes the probe.
  public init() {}

  public var collectors: [any FileContentCollecting] { [manifests] }

  public func finding(in examination: ImageExamination) -> BuildToolFindings {
    BuildToolFindings(
      tools: examination.programs.buildTools(manifests: manifests, contents: examination.contents))
  }
}
