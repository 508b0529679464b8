public import ComparisonModel
public import ImageReading

/// Finds the tools that native modules are built with.
public struct BuildToolProbe: ImageProbe {
  /// `build_tools`.
  public static let facts: [Fact] = [.buildTools]

  private let manifests = PackageManifestScan()

  /// Makes the probe.
  public init() {}

  /// Manifests of packages, for the `node-gyp` that npm brings along.
  public var collectors: [any FileContentCollecting] { [manifests] }

  /// Looks the tools up in the folders of `PATH` and the usual ones.
  public func observation(in examination: ImageExamination) -> BuildToolObservation {
    BuildToolObservation(
      tools: examination.programs.buildTools(manifests: manifests, contents: examination.contents))
  }
}
