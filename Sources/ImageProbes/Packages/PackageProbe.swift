public import ComparisonModel
public import ImageReading

/// Finds the package tools and the package databases of an image.
public struct PackageProbe: ImageProbe {
  /// `package_manager`, `package_count` and `package_names`.
  public static let facts: [Fact] = [.packageManager, .packageCount, .packageNames]

  private let databases = PackageDatabaseScan()

  /// Makes the probe.
  public init() {}

  /// The databases of dpkg, apk and rpm.
  public var collectors: [any FileContentCollecting] { [databases] }

  /// Reads one database of each kind, and looks the package tools up as programs.
  public func observation(in examination: ImageExamination) -> PackageObservation {
    PackageSearch(contents: examination.contents, scan: databases).observation(managers: examination.programs)
  }
}
