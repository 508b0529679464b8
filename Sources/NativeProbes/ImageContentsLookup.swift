internal import ImageReading
internal import NativeCompatibility

/// Finds libraries and loader files in an image that was read.
struct ImageContentsLookup: ImageFileLookup {
  /// The most bytes of one loader file that are read.
  private static let maximumTextBytes: Int64 = 64 << 10

  /// The files that loaders read at their start.
  static let loaderFiles = FileCapture(
    id: "loader-files",
    interest: .any([
      // A C library with a prefix of its own has its configuration there too.
      .names(["ld.so.conf"]), .directories(["etc/ld.so.conf.d"]),
      .paths(
        Set(
          [
            "aarch64", "arm", "armeb", "armhf", "i386", "loongarch64", "mips64", "mips64el", "powerpc64le",
            "powerpc64", "riscv64", "s390x", "x86_64",
          ].map { ImagePath("etc/ld-musl-\($0).path".utf8) })),
    ]), maximumBytes: maximumTextBytes)

  /// The most bytes of one loader's cache that are read; one with 10,000 libraries has about 1 MB.
  private static let maximumCacheBytes: Int64 = 8 << 20

  /// The caches that tell loaders where libraries are.
  static let loaderCaches = FileCapture(
    id: "loader-caches", interest: .names(["ld.so.cache"]), maximumBytes: maximumCacheBytes)

  private let contents: ImageContents
  /// For each object file, the first of its paths.
  private let paths: [Int: String]

  init(_ contents: ImageContents, paths: [Int: String]) {
    self.contents = contents
    self.paths = paths
  }

  func canonicalPath(_ path: String) -> String? {
    guard let entry = contents.rootFileSystem.entry(at: ImagePath(path.utf8)), entry.kind == .regularFile
    else { return nil }
    return paths[entry.fileID] ?? Self.text(entry.path)
  }

  func bytes(atPath path: String) -> [UInt8]? {
    let path = ImagePath(path.utf8)
    return contents.value(of: Self.loaderFiles, at: path)?.bytes
      ?? contents.value(of: Self.loaderCaches, at: path)?.bytes
  }

  func names(inFolder path: String) -> [String] {
    guard let folder = contents.rootFileSystem.entry(at: ImagePath(path.utf8)) else { return [] }
    return contents.rootFileSystem.children(of: folder).map { String(decoding: $0.name, as: UTF8.self) }
  }

  /// A path as text; bytes that are not UTF-8 are replaced.
  static func text(_ path: ImagePath) -> String {
    "/" + String(decoding: path.bytes, as: UTF8.self)
  }
}
