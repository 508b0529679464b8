internal import ComparisonModel
internal import ImageReading

extension ProgramFinder {
  /// The build tools, sorted by name; `node-gyp` also where npm brings it along.
  func buildTools(manifests: PackageManifestScan, contents: ImageContents) -> [ImageProgram] {
    ProgramNames.buildTools.compactMap { name in
      if let found = programs(named: name).first { return found }
      guard name == "node-gyp" else { return nil }
      let manifest = contents.values(of: manifests).first { $0.value?.package == "node-gyp" }
      return manifest.map {
        ImageProgram(name: name, path: "/\($0.entry.path.parent)", target: nil, isBusyBoxApplet: false)
      }
    }
  }
}
