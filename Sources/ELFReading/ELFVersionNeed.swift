/// The versions that an object needs of one library (`SHT_GNU_verneed`, Linux Standard Base, chapter 10).
public struct ELFVersionNeed: Hashable, Sendable {
  /// One version, by name.
  public struct Version: Hashable, Sendable {
    /// The version's name, for example `GLIBC_2.34`.
    public var name: String
    /// True where the loader only warns of its absence (`VER_FLG_WEAK`).
    public var isWeak: Bool
  }

  /// The library's name, as in `DT_NEEDED`.
  public var library: String
  /// The versions needed of it.
  public var versions: [Version]
}
