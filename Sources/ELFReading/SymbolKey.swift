/// A symbol's name, and its version where one is asked for, as a number.
///
/// The numbers hold for one process: their hash has a seed that no maker of a file knows, so that no file can be
/// made whose names collide.
public struct SymbolKey: Hashable, Sendable {
  let hash: UInt64

  /// The key of a name, in any version.
  public init(_ name: some StringProtocol) {
    var name = String(name)
    self = name.withUTF8 { SymbolKey(UnsafeRawBufferPointer($0)) }
  }

  init(_ name: UnsafeRawBufferPointer) {
    hash = SymbolSeed.current.hash(name)
  }

  init(hash: UInt64) {
    self.hash = hash
  }

  /// The key of the same name in one version.
  public func version(_ version: VersionKey) -> SymbolKey {
    // Hashed once more: names and versions must not cancel each other out.
    SymbolKey(hash: SymbolSeed.current.hash(hash, version.hash))
  }
}

/// A version's name as a number; see `SymbolKey`.
public struct VersionKey: Hashable, Sendable {
  let hash: UInt64

  /// The key of that version.
  public init(_ name: String) {
    hash = SymbolKey(name).hash
  }
}
