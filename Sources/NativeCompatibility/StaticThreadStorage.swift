import ELFReading

/// Whether a loader has room for thread-local storage of an object that is loaded after a program has started, where
/// its code counts on a place that is laid out at the start (U. Drepper, "ELF Handling For Thread-Local Storage").
enum StaticThreadStorage {
  /// The most bytes of such storage that glibc's loader can have left: its reserve is 1,664 bytes (`elf/dl-tls.c`,
  /// `_dl_tls_static_surplus_init`), of which others may have taken some.
  static let maximumGlibcBytes: UInt64 = 1_664

  /// True when the loader refuses the object, whatever else is loaded.
  static func isRefused(_ object: ELFObject, by family: LoaderFamily) -> Bool {
    guard object.usesStaticThreadStorage, object.threadStorageBytes > 0 else { return false }
    return switch family {
    // "initial-exec TLS resolves to dynamic definition" (`ldso/dynlink.c`, `do_relocs`).
    case .musl: true
    // "cannot allocate memory in static TLS block".
    case .glibc: object.threadStorageBytes > maximumGlibcBytes
    case .uclibc: false
    }
  }
}
