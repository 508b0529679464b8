/// One reason why an object does not load.
public enum LoadFailure: Hashable, Sendable {
  /// It is for another machine than the image.
  case machineDiffers(found: String, image: String)
  /// The loader that the program asks for is not in the image.
  case interpreterAbsent(path: String)
  /// A needed library is nowhere that the loader looks.
  case libraryNotFound(name: String, neededBy: String)
  /// A needed library is there, but for another machine.
  case libraryForOtherMachine(name: String, path: String, neededBy: String)
  /// A needed library is there, in a folder that the loader knows through its cache alone, which does not have it.
  case libraryUncached(name: String, path: String, neededBy: String)
  /// A library does not offer a symbol version.
  case versionNotOffered(version: String, library: String, neededBy: String)
  /// Nothing in the scope defines a symbol.
  case symbolUndefined(name: String, version: String?, neededBy: String)
  /// A library has thread-local storage that only a program's start lays out, and is loaded later.
  case threadStorage(neededBy: String)
  /// An add-on was compiled for another `NODE_MODULE_VERSION` than that of the image's Node.js.
  case moduleVersionDiffers(found: Int, node: Int)
  /// An add-on requires a later version of Node-API than the image's Node.js supports.
  case nodeAPIVersionTooNew(needed: Int, node: Int)
  /// An add-on loads, and neither registers itself nor has a function that Node.js would call.
  case notRegistered
  /// The file contradicts itself.
  case malformed(String)
  /// The image has no loader for a library of this machine.
  case noLoader

  /// The kind of failure, as it is written in a measurement.
  public var kind: String {
    switch self {
    case .machineDiffers: "machine"
    case .interpreterAbsent, .noLoader: "interpreter"
    case .libraryNotFound, .libraryForOtherMachine: "library"
    case .libraryUncached: "cache"
    case .versionNotOffered: "version"
    case .threadStorage: "thread_storage"
    case .moduleVersionDiffers: "module_version"
    case .nodeAPIVersionTooNew: "node_api_version"
    case .notRegistered: "registration"
    case .symbolUndefined: "symbol"
    case .malformed: "malformed"
    }
  }

  /// The name of what is missing.
  public var missing: String {
    switch self {
    case .machineDiffers(let found, _): found
    case .interpreterAbsent(let path): path
    case .libraryNotFound(let name, _), .libraryForOtherMachine(let name, _, _),
      .libraryUncached(let name, _, _):
      name
    case .versionNotOffered(let version, _, _): version
    case .symbolUndefined(let name, let version, _): version.map { "\(name)@\($0)" } ?? name
    case .malformed(let why): why
    case .threadStorage: "static thread-local storage"
    case .moduleVersionDiffers(_, let node): "NODE_MODULE_VERSION \(node)"
    case .nodeAPIVersionTooNew(let needed, _): "Node-API \(needed)"
    case .notRegistered: "a registration"
    case .noLoader: "a loader"
    }
  }

  /// The object in which something is missing, where that is known.
  public var neededBy: String? {
    switch self {
    case .libraryNotFound(_, let path), .libraryForOtherMachine(_, _, let path),
      .libraryUncached(_, _, let path), .versionNotOffered(_, _, let path), .symbolUndefined(_, _, let path),
      .threadStorage(let path):
      path
    default: nil
    }
  }
}
