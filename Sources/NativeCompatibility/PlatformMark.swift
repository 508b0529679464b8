/// What a path says of the platform that a file was built for: `prebuilds/linux-arm64/`, `linux-x64-musl.node`,
/// `@img/sharp-linuxmusl-x64`, `aarch64-linux-gnu`.
public struct PlatformMark: Hashable, Sendable {
  /// The operating system, as Node.js names it (`process.platform`).
  public var platform: String
  /// The architecture, as image configurations name it.
  public var architecture: String
  /// The C library, where the path says one.
  public var libc: LoaderFamily?
  /// The path with every part of the mark taken out: what the builds of one thing have in common.
  public var common: String

  private static let platforms: Set<String> = [
    "linux", "darwin", "win32", "freebsd", "openbsd", "netbsd", "sunos", "aix", "android", "openharmony",
  ]
  private static let architectures: [String: String] = [
    "x64": "amd64", "amd64": "amd64", "ia32": "386", "x86": "386", "i386": "386", "i686": "386",
    "arm64": "arm64", "aarch64": "arm64", "armv8": "arm64", "arm": "arm", "armv7": "arm", "armv7l": "arm",
    "armv6": "arm", "armhf": "arm", "ppc64": "ppc64le", "ppc64le": "ppc64le", "powerpc64le": "ppc64le",
    "s390x": "s390x", "riscv64": "riscv64", "loong64": "loong64", "loongarch64": "loong64",
    "mips64el": "mips64le", "mips64le": "mips64le",
  ]
  private static let libraries: [String: LoaderFamily?] = [
    "gnu": .glibc, "glibc": .glibc, "gnueabihf": .glibc, "gnueabi": .glibc, "musl": .musl,
    "musleabihf": .musl,
    "musleabi": .musl, "msvc": nil, "unknown": nil, "pc": nil,
  ]

  /// The architecture, as image configurations name it, of a processor as Node.js names it (`process.arch`).
  public static func architecture(ofProcessor name: String) -> String? {
    architectures[name]
  }

  /// Reads the mark of a path; nil when it has none.
  public init?(path: String) {
    var platform: String?
    var architecture: String?
    var libc: LoaderFamily?
    var common: [String] = []
    for component in path.split(separator: "/") {
      var kept: [String] = []
      let text = component.lowercased().replacing("x86_64", with: "x64")
      // A component names a platform only together with an architecture.
      let parts = text.split { "-_.+@".contains($0) }.flatMap(Self.unjoined)
      let named =
        parts.contains { Self.platforms.contains($0) } && parts.contains { Self.architectures[$0] != nil }
      let isTag = platform != nil || named
      for part in parts {
        if named, Self.platforms.contains(part) {
          platform = part
        } else if named, let known = Self.architectures[part] {
          architecture = known
        } else if isTag, let known = Self.libraries[part] {
          libc = known ?? libc
        } else {
          kept.append(part)
        }
      }
      common.append(kept.joined(separator: "-"))
    }
    guard let platform, let architecture else { return nil }
    self.platform = platform
    self.architecture = architecture
    self.libc = libc
    self.common = common.joined(separator: "/")
  }

  /// `linuxmusl` is two parts without a sign between them.
  private static func unjoined(_ part: Substring) -> [String] {
    for (suffix, length) in [("musl", 4), ("glibc", 5)] where part == "linux\(suffix)" {
      return ["linux", String(part.suffix(length))]
    }
    return [String(part)]
  }
}
