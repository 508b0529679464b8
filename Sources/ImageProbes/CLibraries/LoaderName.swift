internal import ComparisonModel

/// The file names of dynamic loaders, by which programs ask for one (`PT_INTERP`).
struct LoaderName: Hashable, Sendable {
  /// The file's name.
  var name: String
  /// The C library it belongs to where its bytes do not say otherwise.
  var family: CLibrary.Family

  /// The loaders that are known: those of glibc and musl for the architectures of official images and more,
  /// and uClibc's.
  static let all =
    glibc.map { LoaderName(name: $0, family: .glibc) } + musl.map { LoaderName(name: $0, family: .musl) }
    + uclibc.map { LoaderName(name: $0, family: .uclibc) }

  private static let glibc = [
    "ld-linux-x86-64.so.2", "ld-linux-x32.so.2", "ld-linux.so.2", "ld-linux.so.3", "ld-linux-armhf.so.3",
    "ld-linux-aarch64.so.1", "ld-linux-aarch64_be.so.1", "ld64.so.1", "ld64.so.2", "ld.so.1",
    "ld-linux-mipsn8.so.1", "ld-linux-riscv64-lp64d.so.1", "ld-linux-riscv64-lp64.so.1",
    "ld-linux-riscv32-ilp32d.so.1", "ld-linux-loongarch-lp64d.so.1", "ld-linux-ia64.so.2",
  ]

  private static let musl = [
    "x86_64", "x32", "i386", "aarch64", "aarch64_be", "arm", "armeb", "armhf", "armebhf", "powerpc64le",
    "powerpc64", "powerpc", "powerpc-sf", "s390x", "riscv64", "riscv64-sf", "riscv32", "loongarch64", "mips",
    "mipsel", "mips-sf", "mipsel-sf", "mips64", "mips64el", "mipsn32", "mipsn32el", "m68k", "microblaze",
    "or1k",
    "sh",
  ].map { "ld-musl-\($0).so.1" }

  private static let uclibc = ["ld-uClibc.so.0", "ld-uClibc.so.1", "ld64-uClibc.so.0", "ld64-uClibc.so.1"]
}
