import NativeCompatibility
import NativeFixtures
import Testing

/// What Node.js 24 says of such add-ons was found by loading them, in a glibc and in a musl image.
@Suite("Add-ons of Node.js", .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
struct AddOnTests {
  private let image: ImageFolder
  private static let release = NodeRelease(moduleVersion: 137, nodeAPIVersion: 10)

  init() throws {
    image = try ImageFolder.glibc()
    try image.node()
    // What add-ons leave open, Node.js defines.
    try image.program(
      "usr/local/bin/node",
      "int puts(const char *); void node_module_register(void *m) {} void napi_module_register(void *m) {}"
        + "void start(void) { puts(\"\"); }", "-rdynamic", try image.path("lib/x86_64-linux-gnu/libc.so.6"))
  }

  private func reasons(_ release: NodeRelease = Self.release) throws -> [String: String] {
    let objects = try FolderImage(image.folder.url).image(nodeReleases: ["/usr/local/bin/node": release])
      .nativeObjects()
    return Dictionary(uniqueKeysWithValues: objects.unloadable.map { ($0.path, $0.reason) })
  }

  /// The structure and the function that `NODE_MODULE` makes (Node.js, `node.h`).
  private func registering(_ version: Int, storage: String = "static") -> String {
    """
    struct node_module {
      int version; unsigned flags; void *handle; const char *file; void *init; void *context; const char *name;
      void *priv; void *link;
    };
    void node_module_register(void *);
    \(storage) void init(void *a, void *b, void *c) {}
    static struct node_module module = { \(version), 0, 0, "../src/a.cc", (void *)init, 0, "addon", 0, 0 };
    __attribute__((constructor)) static void enrol(void) { node_module_register(&module); }

    """
  }

  private static let other =
    "compiled for NODE_MODULE_VERSION 115, the image's Node.js requires NODE_MODULE_VERSION 137"
  private static let none =
    "does not register itself as an add-on of Node.js (\"Module did not self-register\")"

  @Test(arguments: [["-O0"], ["-O2", "-s"], ["-m32"]], ["static", ""])
  func `an add-on that registers itself for another version is refused with both numbers`(
    arguments: [String], storage: String
  ) throws {
    let is32 = arguments == ["-m32"]
    guard !is32 else { return try expectVersionIn32Bits(storage) }
    for version in [115, 137] {
      try Compiler.gcc.compile(
        registering(version, storage: storage), to: "app/v\(version).node", in: image.folder,
        ["-shared", "-fPIC", "-nostdlib"] + arguments)
    }
    #expect(try reasons() == ["/app/v115.node": Self.other])
    #expect(try reasons(NodeRelease()).isEmpty)
  }

  /// The structure of a 32-bit add-on, whose pointers are relocated in their places.
  private func expectVersionIn32Bits(_ storage: String) throws {
    try Compiler.gcc.compile(
      registering(115, storage: storage), to: "v115.node", in: image.folder, "-m32", "-shared", "-fPIC",
      "-nostdlib")
    let file = NativeFile(try image.folder.bytes("v115.node"), path: "v115.node")
    guard case .addOn(_, let registration) = file else {
      Issue.record("no add-on")
      return
    }
    #expect(registration.registeredVersions == [115])
  }

  @Test func `the function for the image's version counts, whatever else there is`() throws {
    for version in [115, 137] {
      let function = "void node_register_module_v\(version)(void) {}\n"
      try image.addOn("app/f\(version).node", "", initialiser: function)
      try image.addOn("app/both\(version).node", registering(115), initialiser: function)
    }
    #expect(try reasons() == ["/app/f115.node": Self.other, "/app/both115.node": Self.other])
  }

  @Test
  func
    `an add-on of Node-API loads in every version, and one that neither registers nor can be asked, in none`()
    throws
  {
    try image.addOn("app/symbol.node", "")
    try image.addOn(
      "app/older.node",
      "void napi_module_register(void *); __attribute__((constructor)) static void f(void) "
        + "{ napi_module_register(0); }", initialiser: "")
    try image.addOn("app/none.node", "int f(void) { return 1; }", initialiser: "")
    #expect(try reasons() == ["/app/none.node": Self.none])
    #expect(try reasons(NodeRelease()) == ["/app/none.node": Self.none])
    // Registering comes first: the function of Node-API is not looked for.
    try image.addOn("app/mixed.node", registering(115))
    #expect(try reasons()["/app/mixed.node"] == Self.other)
  }

  @Test(arguments: [["-O0"], ["-O2"], ["-O2", "-fcf-protection"], ["-O0", "-fomit-frame-pointer"]])
  func `an add-on that requires a later version of Node-API is refused with both numbers`(
    arguments: [String]
  ) throws {
    for version in [8, 10, 11, Int(Int32.max)] {
      let function = "int node_api_module_get_api_version_v1(void) { return \(version); }"
      try Compiler.gcc.compile(
        ImageFolder.nodeAPIInitialiser + function, to: "app/v\(version).node", in: image.folder,
        ["-shared", "-fPIC", "-nostdlib"] + arguments)
    }
    let later = "requires Node-API version 11, the image's Node.js supports version 10"
    #expect(try reasons() == ["/app/v11.node": later])
    #expect(try reasons(NodeRelease(moduleVersion: 137)).isEmpty)
  }

  @Test func `the version of Node-API is read from code for AArch64`() throws {
    // bti c; mov w0, #11; ret
    try image.addOn(
      "v11.node", "",
      initialiser: ImageFolder.nodeAPIInitialiser
        + """
        __asm__(".globl node_api_module_get_api_version_v1\\n.type node_api_module_get_api_version_v1, @function\\n"
          "node_api_module_get_api_version_v1: .long 0xd503245f, 0x52800160, 0xd65f03c0\\n");
        """)
    let file = NativeFile(try image.folder.bytes("v11.node").forMachine(183), path: "v11.node")
    guard case .addOn(_, let registration) = file else {
      Issue.record("no add-on")
      return
    }
    #expect(registration.nodeAPIVersion == 11)
  }

  @Test(arguments: [false, true])
  func
    `storage of threads that is laid out at a program's start is refused later, by glibc where it is large`(
      isMusl: Bool
    ) throws
  {
    let image = isMusl ? try ImageFolder.musl() : self.image
    if isMusl { try image.node() }
    let model = "__attribute__((tls_model(\"initial-exec\")))"
    try image.addOn("app/small.node", "static __thread int t \(model); int *f(void) { return &t; }")
    try image.addOn("app/large.node", "static __thread char t[8192] \(model); char *f(void) { return t; }")
    let unloadable = try FolderImage(image.folder.url).image().nativeObjects().unloadable
    #expect(
      unloadable.map(\.path) == (isMusl ? ["/app/large.node", "/app/small.node"] : ["/app/large.node"]))
    #expect(Set(unloadable.map(\.kind)) == ["thread_storage"])
  }

  @Test func `a program by an add-on's name is none`() throws {
    try image.program(
      "app/program.node", "void start(void) {}", try image.path("lib/x86_64-linux-gnu/libc.so.6"))
    #expect(try reasons() == ["/app/program.node": Self.none])
  }

  @Test func `builds for other versions are listed apart, where the right one is there`() throws {
    let folder = "app/node_modules/thing/prebuilds/linux-x64"
    for version in [115, 137] {
      try image.addOn(
        "\(folder)/node.abi\(version).node", "", initialiser: "void node_register_module_v\(version)(void) {}"
      )
    }
    try image.addOn(
      "app/node_modules/alone/lib/binding/node-v115-linux-x64/a.node", "",
      initialiser: "void node_register_module_v115(void) {}")
    let objects = try FolderImage(image.folder.url).image(nodeReleases: ["/usr/local/bin/node": Self.release])
      .nativeObjects()
    #expect(
      objects.forOtherPlatforms == [.init(path: "/\(folder)/node.abi115.node", platform: "node-abi115")])
    #expect(
      objects.unloadable.map(\.path) == ["/app/node_modules/alone/lib/binding/node-v115-linux-x64/a.node"])
  }
}
