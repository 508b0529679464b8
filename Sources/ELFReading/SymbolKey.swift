/// A symbol's name, and its version where one is asked for, as a number.
///
/// The numbers hold for one process only: their hash has a seed of its own, so that no file can be made whose
/// names collide.
public struct SymbolKey: Hashable, Sendable {
  let hash: UInt64

  /// The key of a name, in any version.
  public init(_ name: some StringProtocol) {
    var name = String(name)
    self = name.withUTF8 { SymbolKey(UnsafeRawBufferPointer($0)) }
  }

  init(_ name: UnsafeRawBufferPointer) {
    var hasher = Hasher()
    hasher.combine(bytes: name)
    hash = UInt64(bitPattern: Int64(hasher.finalize()))
  }

  init(hash: UInt64) {
    self.hash = hash
  }

  /// The key of the same name in one version.
  public func version(_ version: VersionKey) -> SymbolKey {
    // Hashed once more: names and versions must not cancel each other out.
    var hasher = Hasher()
    hasher.combine(hash)
    hasher.combine(version.hash)
    return SymbolKey(hash: UInt64(bitPattern: Int64(hasher.finalize())))
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
