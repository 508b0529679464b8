/// The rules by which a loader finds a library.
protocol LibrarySearching {
  /// True for a name that the loader answers for by itself, without looking for a file.
  func isOwnName(_ name: String) -> Bool

  /// The folders that an object names for all that is loaded for its sake.
  func ownFolders(_ object: LinkedObject) -> [String]

  /// The name that an object needs, as it is looked for.
  func expanded(_ name: String, neededBy object: LinkedObject) -> String

  /// Folders that are looked in first: those of the environment, and those that the object which asks for the
  /// library, and what asked for that, name.
  func firstFolders(_ requester: LinkedObject) -> [String]

  /// Paths at which to look then, whoever asks, first to last.
  func systemCandidates(_ name: String) -> [String]

  /// Paths at which the loader does not look, and would once its cache were written again.
  func uncachedCandidates(_ name: String) -> [String]

  /// Paths at which to look for a name in a folder.
  func candidates(_ name: String, in folder: String) -> [String]

  /// True when the objects' versions are checked and looked at.
  var knowsVersions: Bool { get }

  /// True when a library for another machine is passed over, and the search goes on.
  var passesOverOtherMachines: Bool { get }

  /// True when an object can forbid the system's folders for what it needs (`DF_1_NODEFLIB`).
  var obeysNoDefaultFolders: Bool { get }
}

extension LibrarySearching {
  /// The name as it is written.
  func expanded(_ name: String, neededBy object: LinkedObject) -> String {
    name
  }

  /// None: the loader has no cache.
  func uncachedCandidates(_ name: String) -> [String] {
    []
  }

  /// Paths at which to look for a name in a folder: one.
  func candidates(_ name: String, in folder: String) -> [String] {
    [folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"]
  }
}
