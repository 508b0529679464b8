public import ComparisonModel

/// What the probes found in one image.
public struct ImageFindings: Hashable, Sendable {
  /// The base operating system; nil when no release file says one.
  public var baseOS: BaseOSFinding?
  /// Package tools, databases and packages.
  public var packages: PackageFindings
  /// The C libraries.
  public var cLibraries: CLibraryFindings
  /// The shells.
  public var shells: [ProgramFinding]
  /// `python3`, `make`, `gcc`, `g++` and `node-gyp`, as far as they are there.
  public var buildTools: [ProgramFinding]
  /// Set-user-id and set-group-id files, and files with capabilities.
  public var privileges: PrivilegeFindings
  /// `config.User` of the image's configuration; empty means root.
  public var defaultUser: String
  /// Node.js and its package tools.
  public var node: NodeFindings
}

extension ImageFindings {
  /// Adds the findings to `facts`.
  public func add(to facts: inout Facts) {
    facts[.baseOS] = .operatingSystem(baseOS?.system)
    facts[.packageManager] = .names(packages.managers.map(\.name))
    facts[.packageCount] = packages.counts.map { .counts($0) } ?? .unknown
    facts[.cLibrary] = .cLibrary(cLibraries.primary)
    facts[.shells] = .names(shells.map(\.path))
    facts[.setuidFiles] = .names(privileges.setIDFiles.map(\.path))
    facts[.buildTools] = .names(buildTools.map(\.name))
    facts[.defaultUser] = .text(defaultUser)
    facts[.nodeVersion] = node.version.map { .text($0) } ?? .unknown
  }

  /// What a reader of the facts must know, in the order of the facts.
  public var notes: [LocalizedText] {
    packages.notes + cLibraries.notes + privileges.notes + node.notes
  }
}
