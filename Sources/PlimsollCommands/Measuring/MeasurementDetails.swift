import ComparisonModel
import ImageProbes
import ImageReading
import JSONDocuments
import NativeCompatibility
import NativeProbes
import OCIFormat

/// What a measurement holds beside its facts: the evidence, the files one by one, the layers one by one.
struct MeasurementDetails {
  let contents: ImageContents
  let findings: ImageFindings
  let objects: NativeObjectFindings
  let listsPackages: Bool

  init(
    _ contents: ImageContents, _ findings: ImageFindings, _ objects: NativeObjectFindings,
    listsPackages: Bool
  ) {
    self.contents = contents
    self.findings = findings
    self.objects = objects
    self.listsPackages = listsPackages
  }

  /// The details as the `details` of a measurement file.
  var json: JSONValue {
    var members: [JSONValue.Member] = []
    members.append(.init("base_os_evidence", .text(orNull: findings.baseOS?.evidence)))
    members.append(.init("other_c_libraries", .list(findings.cLibraries.others.map(library))))
    members.append(.init("package_managers", programs(findings.packages.managers)))
    members.append(.init("package_databases", .list(findings.packages.databases.map(database))))
    members.append(.init("unreadable_package_databases", .list(findings.packages.unreadable.map(unreadable))))
    if listsPackages { members.append(.init("packages", packages)) }
    members.append(.init("shells", programs(findings.shells)))
    members.append(.init("build_tools", programs(findings.buildTools)))
    members.append(.init("setid_files", .list(findings.privileges.setIDFiles.map(setIDFile))))
    members.append(
      .init("file_capabilities", .list(findings.privileges.filesWithCapabilities.map { .text($0) })))
    members += node
    members.append(.init("native_objects", objects.details))
    members.append(.init("layers", .list(contents.layers.map(layer))))
    return .object(members)
  }

  private var node: [JSONValue.Member] {
    let node = findings.node
    return [
      .init("node_program", .text(orNull: node.program)),
      .init(
        "node_version_evidence",
        .list(
          node.evidence.map { evidence in
            .object([
              .init("kind", .text(evidence.kind.rawValue)), .init("place", .text(evidence.place)),
              .init("version", .text(evidence.version)),
            ])
          })),
      .init("npm_version", .text(orNull: node.npmVersion)),
      .init("yarn_version", .text(orNull: node.yarnVersion)),
      .init("corepack_version", .text(orNull: node.corepackVersion)),
    ]
  }

  private var packages: JSONValue {
    .object(
      findings.packages.databases.map { database in
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

  private func library(_ library: CLibrary) -> JSONValue {
    .object([
      .init("family", .text(library.family.rawValue)), .init("version", .text(orNull: library.version)),
      .init("evidence", .text(orNull: library.evidence)),
    ])
  }

  private func programs(_ programs: [ProgramFinding]) -> JSONValue {
    .list(
      programs.map { program in
        .object([
          .init("name", .text(program.name)), .init("path", .text(program.path)),
          .init("target", .text(orNull: program.target)),
        ])
      })
  }

  private func database(_ database: PackageDatabase) -> JSONValue {
    .object([
      .init("kind", .text(database.kind.rawValue)), .init("paths", .list(database.paths.map { .text($0) })),
      .init("installed", .integer(Int64(database.packages.count))),
      .init("not_installed", .integer(Int64(database.notInstalled))),
      .init("malformed", .integer(Int64(database.malformed))),
    ])
  }

  private func unreadable(_ file: PackageFindings.Unreadable) -> JSONValue {
    .object([.init("path", .text(file.path)), .init("reason", .text(file.reason))])
  }

  private func setIDFile(_ file: PrivilegeFindings.SetIDFile) -> JSONValue {
    .object([
      .init("path", .text(file.path)), .init("mode", .text(String(file.mode, radix: 8))),
      .init("uid", .integer(Int64(file.userID))), .init("gid", .integer(Int64(file.groupID))),
    ])
  }

  private func layer(_ layer: LayerStatistics) -> JSONValue {
    .object([
      .init("digest", .text(orNull: layer.digest?.description)),
      .init("diff_id", .text(layer.diffID.description)),
      .init("compression", .text(String(describing: layer.compression))),
      .init("transfer_size", .integer(layer.storedBytes)), .init("tar_size", .integer(layer.tarBytes)),
      .init("content_size", .integer(layer.contentBytes)),
      .init("hidden_size", .integer(layer.hiddenBytes)),
      .init("reclaimable_size", .integer(layer.reclaimableBytes)),
      .init("entries", .integer(Int64(layer.entryCount))),
      .init("created_by", .text(orNull: layer.createdBy.map { Array($0.utf8).printable })),
    ])
  }
}

extension JSONValue {
  /// A text, or null.
  static func text(orNull text: String?) -> JSONValue {
    text.map { .text($0) } ?? .null
  }
}
