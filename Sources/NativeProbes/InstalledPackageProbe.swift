public import ComparisonModel
public import ImageProbes
public import ImageReading

/// Finds what becomes of the Node.js packages that are installed in an image.
public struct InstalledPackageProbe: ImageProbe {
  public static let facts: [Fact] = [.nativePackages]

  private let manifests = InstalledManifestScan()

  /// Makes the probe.
  public init() {}

  public var collectors: [any FileContentCollecting] { [manifests] }

  public func finding(in examination: ImageExamination) -> InstalledPackageFindings {
    InstalledPackageFinder(
      examination.contents, manifests, examination.finding(of: NativeObjectProbe.self)
    ).findings()
  }
}
