public import ComparisonModel
public import ImageReading

/// Finds the package tools and the package databases of an image.
public struct PackageProbe: ImageProbe {
  public static let facts: [Fact] = [.packageManager, .packageCount]

  private let databases = PackageDatabaseScan()

  /// Makes the probe.
  public init() {}

  public var collectors: [any FileContentCollecting] { [databases] }

  public func finding(in examination: ImageExamination) -> PackageFindings {
    PackageSearch(contents: examination.contents, scan: databases).findings(managers: examination.programs)
  }
}
