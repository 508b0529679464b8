public import JSONDocuments
public import ComparisonModel

/// The tools that native modules are built with.
public struct BuildToolObservation: Hashable, Sendable, ImageObservation {
  /// `python3`, `make`, `gcc`, `g++` and `node-gyp`, as far as they are there.
  public var tools: [ImageProgram]

  /// Adds `build_tools`, by name.
  public func add(to facts: inout Facts) {
    facts[.buildTools] = .names(tools.map(\.name))
  }

  /// The path of each tool, and the file that it leads to.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [.init("build_tools", .list(tools.map(\.json)))]
  }
}
