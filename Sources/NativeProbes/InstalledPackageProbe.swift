public import ComparisonModel
public import ImageProbes
public import ImageReading

/// Finds what becomes of the Node.js packages that are installed in an image.
public struct InstalledPackageProbe: ImageProbe {
  /// `native_packages`.
  public static let facts: [Fact] = [.nativePackages]

  /// Which object files load.
  public static let foundations: [any ImageProbe.Type] = [NativeObjectProbe.self]

  private let manifests = InstalledManifestScan()

  /// Makes the probe.
  public init() {}

  /// Every `package.json` at the root of an installed package.
  public var collectors: [any FileContentCollecting] { [manifests] }

  /// Puts the object files of each package's folder, as the image's loader judges them, beside what its manifest
  /// says.
  public func observation(in examination: ImageExamination) -> InstalledPackageObservation {
    InstalledPackageFinder(
      examination.contents, manifests, examination.observation(of: NativeObjectProbe.self)
    ).observation()
  }
}
