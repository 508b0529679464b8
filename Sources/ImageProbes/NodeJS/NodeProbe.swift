public import ComparisonModel
public import ImageReading
public import ImageSources
internal import OCIFormat

/// Finds Node.js, what says its version, and its package tools.
public struct NodeProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.nodeVersion]

  /// Packages that say which version they are.
  public static let foundations: [any ImageProbe.Type] = [PackageProbe.self]

  private let programs = NodeProgramScan()
  private let headers = NodeHeaderScan()
  private let manifests = PackageManifestScan()

  /// Makes the probe.
  public init() {}

  /// The files that it wants to see; see ``ImageProbe/collectors``.
  public var collectors: [any FileContentCollecting] { [programs, headers, manifests] }

  /// What the environment says that containers get; see ``ImageProbe/declarations(of:)``.
  public func declarations(of image: StoredImage) -> Facts {
    var facts = Facts()
    if let stated = NodeSearch.statedVersion(in: image.configuration) { facts[.nodeVersion] = .text(stated) }
    return facts
  }

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> NodeFindings {
    NodeSearch(
      contents: examination.contents, programs: examination.programs, scan: programs, headers: headers,
      manifests: manifests, packages: examination.finding(of: PackageProbe.self)
    ).findings()
  }
}
