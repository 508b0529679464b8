import Diagnostics
import FoundationEssentials
import Messages
import YAMLReading

/// Reads what a project installs, from its folder or one of its files.
public struct ProjectReader {
  /// The files that tell of packages, the most telling first.
  public static let lockFileNames = [
    "npm-shrinkwrap.json", "package-lock.json", "pnpm-lock.yaml", "yarn.lock", "package.json",
  ]

  /// Reads a folder or file.
  ///
  /// In a folder, an installed `node_modules` beats a lock file, and a lock file `package.json`.
  /// - Throws: `ProjectError` with the file, and the line where there is one.
  public static func read(_ path: String) throws(ProjectError) -> Project {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ProjectError(.notFound, path: path, message: "there is no such file or folder")
    }
    guard isFolder else { return try readFile(path) }
    let modules = path.hasSuffix("/node_modules") ? path : "\(path)/node_modules"
    if FileManager.default.fileExists(atPath: modules) {
      let project = try NodeModulesReader.read(modules)
      // A cache alone is no installation.
      if !project.packages.isEmpty { return project }
    }
    for name in lockFileNames where FileManager.default.fileExists(atPath: "\(path)/\(name)") {
      return try readFile("\(path)/\(name)")
    }
    throw ProjectError(
      .notFound, path: path,
      message: "the folder has none of node_modules, \(lockFileNames.joined(separator: ", "))")
  }

  private static func readFile(_ path: String) throws(ProjectError) -> Project {
    guard let data = try NodeModulesReader.contents(path, maximumBytes: ProjectLimits.maximumFileBytes) else {
      throw ProjectError(.notFound, path: path, message: "there is no such file")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = data.starts(with: mark) ? data.dropFirst(mark.count) : data[...]
    try checkText(bytes, path: path)
    switch path.split(separator: "/").last {
    case "package.json":
      return try ManifestReader.project([UInt8](bytes), path: path)
    case "pnpm-lock.yaml":
      return try PnpmLockReader.read(
        try documents(bytes, most: PnpmLockReader.maximumDocuments, path: path), path: path)
    case "yarn.lock":
      let text = String(decoding: bytes, as: UTF8.self)
      if YarnClassicLockReader.recognises(text) {
        return try YarnClassicLockReader.read(text, path: path)
      }
      return try YarnBerryLockReader.read(try documents(bytes, most: 1, path: path)[0], path: path)
    case let name? where name.hasSuffix(".json"):
      return try NPMLockReader.read([UInt8](bytes), path: path)
    default:
      throw ProjectError(
        .unsupported, path: path,
        message: "it is none of \(lockFileNames.joined(separator: ", ")); give the folder or one of these")
    }
  }

  /// Refuses what is no lock file in any form, with words that tell what it is.
  private static func checkText(_ bytes: ArraySlice<UInt8>, path: String) throws(ProjectError) {
    let blanks = Set(" \t\r\n".utf8)
    guard bytes.contains(where: { !blanks.contains($0) }) else {
      throw ProjectError(.malformed, path: path, message: "it is empty")
    }
    let marker = Array("<<<<<<< ".utf8)
    var line = 1
    var rest = bytes
    while true {
      if rest.starts(with: marker) {
        throw ProjectError(
          .malformed, path: path, line: line,
          message:
            "a merge conflict begins here: resolve it, and let the package manager write the file again")
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return }
      rest = rest[rest.index(after: end)...]
      line += 1
    }
  }

  /// The documents of a YAML file, at least one.
  private static func documents(
    _ bytes: ArraySlice<UInt8>, most: Int, path: String
  ) throws(ProjectError) -> [YAMLNode] {
    var diagnostics = DiagnosticCollector(file: path)
    let roots = YAMLComposer.compose(
      [UInt8](bytes), maximumDocuments: most, limits: ProjectLimits.yaml, diagnostics: &diagnostics)
    if let error = diagnostics.diagnostics.first(where: { $0.severity == .error }) {
      let isLimit = error.code == .limitExceeded || error.code == .tooLarge
      throw ProjectError(
        isLimit ? .tooLarge : .malformed, path: path, line: error.location?.line,
        column: error.location?.column, message: error.message)
    }
    guard !roots.isEmpty else {
      throw ProjectError(.malformed, path: path, message: "it is empty")
    }
    return roots
  }
}
