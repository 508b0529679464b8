import ELFReading

/// The folders that a loader of the GNU C library was built for.
///
/// They are written in the loader's code; here they follow from where it and its C library lie. The library lies in
/// the first folder that the loader looks in (`slibdir`), the loader there or in another (`rtlddir`), as on AArch64,
/// RISC-V and s390x, where it is in `/lib` (glibc, `configure`, `LIBC_SLIBDIR_RTLDDIR`).
struct GlibcFolders {
  /// `$LIB`: the folder below its prefix, such as `lib64`.
  let library: String
  /// Where the loader looks last, and what `ldconfig` always lists in its cache.
  let defaults: [String]
  /// The file that names more folders for `ldconfig` to list.
  let configuration: String
  /// The file that `ldconfig` lists the libraries of all these folders in.
  let cache: String

  /// Finds the folders of a loader.
  ///
  /// - Parameter hasLibrary: Tells whether the loader's C library is in a folder.
  init(_ loader: ImageLoader, hasLibrary: (String) -> Bool) {
    let own = LinkedObject.folder(loader.canonicalPath)
    let (prefix, name) = Self.parts(own)
    guard prefix.isEmpty else {
      // A C library with a prefix of its own (Nix, Guix, glibc beside musl) has its configuration there too.
      library = name
      defaults = [own]
      configuration = "\(prefix)/etc/ld.so.conf"
      cache = "\(prefix)/etc/ld.so.cache"
      return
    }
    let candidates = [name] + Self.usualFolders(loader.target.architecture)
    let library = candidates.first { hasLibrary("/\($0)") || hasLibrary("/usr/\($0)") } ?? name
    let listed = [library] + Self.alwaysListed(beside: library, loader.target.architecture)
    self.library = library
    defaults = listed.flatMap { ["/\($0)", "/usr/\($0)"] }
    configuration = "/etc/ld.so.conf"
    cache = "/etc/ld.so.cache"
  }

  /// What is before the folder of libraries, and the folder below that: `/opt/glibc` and `lib` of `/opt/glibc/lib`.
  /// The prefix of the system's own folders is empty.
  private static func parts(_ folder: String) -> (prefix: String, library: String) {
    var components = folder.split(separator: "/").map(String.init)
    if components.first == "usr" && components.dropFirst().first?.hasPrefix("lib") == true {
      components.removeFirst()
    }
    guard let start = components.firstIndex(where: { $0.hasPrefix("lib") }) else { return (folder, "lib") }
    let prefix = components[..<start].map { "/\($0)" }.joined()
    return (prefix, components[start...].joined(separator: "/"))
  }

  /// Debian's names of the folders for each architecture's libraries ("multiarch tuples").
  private static let tuples = [
    "amd64": "x86_64-linux-gnu", "386": "i386-linux-gnu", "arm64": "aarch64-linux-gnu",
    "arm": "arm-linux-gnueabihf", "ppc64le": "powerpc64le-linux-gnu", "s390x": "s390x-linux-gnu",
    "riscv64": "riscv64-linux-gnu", "mips64le": "mips64el-linux-gnuabi64",
    "loong64": "loongarch64-linux-gnu",
  ]

  /// Where the C library can be when it is not beside its loader: Debian's folder, even when a copy of the link to
  /// the loader became a file, and the folders of a loader in `/lib`.
  private static func usualFolders(_ architecture: String) -> [String] {
    let multiarch = tuples[architecture].map { ["lib/\($0)"] } ?? []
    return multiarch + (architecture == "riscv64" ? ["lib64/lp64d", "lib64/lp64"] : ["lib64"])
  }

  /// The folders beside its own that `ldconfig` lists the libraries of, each for its machine (glibc,
  /// `add_system_dir`). Debian's lists the folder of before multiarch, and no other.
  private static func alwaysListed(beside library: String, _ architecture: String) -> [String] {
    if library.hasPrefix("lib/") { return ["lib"] }
    return architecture == "riscv64" ? ["lib", "lib64/lp64d", "lib64/lp64"] : ["lib", "lib64"]
  }
}
