internal import ImageReading
internal import ImageSources
internal import OCIFormat

/// Finds Node.js, what says its version, and its package tools.
struct NodeSearch {
  let contents: ImageContents
  let programs: ProgramFinder
  let scan: NodeProgramScan
  let headers: NodeHeaderScan
  let manifests: PackageManifestScan
  let packages: PackageObservation

  /// The variable in which images of Node.js say its version.
  private static let versionVariable = "NODE_VERSION"

  /// The version that an image's environment says, without `v`; nil where it says none.
  static func statedVersion(in configuration: ImageConfiguration) -> String? {
    guard let stated = configuration.execution.environmentValue(versionVariable) else { return nil }
    let bytes = Array((stated.hasPrefix("v") ? stated.dropFirst() : stated[...]).utf8)
    return VersionText.isVersion(bytes) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private var tree: RootFileSystem { contents.rootFileSystem }

  func observation() -> NodeObservation {
    let program = program()
    var evidence: [NodeObservation.Evidence] = []
    if let program {
      evidence += versionsInPrograms(first: program)
      evidence += versionsInHeaders(of: program)
      evidence += versionsInPackages()
    }
    let version = evidence.first?.version
    if let stated = Self.statedVersion(in: contents.image.configuration) {
      evidence.append(.init(kind: .environment, place: Self.versionVariable, version: stated))
    }
    return NodeObservation(
      version: version ?? (program == nil ? nil : evidence.first?.version), evidence: evidence,
      program: program.map { "/\($0.path)" },
      npmVersion: toolVersion("npm"), yarnVersion: toolVersion("yarn"),
      corepackVersion: toolVersion("corepack"))
  }

  /// The program a container would run: the entry point when it is Node.js, then what the search path has,
  /// then any other.
  private func program() -> FileEntry? {
    let entrypoint = contents.image.configuration.execution.entrypoint.first.map { ImagePath($0) }
    if let entrypoint, ["node", "nodejs"].contains(String(decoding: entrypoint.name, as: UTF8.self)),
      let entry = tree.entry(at: entrypoint), entry.kind == .regularFile
    {
      return entry
    }
    return programs.file(named: "node") ?? programs.file(named: "nodejs")
      ?? contents.values(of: scan).first { $0.value != nil && $0.entry.permissions & 0o111 != 0 }?.entry
  }

  /// What the program's bytes say, then its shared library's where the program is only a start of it.
  private func versionsInPrograms(first program: FileEntry) -> [NodeObservation.Evidence] {
    var evidence: [NodeObservation.Evidence] = []
    if let version = contents.value(of: scan, at: program) ?? nil {
      evidence.append(.init(kind: .program, place: "/\(program.path)", version: version))
    }
    for (entry, version) in contents.values(of: scan) where entry.fileID != program.fileID {
      guard let version else { continue }
      evidence.append(.init(kind: .program, place: "/\(entry.path)", version: version))
    }
    return evidence
  }

  /// The headers that belong to the program: `usr/local/include/node` to `usr/local/bin/node`.
  private func versionsInHeaders(of program: FileEntry) -> [NodeObservation.Evidence] {
    let prefix = program.path.parent.parent
    let path = ImagePath(prefix.bytes + Array("/include/node/node_version.h".utf8))
    guard let entry = tree.entry(at: path), let version = contents.value(of: headers, at: entry) ?? nil else {
      return []
    }
    return [.init(kind: .header, place: "/\(entry.path)", version: version)]
  }

  private func versionsInPackages() -> [NodeObservation.Evidence] {
    packages.databases.compactMap { database in
      guard let package = database.packages.first(where: { $0.name == "nodejs" }) else { return nil }
      let version = package.version.split(separator: ":").last ?? package.version[...]
      let text = version.prefix { $0.isNumber || $0 == "." }
      guard VersionText.isVersion(Array(text.utf8)) else { return nil }
      return .init(kind: .package, place: "\(database.kind.rawValue) nodejs", version: String(text))
    }
  }

  /// The version in the manifest above the file that the tool's program leads to.
  private func toolVersion(_ tool: String) -> String? {
    guard let file = programs.file(named: tool, mustBeExecutable: false) else { return nil }
    var folder = file.path.parent
    while folder != .root {
      let manifest = folder.appending("package.json".utf8)
      if let found = contents.value(of: manifests, at: manifest) ?? nil, found.package == tool {
        return found.version
      }
      folder = folder.parent
    }
    return nil
  }
}
