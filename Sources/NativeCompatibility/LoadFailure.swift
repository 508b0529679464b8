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
  /// A library does not offer a symbol version.
  case versionNotOffered(version: String, library: String, neededBy: String)
  /// Nothing in the scope defines a symbol.
  case symbolUndefined(name: String, version: String?, neededBy: String)
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
    case .versionNotOffered: "version"
    case .symbolUndefined: "symbol"
    case .malformed: "malformed"
    }
  }

  /// The name of what is missing.
  public var missing: String {
    switch self {
    case .machineDiffers(let found, _): found
    case .interpreterAbsent(let path): path
    case .libraryNotFound(let name, _), .libraryForOtherMachine(let name, _, _): name
    case .versionNotOffered(let version, _, _): version
    case .symbolUndefined(let name, let version, _): version.map { "\(name)@\($0)" } ?? name
    case .malformed(let why): why
    case .noLoader: "a loader"
    }
  }

  /// The object in which something is missing, where that is known.
  public var neededBy: String? {
    switch self {
    case .libraryNotFound(_, let path), .libraryForOtherMachine(_, _, let path),
      .versionNotOffered(_, _, let path), .symbolUndefined(_, _, let path):
      path
    default: nil
    }
  }
}
