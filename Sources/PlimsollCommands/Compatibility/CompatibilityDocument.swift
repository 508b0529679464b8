import ComparisonModel
import JSONDocuments
import PackageCompatibility
import ProjectReading

/// What becomes of packages with native code, for programs to read.
struct CompatibilityDocument {
  /// What the document says that it is.
  static let schema = "plimsoll-compatibility-1"

  let matrix: PackageMatrix

  /// The document.
  var json: JSONValue {
    .object([
      .init("schema", .text(Self.schema)), .init("project", matrix.project.map(project) ?? .null),
      .init("packages", .list(matrix.rows.map(package))),
    ])
  }

  private func project(_ project: Project) -> JSONValue {
    .object([
      .init("path", .text(project.path)), .init("source", .text(project.origin.name)),
      .init("packages", .integer(Int64(project.packages.count))),
      .init("notes", .list(project.notes.map { .text($0.rawValue) })),
    ])
  }

  private func package(_ row: PackageMatrix.Row) -> JSONValue {
    let package = row.native?.package
    return .object([
      .init("name", .text(row.name)),
      .init("version", .text(orNull: package == nil ? row.version : package?.version)),
      .init("range", .text(orNull: package?.range)),
      .init("native_because", .list((row.native?.signs ?? []).map { .text($0.text.en) })),
      .init(
        "images",
        .list(
          zip(matrix.targets, row.outcomes).compactMap { target, outcome in outcome.map { image(target, $0) }
          })),
    ])
  }

  private func image(_ target: PackageTarget, _ outcome: PackageOutcome) -> JSONValue {
    .object([
      .init("image", .text(target.name)), .init("architecture", .text(target.architecture)),
      .init("c_library", .text(orNull: target.cLibrary)), .init("outcome", .text(outcome.outcome.rawValue)),
      .init("installed", .text(orNull: outcome.path)),
      .init("evidence", .list(outcome.evidence.map { .text($0.en) })),
      .init(
        "source",
        outcome.reference.map {
          .object([.init("url", .text($0.address)), .init("date", .text($0.date))])
        } ?? .null),
      .init("missing_build_tools", outcome.missingBuildTools.map { .list($0.map { .text($0) }) } ?? .null),
      .init("install", .text(orNull: outcome.installCommand)),
    ])
  }
}

extension Project.Origin {
  /// The file's name, with the version of its format.
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

extension JSONValue {
  /// A text, or null.
  fileprivate static func text(orNull text: String?) -> JSONValue {
    text.map { .text($0) } ?? .null
  }
}
