public import ComparisonModel
public import ImageReading

/// Finds the base operating system: the first release file of the merged tree that says one.
public struct BaseOSProbe: ImageProbe {
  /// The facts that no other probe gives; see ``ImageProbe/facts``.
  public static let facts: [Fact] = [.baseOS]

  private let scan = ReleaseFileScan()

  /// Makes the probe.
  public init() {}

  /// The files that it wants to see; see ``ImageProbe/collectors``.
  public var collectors: [any FileContentCollecting] { [scan] }

  /// Asks the image; see ``ImageProbe/finding(in:)``.
  public func finding(in examination: ImageExamination) -> BaseOSFindings {
    BaseOSFindings(release: release(in: examination.contents))
  }

  private func release(in contents: ImageContents) -> BaseOSFinding? {
    for file in ReleaseFile.allCases {
      guard let entry = contents.rootFileSystem.entry(at: file.path),
        let bytes = contents.value(of: scan, at: entry), let release = file.read(bytes)
      else { continue }
      // os-release(5): "If not set, a default of ID=linux may be used."
      let system = OperatingSystem(
        id: release.id ?? "linux", versionID: release.versionID, prettyName: release.prettyName)
      return BaseOSFinding(system: system, evidence: "/\(entry.path)")
    }
    return nil
  }
}
