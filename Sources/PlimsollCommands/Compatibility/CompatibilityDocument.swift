import ComparisonModel
import ProjectReading

/// What becomes of a project's packages, for programs to read.
struct CompatibilityDocument {
  /// What the document says that it is.
  static let schema = "plimsoll-compatibility-1"

  let compatibility: ProjectCompatibility
  let targets: [PackageTarget]

  /// The document.
  var json: JSONValue {
    let outlooks = targets.map { compatibility.outlooks(in: $0) }
    let project = compatibility.project
    return .object([
      .init("schema", .text(Self.schema)),
      .init(
        "project",
        .object([
          .init("path", .text(project.path)), .init("source", .text(project.source.name)),
          .init("packages", .integer(Int64(project.packages.count))),
          .init("notes", .list(project.notes.map { .text($0.rawValue) })),
        ])),
      .init(
        "packages",
        .list(
          compatibility.nativePackages.enumerated().map { index, native in
            package(native, zip(targets, outlooks.map { $0[index] }))
          })),
    ])
  }

  private func package(
    _ native: ProjectCompatibility.NativePackage, _ outlooks: some Sequence<(PackageTarget, PackageOutlook)>
  ) -> JSONValue {
    .object([
      .init("name", .text(native.package.name)), .init("version", .text(orNull: native.package.version)),
      .init("range", .text(orNull: native.package.range)),
      .init("native_because", .list(native.signs.map { .text($0.description) })),
      .init("images", .list(outlooks.map(image))),
    ])
  }

  private func image(_ target: PackageTarget, _ outlook: PackageOutlook) -> JSONValue {
    .object([
      .init("image", .text(target.name)), .init("architecture", .text(target.architecture)),
      .init("c_library", .text(orNull: target.cLibrary)), .init("verdict", .text(outlook.verdict.rawValue)),
      .init("evidence", .list(outlook.evidence.map { .text($0) })),
      .init("missing_build_tools", outlook.missingBuildTools.map { .list($0.map { .text($0) }) } ?? .null),
      .init("install", .text(orNull: outlook.installCommand)),
    ])
  }
}

extension Project.Source {
  /// The source's name, with the version of its format.
  fileprivate var name: String {
    switch self {
    case .packageLock(let version): "package-lock.json version \(version)"
    case .shrinkwrap(let version): "npm-shrinkwrap.json version \(version)"
    case .pnpmLock(let version): "pnpm-lock.yaml version \(version)"
    case .yarnClassic: "yarn.lock version 1"
    case .yarnBerry(let version): "yarn.lock version \(version)"
    case .manifest: "package.json"
    case .nodeModules: "node_modules"
    }
  }
}
