import ComparisonModel
import ImageFixtures
import ImageProbes
import ImageReading
import ImageSources
import NativeFixtures
import NativeProbes
import Testing

@Suite(
  "Installed packages of an image",
  .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
struct InstalledPackageTests {
  private let image: ImageFolder

  init() throws {
    image = try ImageFolder.glibc()
    try image.library("libaddon.so", "int answer(void) { return 42; }")
    try image.library("libopen.so", "int napi_nowhere(void); int answer(void) { return napi_nowhere(); }")
  }

  private func observation(_ entries: [FixtureEntry]) async throws -> InstalledPackageObservation {
    let base: [FixtureEntry] = [
      .file("lib64/ld-linux-x86-64.so.2", bytes: try image.folder.bytes("lib64/ld-linux-x86-64.so.2")),
      .file(
        "lib/x86_64-linux-gnu/libc.so.6", bytes: try image.folder.bytes("lib/x86_64-linux-gnu/libc.so.6")),
    ]
    let fixture = FixtureImage([FixtureLayer(base), FixtureLayer(entries)])
    let folder = try FixtureFolder(FixtureImage.layout([fixture]))
    let source = try await ImageReference("oci:\(folder.path)").open()
    let stored = try await source.images(ImageSelection(platform: nil))
    let probes: [any ImageProbe] = [NativeObjectProbe(), InstalledPackageProbe()]
    let contents = try await ImageReader().read(
      try stored[0].get(), collectors: ImageExamination.collectors(of: probes))
    return ImageExamination(contents, by: probes).observation(of: InstalledPackageProbe.self)
  }

  private func manifest(_ folder: String, _ name: String, _ fields: String = "") -> FixtureEntry {
    .file("\(folder)/package.json", #"{"name":"\#(name)","version":"1.0.0"\#(fields)}"#)
  }

  private func addOn(_ path: String, loads: Bool = true) throws -> FixtureEntry {
    .file(path, bytes: try image.folder.bytes(loads ? "usr/lib/libaddon.so" : "usr/lib/libopen.so"))
  }

  @Test func `an add-on that loads is a build that is there`() async throws {
    let found = try await observation([
      manifest("app/node_modules/@a/fine", "@a/fine"),
      try addOn("app/node_modules/@a/fine/build/Release/fine.node"),
      manifest("app/node_modules/plain", "plain"),
    ])
    #expect(found.installed == 2)
    #expect(found.native.map(\.name) == ["@a/fine"])
    #expect(found.native.first?.outcome == .prebuilt)
    #expect(found.native.first?.path == "/app/node_modules/@a/fine")
    #expect(found.native.first?.reason.en.hasPrefix("/app/node_modules/@a/fine/build") == true)
  }

  @Test func `an add-on that the loader refuses is told with its reason in both languages`() async throws {
    let found = try await observation([
      manifest("app/node_modules/broken", "broken"),
      try addOn("app/node_modules/broken/addon.node", loads: false),
    ])
    let package = try #require(found.native.first)
    #expect(package.outcome == .doesNotLoad)
    #expect(package.reason.en == "/app/node_modules/broken/addon.node: undefined symbol napi_nowhere")
    #expect(package.reason.ko == "/app/node_modules/broken/addon.node: 정의되지 않은 심볼: napi_nowhere")
  }

  @Test func `a package whose code was never compiled must be compiled`() async throws {
    let found = try await observation([
      manifest("app/node_modules/raw", "raw"), .file("app/node_modules/raw/binding.gyp", "{}"),
    ])
    #expect(found.native.map(\.outcome) == [.mustCompile])
  }

  @Test func `a package is as good as the build for one platform that it finds, also through links`()
    async throws
  {
    let optional =
      #","optionalDependencies":{"@t/thing-linux-x64":"1.0.0","@t/thing-linux-arm64":"1.0.0"}"#
    let store = "app/node_modules/.pnpm"
    let build = "\(store)/@t+thing-linux-x64@1.0.0/node_modules/@t/thing-linux-x64"
    let parent = "\(store)/thing@1.0.0/node_modules"
    let found = try await observation([
      manifest("\(parent)/thing", "thing", optional),
      manifest(build, "@t/thing-linux-x64", #","os":["linux"],"cpu":["x64"]"#),
      try addOn("\(build)/thing.node"),
      .link(
        "\(parent)/@t/thing-linux-x64",
        to: "../../../@t+thing-linux-x64@1.0.0/node_modules/@t/thing-linux-x64"),
      .link("app/node_modules/thing", to: ".pnpm/thing@1.0.0/node_modules/thing"),
      manifest("other/node_modules/thing", "thing", optional),
    ])
    #expect(found.installed == 3)
    #expect(found.native.map(\.name) == ["thing", "thing"])
    #expect(found.native.map(\.outcome) == [.prebuilt, .noBuild])
    #expect(found.native.map(\.path) == ["/\(parent)/thing", "/other/node_modules/thing"])
  }

  @Test func `a fetched add-on that is not there is no build, and a script alone is no native code`()
    async throws
  {
    let script = #","scripts":{"install":"prebuild-install"}"#
    let found = try await observation([
      manifest("n/node_modules/fetches", "fetches", script + #","dependencies":{"prebuild-install":"7"}"#),
      manifest("n/node_modules/prints", "prints", script),
      manifest("n/node_modules/tool", "tool", #","dependencies":{"node-gyp":"11"}"#),
    ])
    #expect(found.native.map(\.name) == ["fetches"])
    #expect(found.native.map(\.outcome) == [.noBuild])
  }

  @Test func `what a higher layer hides, and what is no package's manifest, does not count`() async throws {
    let found = try await observation([
      manifest("app/node_modules/a/lib", "inner"), .file("app/node_modules/b/package.json", "{}"),
      .file("app/package.json", #"{"name":"app","version":"1.0.0"}"#),
    ])
    #expect(found.installed == 0)
    #expect(found.native.isEmpty)
    #expect(found.unreadable.isEmpty)
  }

  @Test func `a manifest that cannot be read is told, and harms no other`() async throws {
    let found = try await observation([
      .file("app/node_modules/bad/package.json", "{"), manifest("app/node_modules/good", "good"),
    ])
    #expect(found.installed == 1)
    #expect(found.unreadable.map(\.path) == ["/app/node_modules/bad/package.json"])
    #expect(found.notes.first?.en.contains("/app/node_modules/bad/package.json") == true)
  }
}
