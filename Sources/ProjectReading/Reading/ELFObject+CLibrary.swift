import ELFReading

extension ELFObject {
  /// The C library that it was linked with, by the names that it needs; nil when it needs none.
  var cLibraryName: String? {
    if needed.contains(where: { $0.hasPrefix("libc.musl-") || $0 == "libc.so" }) { return "musl" }
    return needed.contains("libc.so.6") ? "glibc" : nil
  }
}
