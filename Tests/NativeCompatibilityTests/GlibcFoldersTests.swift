import NativeCompatibility
import NativeFixtures
import Testing

@Suite(
  "Folders of a glibc loader",
  .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
struct GlibcFoldersTests {
  /// Where a distribution puts its loader and C library.
  struct Layout: Sendable, CustomStringConvertible {
    var description: String
    var architecture = "amd64"
    /// The machine's number in ELF headers.
    var machine: UInt16 = 62
    /// The loader, as programs ask for it.
    var loader = "lib64/ld-linux-x86-64.so.2"
    /// Where the loader lies, when a link leads there.
    var loaderFile: String?
    /// Where the C library lies.
    var libraries: String
    /// Other folders in which a library is found.
    var found: [String]
    /// Folders in which no library is found.
    var lost: [String]
  }

  static let layouts = [
    Layout(
      description: "Debian", libraries: "lib/x86_64-linux-gnu",
      found: ["usr/lib/x86_64-linux-gnu", "lib", "usr/lib"],
      lost: ["usr/lib64", "usr/lib/i386-linux-gnu", "usr/local/lib"]),
    Layout(
      description: "Fedora", libraries: "lib64", found: ["usr/lib64", "usr/lib", "lib"],
      lost: ["usr/lib/x86_64-linux-gnu", "lib/x86_64-linux-gnu", "usr/local/lib64", "usr/lib32"]),
    Layout(
      description: "Fedora on AArch64", architecture: "arm64", machine: 183,
      loader: "lib/ld-linux-aarch64.so.1", libraries: "lib64", found: ["usr/lib64"],
      lost: ["usr/lib/aarch64-linux-gnu"]),
    Layout(
      description: "SUSE on RISC-V", architecture: "riscv64", machine: 243,
      loader: "lib/ld-linux-riscv64-lp64d.so.1", libraries: "lib64/lp64d", found: ["usr/lib64/lp64d"],
      lost: ["usr/lib/riscv64-linux-gnu"]),
    Layout(
      description: "Arch", loaderFile: "usr/lib/ld-linux-x86-64.so.2", libraries: "usr/lib", found: ["lib"],
      lost: ["usr/lib/x86_64-linux-gnu", "usr/lib32"]),
    Layout(
      description: "Nix", loader: "nix/store/abc-glibc-2.38/lib/ld-linux-x86-64.so.2",
      libraries: "nix/store/abc-glibc-2.38/lib", found: [],
      lost: ["lib", "usr/lib", "lib64", "usr/lib64", "usr/lib/x86_64-linux-gnu", "nix/store/xyz-zlib/lib"]),
    Layout(
      description: "glibc beside musl", loaderFile: "usr/glibc-compat/lib/ld-linux-x86-64.so.2",
      libraries: "usr/glibc-compat/lib", found: [], lost: ["usr/lib", "lib64"]),
  ]

  private func image(_ layout: Layout) throws -> ImageFolder {
    let image = try ImageFolder.empty(loader: "/\(layout.loader)")
    let lies = layout.loaderFile ?? layout.loader
    let parts = lies.split(separator: "/").map(String.init)
    try image.library(
      parts.last ?? "", "int rtld_global = 1;", in: parts.dropLast().joined(separator: "/"))
    if layout.loaderFile != nil {
      try image.link(layout.loader, to: "/\(lies)")
    }
    try image.library("libc.so.6", "int puts(const char *s) { return s != 0; }", in: layout.libraries)
    return image
  }

  /// Which of the folders a program of the image finds a library in.
  private func loadingFolders(_ layout: Layout, _ folders: [String], cache: String? = nil) throws -> [String]
  {
    try folders.filter { folder in
      let image = try image(layout)
      try image.library("libthing.so.1", "int thing(void) { return 1; }", in: folder)
      try image.program(
        "bin/user", "int thing(void); int puts(const char *); void start(void) { puts(\"\"); thing(); }",
        try image.path("\(layout.libraries)/libc.so.6"), try image.path("\(folder)/libthing.so.1"))
      if let cache {
        try image.cache("/\(folder)/libthing.so.1", at: cache)
      }
      try image.setMachine(layout.machine)
      let objects = try FolderImage(image.folder.url).image(architecture: layout.architecture).nativeObjects()
      #expect(objects.total == 4)
      return objects.unloadable.isEmpty
    }
  }

  @Test(arguments: layouts)
  func `libraries are found where the loader was built to look, and nowhere else`(layout: Layout) throws {
    let found = [layout.libraries] + layout.found
    #expect(try loadingFolders(layout, found) == found)
    #expect(try loadingFolders(layout, layout.lost).isEmpty)
  }

  @Test func `a loader with a prefix of its own has its cache there, not in etc`() throws {
    let layout = try #require(Self.layouts.first { $0.description == "glibc beside musl" })
    #expect(try loadingFolders(layout, ["usr/lib"], cache: "etc/ld.so.cache").isEmpty)
    #expect(
      try loadingFolders(layout, ["usr/lib"], cache: "usr/glibc-compat/etc/ld.so.cache") == ["usr/lib"])
  }
}
