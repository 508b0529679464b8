public import JSONDocuments
public import ComparisonModel

extension PackageObservation: ImageObservation {
  /// Adds `package_manager`, `package_count` and `package_names`.
  public func add(to facts: inout Facts) {
    facts[.packageManager] = .names(managers.map(\.name))
    facts[.packageCount] = counts.map { .counts($0) } ?? .unknown(.couldNotBeTold)
    facts[.packageNames] = inventory?.value ?? .unknown(.couldNotBeTold)
  }

  /// The tools and databases, and the packages where they are asked for.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("package_managers", .list(managers.map(\.json))),
      .init("package_databases", .list(databases.map(Self.database))),
      .init("unreadable_package_databases", .list(unreadable.map(Self.unreadable))),
    ]
    if listingPackages { members.append(.init("packages", packages)) }
    return members
  }

  private var packages: JSONValue {
    .object(
      databases.map { database in
        .init(
          database.kind.rawValue,
          .list(
            database.packages.map { package in
              .object([
                .init("name", .text(package.name)), .init("version", .text(package.version)),
                .init("architecture", .text(orNull: package.architecture)),
              ])
            }))
      })
  }

  private static func database(_ database: PackageDatabase) -> JSONValue {
    .object([
      .init("kind", .text(database.kind.rawValue)), .init("paths", .list(database.paths.map { .text($0) })),
      .init("installed", .integer(Int64(database.packages.count))),
      .init("not_installed", .integer(Int64(database.notInstalled))),
      .init("malformed", .integer(Int64(database.malformed))),
    ])
  }

  private static func unreadable(_ file: PackageObservation.Unreadable) -> JSONValue {
    .object([.init("path", .text(file.path)), .init("reason", .text(file.reason))])
  }
}
