public import ComparisonModel
public import ImageReading

/// Finds the package tools and the package databases of an image.
public struct PackageProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.packageManager, .packageCount]

  private let databases = PackageDatabaseScan()

  /// Makes the probe.
  public init() {}

  /// The files that it wants to see; see ``ImageProbe/collectors``.
  public var collectors: [any FileContentCollecting] { [databases] }

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> PackageFindings {
    PackageSearch(contents: examination.contents, scan: databases).findings(managers: examination.programs)
  }
}
