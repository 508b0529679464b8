import ELFReading

/// Whose dynamic loader it is: each finds and binds libraries by rules of its own.
public enum LoaderFamily: String, Hashable, Sendable {
  /// The GNU C library's (`ld.so(8)`).
  case glibc
  /// musl's, which is its C library too (`ldso/dynlink.c`).
  case musl
  /// uClibc's; libraries are found like glibc's, and its objects have no versions.
  case uclibc

  /// The family of a loader, by its own name first: a link can have any.
  init(_ object: ELFObject?, path: String) {
    let names = [object?.soname, path.split(separator: "/").last.map(String.init)].compactMap(\.self)
    for name in names {
      if name.hasPrefix("ld-musl-") || name.hasPrefix("libc.musl-") || name == "libc.so" {
        self = .musl
        return
      }
      if name.contains("uClibc") {
        self = .uclibc
        return
      }
    }
    self = .glibc
  }
}
