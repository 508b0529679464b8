public import ComparisonModel
public import ImageReading
public import ImageSources
internal import OCIFormat

/// Finds Node.js, what says its version, and its package tools.
public struct NodeProbe: ImageProbe {
  /// `node_version`.
  public static let facts: [Fact] = [.nodeVersion]

  /// Packages that say which version they are.
  public static let foundations: [any ImageProbe.Type] = [PackageProbe.self]

  private let programs = NodeProgramScan()
  private let headers = NodeHeaderScan()
  private let manifests = PackageManifestScan()

  /// Makes the probe.
  public init() {}

  /// Node.js programs, the header beside them, and the manifests of npm, Yarn and Corepack.
  public var collectors: [any FileContentCollecting] { [programs, headers, manifests] }

  /// What the environment says that containers get.
  public func declarations(of image: StoredImage) -> Facts {
    var facts = Facts()
    if let stated = NodeSearch.statedVersion(in: image.configuration) { facts[.nodeVersion] = .text(stated) }
    return facts
  }

  /// Believes the program's own bytes first, then its header, the package databases and `NODE_VERSION`.
  public func observation(in examination: ImageExamination) -> NodeObservation {
    NodeSearch(
      contents: examination.contents, programs: examination.programs, scan: programs, headers: headers,
      manifests: manifests, packages: examination.observation(of: PackageProbe.self)
    ).observation()
  }
}
