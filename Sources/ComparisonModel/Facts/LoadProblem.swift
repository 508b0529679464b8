/// What keeps an ELF object from being loaded.
public struct LoadProblem: Hashable, Sendable {
  /// Kinds of problem.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It is for another machine than the image; the names are its machine and the image's.
    case machine
    /// The loader that it asks for is not there; without a name, the image has none for it at all.
    case interpreter
    /// Libraries are nowhere that the loader looks.
    case library
    /// Libraries lie where the loader looks through its cache alone, and the cache does not have them; the names
    /// are their paths.
    case cache
    /// A library does not offer symbol versions.
    case version
    /// Nothing in its scope defines symbols.
    case symbol
    /// It has thread-local storage that only a program's start lays out, and is loaded later; without a name.
    case threadStorage = "thread_storage"
    /// It is an add-on for another `NODE_MODULE_VERSION` than that of the image's Node.js; the names are both numbers.
    case moduleVersion = "module_version"
    /// It is an add-on that requires a later version of Node-API than the image's Node.js supports; the names are
    /// both numbers.
    case nodeAPIVersion = "node_api_version"
    /// It has an add-on's name, and does not make itself known to Node.js; without a name.
    case registration
    /// The file contradicts itself; the name says where and how.
    case malformed
  }

  /// The kind.
  public var kind: Kind
  /// What is missing: loaders, libraries, versions or symbols.
  public var names: [String]
  /// How many more names there are.
  public var unlisted: Int64
  /// The library that should offer the versions; nil for other kinds.
  public var library: String?
  /// The library in which it is missing, where that is not the object itself.
  public var neededBy: String?

  /// Makes a problem.
  public init(
    kind: Kind, names: [String], unlisted: Int64 = 0, library: String? = nil, neededBy: String? = nil
  ) {
    self.kind = kind
    self.names = names
    self.unlisted = unlisted
    self.library = library
    self.neededBy = neededBy
  }
}
