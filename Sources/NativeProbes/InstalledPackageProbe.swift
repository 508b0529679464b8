public import ComparisonModel
public import ImageProbes
public import ImageReading

/// Finds what becomes of the Node.js packages that are installed in an image.
public struct InstalledPackageProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.nativePackages]

  /// Which object files load.
  public static let foundations: [any ImageProbe.Type] = [NativeObjectProbe.self]

  private let manifests = InstalledManifestScan()

  /// Makes the probe.
  public init() {}

  /// The files that it wants to see; see ``ImageProbe/collectors``.
  public var collectors: [any FileContentCollecting] { [manifests] }

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> InstalledPackageFindings {
    InstalledPackageFinder(
      examination.contents, manifests, examination.finding(of: NativeObjectProbe.self)
    ).findings()
  }
}
