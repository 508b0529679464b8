/// What the bytes of a loader or C library file say of it.
enum CLibraryFile: Hashable, Sendable {
  /// The GNU C library, with the version its banner names.
  case glibc(version: String?)
  /// musl, with the version it carries.
  case musl(version: String?)
  /// Neither banner is in it.
  case other
}
