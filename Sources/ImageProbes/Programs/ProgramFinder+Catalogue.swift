internal import ComparisonModel
internal import ImageReading

extension ProgramFinder {
  /// The shells, sorted by path.
  func shells() -> [ImageProgram] {
    ProgramNames.shells.flatMap { programs(named: $0) }.sorted { $0.path < $1.path }
  }

  /// The package tools, sorted by name; those that are applets of BusyBox are told apart, since they manage no
  /// packages of the image: they unpack a file, and keep no database that anything else reads.
  func packageManagers(areApplets: Bool = false) -> [ImageProgram] {
    ProgramNames.packageTools.compactMap { manager in
      let found = manager.value.lazy.flatMap { programs(named: $0) }.first {
        $0.isBusyBoxApplet == areApplets
      }
      guard var found else { return nil }
      found.name = manager.key
      return found
    }
  }
}
