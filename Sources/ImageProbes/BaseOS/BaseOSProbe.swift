internal import ComparisonModel
internal import ImageReading

/// Finds the base operating system: the first release file of the merged tree that says one.
struct BaseOSProbe {
  let contents: ImageContents
  let scan: ReleaseFileScan

  func finding() -> BaseOSFinding? {
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
