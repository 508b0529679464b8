import ProjectReading
import NativeCompatibility

/// A package that holds a build for one platform, and what it says of that platform.
struct PlatformPackage {
  let package: ProjectPackage
  private let mark: PlatformMark?

  /// Takes a package that names a platform, by its fields or its name; nil for others, and for WebAssembly.
  init?(_ package: ProjectPackage) {
    mark = PlatformMark(path: package.name)
    guard !package.systems.isEmpty || !package.processors.isEmpty || mark != nil else { return nil }
    guard !package.processors.contains("wasm32") else { return nil }
    self.package = package
  }

  /// A word for an error or a note: the name and version.
  var label: String { package.version.map { "\(package.name)@\($0)" } ?? package.name }

  /// Whether it says more than for which systems it is.
  var namesMachine: Bool { !package.processors.isEmpty || !package.cLibraries.isEmpty || mark != nil }

  var isForLinux: Bool {
    guard !package.systems.isEmpty else { return mark.map { $0.platform == "linux" } ?? true }
    return Self.allows(package.systems) { $0 == "linux" }
  }

  func isFor(architecture: String) -> Bool {
    guard isForLinux else { return false }
    guard !package.processors.isEmpty else { return mark.map { $0.architecture == architecture } ?? true }
    return Self.allows(package.processors) { PlatformMark.architecture(ofProcessor: $0) == architecture }
  }

  /// Whether a list of names takes one (npm documentation, "package.json", "os"): `!` before a name excludes it,
  /// and a list of exclusions takes all others.
  private static func allows(_ names: [String], _ isMeant: (String) -> Bool) -> Bool {
    let excluded = names.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
    guard !excluded.contains(where: isMeant) else { return false }
    return excluded.count == names.count || names.contains { $0 == "any" || isMeant($0) }
  }

  /// The C libraries that it says it is for, by its field or its name; empty when it does not say.
  var cLibraries: [String] {
    if !package.cLibraries.isEmpty { return package.cLibraries }
    return mark?.libc.map { [$0.rawValue] } ?? []
  }
}
