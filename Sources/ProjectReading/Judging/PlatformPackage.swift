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

  var isForLinux: Bool {
    guard !package.systems.isEmpty else { return mark.map { $0.platform == "linux" } ?? true }
    return package.systems.contains("linux")
  }

  func isFor(architecture: String) -> Bool {
    guard isForLinux else { return false }
    guard !package.processors.isEmpty else { return mark.map { $0.architecture == architecture } ?? true }
    return package.processors.contains { PlatformMark.architecture(ofProcessor: $0) == architecture }
  }

  /// The C libraries that it says it is for, by its field or its name; empty when it does not say.
  var cLibraries: [String] {
    if !package.cLibraries.isEmpty { return package.cLibraries }
    return mark?.libc.map { [$0.rawValue] } ?? []
  }
}
