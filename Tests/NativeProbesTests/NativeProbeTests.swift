import ImageFixtures
import ImageProbes
import ImageReading
import ImageSources
import NativeCompatibility
import NativeFixtures
import NativeProbes
import Testing

@Suite(
  "Object files of an image",
  .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
struct NativeProbeTests {
  private let libc = "lib/x86_64-linux-gnu/libc.so.6"
  private let loader = "lib64/ld-linux-x86-64.so.2"

  private func observation(
    _ layers: [[FixtureEntry]], execution: String = "{}"
  ) async throws -> NativeObjectObservation {
    let image = FixtureImage(layers.map { FixtureLayer($0) }, execution: execution)
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    let source = try await ImageReference("oci:\(folder.path)").open()
    let stored = try await source.images(ImageSelection(platform: nil))
    let probe = NativeObjectProbe()
    let contents = try await ImageReader().read(try stored[0].get(), collectors: probe.collectors)
    return ImageExamination(contents, by: [probe]).observation(of: NativeObjectProbe.self)
  }

  private func entry(_ name: String, of image: ImageFolder, as path: String? = nil) throws -> FixtureEntry {
    .file(path ?? name, bytes: try image.folder.bytes(name), mode: 0o755)
  }

  @Test func `objects find each other over layers and links`() async throws {
    let image = try ImageFolder.glibc()
    try image.library("libbase.so.1", "int base(void) { return 1; }")
    try image.program(
      "bin/hello", "int base(void); void start(void) { base(); }", try image.path("usr/lib/libbase.so.1"),
      try image.path(libc))
    let base = [try entry(loader, of: image), try entry(libc, of: image)]
    let program = try entry("bin/hello", of: image)
    let library = try entry("usr/lib/libbase.so.1", of: image, as: "opt/libs/libbase.so.1.0.0")
    let link = FixtureEntry.link("usr/lib/libbase.so.1", to: "../../opt/libs/libbase.so.1.0.0")
    let whole = try await observation([base + [library, link], [program]])
    #expect(whole.total == 4)
    #expect(whole.unloadable.isEmpty)
    let without = try await observation([
      base + [library, link], [program, .file("usr/lib/.wh.libbase.so.1")],
    ])
    #expect(without.unloadable.map(\.reason) == ["library libbase.so.1 not found"])
  }

  @Test func `the loader's configuration and the image's environment are followed`() async throws {
    let image = try ImageFolder.glibc()
    try image.library("libfar.so", "int far(void) { return 1; }", in: "opt/far")
    try image.library(
      "libnear.so", "int far(void); int near(void) { return far(); }", try image.path("opt/far/libfar.so"))
    let files = [
      try entry(loader, of: image), try entry(libc, of: image), try entry("opt/far/libfar.so", of: image),
      try entry("usr/lib/libnear.so", of: image),
    ]
    #expect(try await observation([files]).unloadable.map(\.path) == ["/usr/lib/libnear.so"])
    let environment = #"{"Env":["LD_LIBRARY_PATH=/opt/far"]}"#
    #expect(try await observation([files], execution: environment).unloadable.isEmpty)
    let configured = [
      FixtureEntry.file("etc/ld.so.conf", "include /etc/ld.so.conf.d/*.conf\n"),
      .file("etc/ld.so.conf.d/far.conf", "/opt/far\n"),
    ]
    #expect(try await observation([files, configured]).unloadable.map(\.kind) == ["cache"])
    let cache = FixtureEntry.file("etc/ld.so.cache", bytes: LoaderCacheFile.bytes(["/opt/far/libfar.so"]))
    #expect(try await observation([files, configured, [cache]]).unloadable.isEmpty)
  }

  /// A `node` that holds a number as Node.js does, so far into the file that it comes in several pieces.
  private func node(_ image: ImageFolder, moduleVersion: Int?) throws -> FixtureEntry {
    try image.program(
      "usr/local/bin/node",
      "const char text[] = \"node_register_module_v\\0node_register_module_v\(moduleVersion.map(String.init) ?? "")\";\n"
        + "const char fill[1 << 20] = {1}; int napi_create_function(void) { return 1; } void start(void) {}",
      "-rdynamic", try image.path(libc))
    return try entry("usr/local/bin/node", of: image)
  }

  @Test(
    arguments: [
      (program: 137, header: nil, found: ["/app/v115.node"]), (115, 137, ["/app/v137.node"]),
      (nil, 137, ["/app/v115.node"]), (nil, nil, []),
    ] as [(program: Int?, header: Int?, found: [String])])
  func `an add-on is refused for another module version than that of the image's Node.js`(
    program: Int?, header: Int?, found: [String]
  ) async throws {
    let image = try ImageFolder.glibc()
    for version in [115, 137] {
      try image.addOn(
        "app/v\(version).node", "", initialiser: "void node_register_module_v\(version)(void) {}")
    }
    var files = [
      try entry(loader, of: image), try entry(libc, of: image), try entry("app/v115.node", of: image),
      try entry("app/v137.node", of: image),
      try node(image, moduleVersion: program),
    ]
    if let header {
      files.append(
        .file(
          "usr/local/include/node/node_version.h",
          "#define NODE_MODULE_VERSION NODE_EMBEDDER_MODULE_VERSION\n#else\n# define X\n"
            + "#define NODE_MODULE_VERSION \(header)\n#define NODE_API_SUPPORTED_VERSION_MAX 10\n"))
    }
    #expect(try await observation([files]).unloadable.map(\.path) == found)
  }

  @Test func `an object under two names is one object`() async throws {
    let image = try ImageFolder.glibc()
    let files = [
      try entry(loader, of: image), try entry(libc, of: image),
      FixtureEntry.hardLink("lib/x86_64-linux-gnu/libc-2.so", to: libc),
    ]
    #expect(try await observation([files]).total == 2)
  }

  @Test func `what is no object, and what is cut off, is told apart`() async throws {
    let image = try ImageFolder.glibc()
    let bytes = try image.folder.bytes(libc)
    let found = try await observation([
      [
        .file("script", "#!/bin/sh\n"), .file("empty"), .file("short", bytes: Array(bytes.prefix(20))),
        .file("cut.so", bytes: Array(bytes.prefix(4_000))),
      ]
    ])
    #expect(found.total == 1)
    #expect(found.unloadable.map(\.kind) == ["malformed"])
  }
}
