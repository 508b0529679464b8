internal import ImageReading

/// Scans the loaders and C library files of an image for what they say of themselves, while they stream by.
///
/// glibc's `libc.so.6` holds the banner `GNU C Library (…) stable release version 2.36.`, its loader (since
/// 2.34) `ld.so (…) stable release version 2.36.`; older loaders only names such as `GLIBC_2.2.5`. musl's
/// loader is its library: it holds `musl libc` and its version as a string of its own.
struct CLibraryFileScan: KeptContentCollecting {
  let id = "c-library"
  let version = 1

  /// glibc before 2.34 keeps its library in `libc-2.31.so`, which `libc.so.6` points to; so its loader.
  private static let versionedNames = (0..<60).flatMap { ["libc-2.\($0).so", "ld-2.\($0).so"] }
  private static let plainNames = ["libc.so.6", "libc.so.6.1", "libc.so", "libgcompat.so.0"]

  let interest = FileInterest.names(
    Set((versionedNames + plainNames + LoaderName.all.map(\.name)).map { ImagePath($0) }))

  func sink(for file: StreamedFile) -> (any FileContentSink<CLibraryFile>)? {
    // `libc.so` is a linker script where programs are built.
    file.prefix.starts(with: [0x7F, 0x45, 0x4C, 0x46]) ? CLibraryFileSink() : nil
  }
}

/// Takes the bytes of one loader or C library file.
struct CLibraryFileSink: FileContentSink {
  private var banners = MarkedTextScanner([
    .init("GNU C Library (") { releaseVersion($0) },
    .init("ld.so (") { releaseVersion($0) },
    .init("GLIBC_2.") { _ in "" },
    .init("musl libc") { _ in "" },
  ])
  private var muslVersion = LoneVersionScanner()

  mutating func consume(_ bytes: RawSpan) {
    bytes.withUnsafeBytes {
      banners.consume($0)
      muslVersion.consume($0)
    }
  }

  mutating func finish() -> CLibraryFile {
    if banners.found[3] != nil { return .musl(version: muslVersion.found) }
    if let version = banners.found[0] ?? banners.found[1] { return .glibc(version: version) }
    return banners.found[2] == nil ? .other : .glibc(version: nil)
  }

  /// `Debian GLIBC 2.36-9) stable release version 2.36.` gives `2.36`.
  private static func releaseVersion(_ bytes: UnsafeRawBufferPointer) -> String? {
    let words = Array("release version ".utf8)
    guard let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = bytes[..<lineEnd]
    for start in line.indices where line[start...].starts(with: words) {
      let text = line[(start + words.count)...].prefix { VersionText.isDigit($0) || $0 == UInt8(ascii: ".") }
      let version = text.last == UInt8(ascii: ".") ? text.dropLast() : text
      return VersionText.isVersion(version) ? String(decoding: version, as: UTF8.self) : nil
    }
    return nil
  }
}
