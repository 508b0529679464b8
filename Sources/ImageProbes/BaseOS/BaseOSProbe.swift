public import ComparisonModel
public import ImageReading

/// Finds the base operating system: the first release file of the merged tree that says one.
public struct BaseOSProbe: ImageProbe {
  /// `base_os`.
  public static let facts: [Fact] = [.baseOS]

  private let scan = ReleaseFileScan()

  /// Makes the probe.
  public init() {}

  /// The release files, wherever a distribution keeps them: see ``ReleaseFile``.
  public var collectors: [any FileContentCollecting] { [scan] }

  /// Reads the release files in their order, links followed; the first that names a system is believed.
  public func observation(in examination: ImageExamination) -> BaseOSObservation {
    BaseOSObservation(release: release(in: examination.contents))
  }

  private func release(in contents: ImageContents) -> BaseOSObservation.Release? {
    for file in ReleaseFile.allCases {
      guard let entry = contents.rootFileSystem.entry(at: file.path),
        let bytes = contents.value(of: scan, at: entry), let release = file.read(bytes)
      else { continue }
      // os-release(5): "If not set, a default of ID=linux may be used."
      let system = OperatingSystem(
        id: release.id ?? "linux", versionID: release.versionID, prettyName: release.prettyName,
        versionCodename: release.versionCodename, supportEnd: release.supportEnd)
      return BaseOSObservation.Release(system: system, evidence: "/\(entry.path)")
    }
    return nil
  }
}
