public import JSONDocuments
public import ComparisonModel

/// The tools that native modules are built with.
public struct BuildToolFindings: Hashable, Sendable, ImageFinding {
  /// `python3`, `make`, `gcc`, `g++` and `node-gyp`, as far as they are there.
  public var tools: [ProgramFinding]

  /// Adds its facts; see ``ImageFinding/add(to:)``.
  public func add(to facts: inout Facts) {
    facts[.buildTools] = .names(tools.map(\.name))
  }

  /// The evidence; see ``ImageFinding/details(listingPackages:)``.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [.init("build_tools", .list(tools.map(\.json)))]
  }
}
