import Foundation
import NativeCompatibility
import NativeFixtures
import Testing

@Suite(
  "Objects of a musl image",
  .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
struct MuslImageTests {
  let image: ImageFolder

  init() throws {
    image = try ImageFolder.musl()
    try image.node()
  }

  private func objects(_ environment: [String: String] = [:]) throws -> NativeObjectObservation {
    try FolderImage(image.folder.url).image(environment: environment).nativeObjects()
  }

  /// A library of another system, to link with; it is not in the image.
  private func foreign(_ name: String, _ source: String) throws -> String {
    try Compiler.gcc.compile(
      source, to: "foreign/\(name)", in: image.folder, "-shared", "-fPIC", "-nostdlib", "-Wl,-soname,\(name)")
    return try image.path("foreign/\(name)")
  }

  @Test func `an add-on of glibc resolves its library's name, but not the names that musl lacks`() throws {
    let source =
      "int __snprintf_chk(void); int puts(const char *); int f(void) { puts(\"\"); return __snprintf_chk(); }"
    let libc = try foreign(
      "libc.so.6", "int __snprintf_chk(void) { return 1; } int puts(const char *s) { return 1; }")
    try image.addOn("app/addon.node", source, libc)
    try image.folder.remove("foreign/libc.so.6")
    let unloadable = try #require(try objects().unloadable.first)
    #expect(unloadable.path == "/app/addon.node")
    #expect(unloadable.reason == "undefined symbol __snprintf_chk")
  }

  @Test(arguments: [
    "libpthread.so.0", "libm.so.6", "libdl.so.2", "librt.so.1", "libutil.so.1", "libc.musl-x86_64.so.1",
  ])
  func `musl is every part of the C library`(name: String) throws {
    let library = try foreign(name, "int puts(const char *s) { return 1; }")
    try image.addOn("app/addon.node", "int puts(const char *); int f(void) { return puts(\"\"); }", library)
    try image.folder.remove("foreign/\(name)")
    #expect(try objects().unloadable.isEmpty)
  }

  @Test func `glibc's loader is no library that musl has`() throws {
    let library = try foreign("ld-linux-x86-64.so.2", "int __tls_get_addr(void) { return 1; }")
    try image.addOn(
      "app/addon.node", "int __tls_get_addr(void); int f(void) { return __tls_get_addr(); }", library)
    try image.folder.remove("foreign/ld-linux-x86-64.so.2")
    let unloadable = try #require(try objects().unloadable.first)
    #expect(unloadable.missing == ["ld-linux-x86-64.so.2", "__tls_get_addr"])
  }

  @Test func `the path file takes the default folders' place`() throws {
    try image.library("libfar.so", "int far(void) { return 1; }", in: "opt/far")
    try image.addOn(
      "app/addon.node", "int far(void); int f(void) { return far(); }", try image.path("opt/far/libfar.so"))
    #expect(try objects().unloadable.map(\.path) == ["/app/addon.node"])
    try image.folder.write("/lib:/usr/lib\n/opt/far\n", to: "etc/ld-musl-x86_64.path")
    #expect(try objects().unloadable.isEmpty)
  }

  @Test func `gcompat counts for what it defines`() throws {
    let libc = try foreign(
      "libc.so.6", "int gnu_get_libc_version(void) { return 1; } int __other_chk(void) { return 1; }")
    try image.addOn(
      "app/known.node", "int gnu_get_libc_version(void); int f(void) { return gnu_get_libc_version(); }", libc
    )
    try image.addOn("app/unknown.node", "int __other_chk(void); int f(void) { return __other_chk(); }", libc)
    try image.folder.remove("foreign/libc.so.6")
    #expect(try objects().unloadable.count == 2)
    try image.library("libgcompat.so.0", "int gnu_get_libc_version(void) { return 1; }", in: "lib")
    #expect(try objects().unloadable.count == 2)
    #expect(
      try objects(["LD_PRELOAD": "/lib/libgcompat.so.0"]).unloadable.map(\.path) == ["/app/unknown.node"])
  }

  @Test func `a build for the other C library is listed apart where the right one is there`() throws {
    let libc = try foreign("libc.so.6", "int __snprintf_chk(void) { return 1; }")
    let folder = "app/node_modules/thing/prebuilds/linux-x64"
    try image.addOn(
      "\(folder)/thing.glibc.node", "int __snprintf_chk(void); int f(void) { return __snprintf_chk(); }", libc
    )
    try image.folder.remove("foreign/libc.so.6")
    #expect(try objects().unloadable.map(\.kind) == ["symbol"])
    try image.addOn("\(folder)/thing.musl.node", "int f(void) { return 1; }")
    let objects = try objects()
    #expect(objects.unloadable.isEmpty)
    #expect(objects.forOtherPlatforms.map(\.platform) == ["linux-amd64-glibc"])
  }

  @Test func `symbols that no library would bring stand before those of an absent one`() throws {
    let other = try ScratchFolder()
    func library(_ name: String, _ version: String, _ symbols: ClosedRange<Int>) throws -> String {
      let map = try other.write("\(version) { global: *; };", to: "map")
      try Compiler.gcc.compile(
        symbols.map { "int s\($0)(void) { return 1; }" }.joined(separator: "\n"), to: name, in: other,
        "-shared",
        "-fPIC", "-nostdlib", "-Wl,-soname,\(name)", "-Wl,--version-script,\(map)")
      return try other.path(name)
    }
    let calls = (1...5).map { "int s\($0)(void);" }.joined()
    try image.addOn(
      "app/addon.node", calls + "int open(void); int f(void) { return s1()+s2()+s3()+open()+s4()+s5(); }",
      try library("libstdc++.so.6", "GLIBCXX_3.4", 1...3), try library("libc.so.6", "GLIBC_2.38", 4...5))
    let unloadable = try #require(try objects().unloadable.first)
    #expect(unloadable.missing.first == "libstdc++.so.6")
    #expect(Set(unloadable.missing[1...2]) == ["s4", "s5"])
    #expect(unloadable.missing[3] == "open")
    #expect(Set(unloadable.missing[4...]) == ["s1", "s2", "s3"])
  }

  @Test func `no version is checked, also of a library without a version table`() throws {
    let other = try ScratchFolder()
    let map = try other.write("VER_1 { global: g; };", to: "map")
    try Compiler.gcc.compile(
      "int g(void) { return 1; }", to: "libg.so.1", in: other, "-shared", "-fPIC", "-nostdlib",
      "-Wl,-soname,libg.so.1", "-Wl,--version-script,\(map)")
    try image.addOn("app/addon.node", "int g(void); int f(void) { return g(); }", try other.path("libg.so.1"))
    try image.library("libg.so.1", "int g(void) { return 1; }")
    #expect(try objects().unloadable.isEmpty)
  }

  @Test(
    .enabled(
      if: Compiler.muslGCC.isAvailable,
      "musl-gcc (Debian package musl-tools) is not installed"))
  func `musl's own loader names the same missing symbols`() throws {
    let folder = try ScratchFolder()
    let loader = try folder.path("lib/ld-musl-x86_64.so.1")
    let libc = URL(fileURLWithPath: "/usr/lib/x86_64-linux-musl/libc.so").resolvingSymlinksInPath()
    try FileManager.default.copyItem(at: libc, to: URL(fileURLWithPath: loader))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: loader)
    try Compiler.muslGCC.compile("int main(void) { return 0; }", to: "bin/node", in: folder)
    let source = """
      void *napi_register_module_v1(void *e, void *x) { return x; }
      #include <stdio.h>
      #include <gnu/libc-version.h>
      int f(int n) { char t[8]; snprintf(t, n, "%s", gnu_get_libc_version()); return t[0]; }
      """
    try Compiler.gcc.compile(
      source, to: "app/addon.node", in: folder, "-shared", "-fPIC", "-O2", "-D_FORTIFY_SOURCE=2")
    let ours = try FolderImage(folder.url).image(environment: ["PATH": "/bin"]).nativeObjects()
    let unloadable = try #require(ours.unloadable.first { $0.path == "/app/addon.node" })
    let theirs = try symbolsNotFound(loader, try folder.path("app/addon.node"))
    #expect(!theirs.isEmpty)
    #expect(Set(unloadable.missing) == theirs)
    #expect(!ours.unloadable.contains { $0.path == "/bin/node" })
  }

  /// What the loader says of a library in its `ldd` form: nothing of the library is run.
  private func symbolsNotFound(_ loader: String, _ library: String) throws -> Set<String> {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: loader)
    process.arguments = ["--list", library]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Set(
      text.split(separator: "\n").compactMap { line in
        guard line.hasSuffix(": symbol not found") else { return nil }
        return line.split(separator: ": ").dropLast().last.map(String.init)
      })
  }
}
