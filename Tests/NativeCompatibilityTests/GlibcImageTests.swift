import NativeCompatibility
import NativeFixtures
import Testing

@Suite(
  "Objects of a glibc image",
  .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
struct GlibcImageTests {
  let image: ImageFolder

  init() throws {
    image = try ImageFolder.glibc()
  }

  private func objects(_ environment: [String: String] = [:]) throws -> NativeObjectObservation {
    try FolderImage(image.folder.url).image(environment: environment).nativeObjects()
  }

  @Test func `a version that a library without any version table should offer is named`() throws {
    let other = try ScratchFolder()
    let map = try other.write("VER_1 { global: g; };", to: "map")
    try Compiler.gcc.compile(
      "int g(void) { return 1; }", to: "libg.so.1", in: other, "-shared", "-fPIC", "-nostdlib",
      "-Wl,-soname,libg.so.1", "-Wl,--version-script,\(map)")
    try image.program("bin/user", "int g(void); void start(void) { g(); }", try other.path("libg.so.1"))
    try image.library("libg.so.1", "int g(void) { return 1; }")
    #expect(try objects().unloadable.map(\.reason) == ["version VER_1 (libg.so.1) not found"])
    // One that itself needs versions has the table, and its symbols are taken as they are.
    try image.library(
      "libg.so.1", "int puts(const char *); int g(void) { return puts(\"\"); }", in: "usr/lib", try libc())
    #expect(try objects().unloadable.isEmpty)
  }

  private func libc() throws -> String {
    try image.path("lib/x86_64-linux-gnu/libc.so.6")
  }

  @Test func `a program loads that has its loader, libraries, versions and symbols`() throws {
    try image.program(
      "bin/hello", "int puts(const char *); void start(void) { puts(\"\"); }", try libc())
    let objects = try objects()
    #expect(objects.unloadable.isEmpty)
    #expect(objects.total == 3)
  }

  @Test func `a program whose loader is absent does not load`() throws {
    try image.program(
      "bin/other", "void start(void) {}", try libc(), "-Wl,--dynamic-linker,/lib/ld-musl-x86_64.so.1")
    let unloadable = try #require(try objects().unloadable.first)
    #expect(unloadable.path == "/bin/other")
    #expect(unloadable.failures == [.interpreterAbsent(path: "/lib/ld-musl-x86_64.so.1")])
  }

  @Test func `a library that is missing is named, and by whom it is needed`() throws {
    try image.library("libdeep.so.1", "int deep(void) { return 1; }")
    try image.library(
      "libmiddle.so.1", "int deep(void); int middle(void) { return deep(); }",
      try image.path("usr/lib/libdeep.so.1"))
    try image.program(
      "bin/top", "int middle(void); void start(void) { middle(); }", try image.path("usr/lib/libmiddle.so.1"))
    #expect(try objects().unloadable.isEmpty)
    try image.folder.remove("usr/lib/libdeep.so.1")
    let unloadable = try objects().unloadable
    #expect(unloadable.map(\.path) == ["/bin/top", "/usr/lib/libmiddle.so.1"])
    for object in unloadable {
      #expect(
        object.failures.first == .libraryNotFound(name: "libdeep.so.1", neededBy: "/usr/lib/libmiddle.so.1"))
    }
    #expect(unloadable.first?.reason.contains("needed by /usr/lib/libmiddle.so.1") == true)
  }

  @Test func `a version that the library does not offer is named`() throws {
    let newer = try ScratchFolder()
    let map = try newer.write(
      "GLIBC_2.2.5 { global: *; }; GLIBC_2.38 { global: fresh; } GLIBC_2.2.5;", to: "map")
    try Compiler.gcc.compile(
      "int fresh(void) { return 1; }", to: "libc.so.6", in: newer, "-shared", "-fPIC", "-nostdlib",
      "-Wl,-soname,libc.so.6", "-Wl,--version-script,\(map)")
    try image.addOn(
      "app/addon.node", "int fresh(void); int f(void) { return fresh(); }", try newer.path("libc.so.6"))
    let unloadable = try #require(try objects().unloadable.first)
    #expect(unloadable.kind == "version")
    #expect(unloadable.missing == ["GLIBC_2.38"])
    #expect(unloadable.reason == "version GLIBC_2.38 (libc.so.6) not found")
  }

  @Test func `an add-on finds the symbols of node, and those that node lacks are named`() throws {
    try image.node()
    try image.addOn(
      "app/good.node", "int napi_create_function(void); int f(void) { return napi_create_function(); }")
    try image.addOn("app/bad.node", "int napi_of_tomorrow(void); int f(void) { return napi_of_tomorrow(); }")
    let objects = try objects()
    #expect(objects.nodeExecutable == "/usr/local/bin/node")
    #expect(objects.unloadable.map(\.path) == ["/app/bad.node"])
    #expect(objects.unloadable.first?.reason == "undefined symbol napi_of_tomorrow")
  }

  @Test func `weak symbols that nothing defines do no harm`() throws {
    try image.node()
    try image.addOn(
      "app/weak.node",
      "__attribute__((weak)) int perhaps(void); int f(void) { return perhaps ? perhaps() : 0; }")
    #expect(try objects().unloadable.isEmpty)
  }

  @Test func `libraries are found beside the object, by what its folders say`() throws {
    try image.library("libbeside.so", "int beside(void) { return 1; }", in: "app/lib")
    let beside = try image.path("app/lib/libbeside.so")
    let source = "int beside(void); int f(void) { return beside(); }"
    try image.library(
      "libnew.so", source, in: "app", beside, "-Wl,-rpath,$ORIGIN/lib", "-Wl,--enable-new-dtags")
    try image.library(
      "libold.so", source, in: "app", beside, "-Wl,-rpath,${ORIGIN}/lib", "-Wl,--disable-new-dtags")
    try image.library("liblost.so", source, in: "app", beside)
    #expect(try objects().unloadable.map(\.path) == ["/app/liblost.so"])
    #expect(try objects(["LD_LIBRARY_PATH": "/app/lib"]).unloadable.isEmpty)
  }

  @Test func `a needed name is a path from the object that has it, where it says so`() throws {
    try Compiler.gcc.compile(
      "int own(void) { return 1; }", to: "app/lib/libown.so", in: image.folder, "-shared", "-fPIC",
      "-nostdlib",
      "-Wl,-soname,$ORIGIN/../lib/libown.so")
    try image.program(
      "app/bin/user", "int own(void); void start(void) { own(); }", try image.path("app/lib/libown.so"))
    #expect(try objects().unloadable.isEmpty)
    try image.folder.remove("app/lib/libown.so")
    #expect(try objects().unloadable.map(\.missing) == [["/app/bin/../lib/libown.so"]])
  }

  @Test func `a library in a folder for better processors is found`() throws {
    try image.library("libfast.so", "int fast(void) { return 1; }", in: "usr/lib/glibc-hwcaps/x86-64-v3")
    let fast = try image.path("usr/lib/glibc-hwcaps/x86-64-v3/libfast.so")
    try image.library("libuser.so", "int fast(void); int f(void) { return fast(); }", fast)
    #expect(try objects().unloadable.isEmpty)
  }

  @Test func `a plug-in loads in the program that it is made for`() throws {
    try image.program(
      "bin/host", "int host_call(void) { return 1; } void start(void) {}", "-rdynamic", try libc())
    try image.library(
      "plugin.so", "int host_call(void); int f(void) { return host_call(); }", in: "usr/lib/host")
    let objects = try objects()
    #expect(objects.unloadable.isEmpty)
    #expect(objects.awaitingHost.isEmpty)
  }

  @Test func `a plug-in of no program here waits for one, unless it binds at once`() throws {
    let source = "int absent_call(void); int f(void) { return absent_call(); }"
    try image.library("lazy.so", source, "-Wl,-z,lazy")
    try image.library("now.so", source, "-Wl,-z,now")
    let objects = try objects()
    #expect(objects.awaitingHost == [.init(path: "/usr/lib/lazy.so", symbols: ["absent_call"])])
    #expect(objects.unloadable.map(\.path) == ["/usr/lib/now.so"])
  }

  @Test func `a plug-in's program is found among many that have the same library`() throws {
    try image.library("libshared.so", "int shared_call(void) { return 1; }")
    let shared = try image.path("usr/lib/libshared.so")
    let user = "int shared_call(void); void start(void) { shared_call(); }"
    for number in 0..<12 {
      try image.program("bin/a\(number)", user, shared)
    }
    try image.program("bin/host", "int host_call(void) { return 1; } \(user)", "-rdynamic", shared)
    try image.library(
      "plugin.so",
      "int shared_call(void); int host_call(void); int f(void) { return shared_call() + host_call(); }",
      in: "usr/lib/host", "-Wl,-z,now")
    #expect(try objects().unloadable.isEmpty)
  }

  @Test func `a plug-in of a plug-in loads in the program of both, beside it`() throws {
    try image.program(
      "bin/host", "int host_call(void) { return 1; } void start(void) {}", "-rdynamic", try libc())
    try image.library(
      "first.so", "int host_call(void); int first_call(void) { return host_call(); }", in: "usr/lib/host",
      "-Wl,-z,now")
    let source = "int first_call(void); int f(void) { return first_call(); }"
    try image.library("second.so", source, in: "usr/lib/host", "-Wl,-z,now")
    try image.library("stray.so", source, in: "usr/lib/other", "-Wl,-z,now")
    #expect(try objects().unloadable.map(\.path) == ["/usr/lib/other/stray.so"])
  }

  /// A program with a library of its own, a plug-in beside that, and what the plug-in needs in a folder below.
  private func virtualMachine(_ libraries: String, _ programArguments: String...) throws {
    try image.library("libvm.so", "int vm(void) { return 1; }", in: "\(libraries)/server")
    let machine = try image.path("\(libraries)/server/libvm.so")
    try image.library("libcore.so", "int vm(void); int f(void) { return vm(); }", in: libraries, machine)
    try image.library("liblaunch.so", "int launch(void) { return 1; }", in: libraries)
    try Compiler.gcc.compile(
      "int launch(void); void start(void) { launch(); }", to: "opt/vm/bin/vm", in: image.folder,
      [
        "-nostdlib", "-Wl,-e,start", "-Wl,--dynamic-linker,\(image.loader)",
        try image.path("\(libraries)/liblaunch.so"),
      ] + programArguments)
  }

  @Test func `a plug-in waits for its program to load what lies in a folder below`() throws {
    try virtualMachine("opt/vm/lib", "-Wl,-rpath,$ORIGIN/../lib")
    let objects = try objects()
    #expect(objects.unloadable.isEmpty)
    #expect(
      objects.awaitingHost == [.init(path: "/opt/vm/lib/libcore.so", symbols: [], libraries: ["libvm.so"])])
  }

  @Test func `a plug-in that needs more than its program loads is unloadable for that alone`() throws {
    try virtualMachine("opt/vm/lib", "-Wl,-rpath,$ORIGIN/../lib")
    try image.library("libpicture.so", "int picture(void) { return 1; }")
    try image.library(
      "libdraw.so", "int picture(void); int vm(void); int f(void) { return picture() + vm(); }",
      in: "opt/vm/lib", try image.path("opt/vm/lib/server/libvm.so"), try image.path("usr/lib/libpicture.so"))
    try image.folder.remove("usr/lib/libpicture.so")
    let unloadable = try objects().unloadable
    #expect(unloadable.map(\.path) == ["/opt/vm/lib/libdraw.so"])
    #expect(unloadable.map(\.missing) == [["libpicture.so"]])
  }

  @Test
  func `a library below a plug-in's folder excuses nothing without a program, or in a folder of the system`()
    throws
  {
    try virtualMachine("opt/vm/lib")
    #expect(try objects().unloadable.map(\.path) == ["/opt/vm/bin/vm", "/opt/vm/lib/libcore.so"])
    try virtualMachine("usr/lib")
    #expect(
      try objects().unloadable.map(\.path) == ["/opt/vm/lib/libcore.so", "/usr/lib/libcore.so"])
  }

  @Test func `the C library's help for debuggers waits for one, although it binds at once`() throws {
    let source = "int ps_getpid(void); int td_init(void) { return ps_getpid(); }"
    try image.library("libthread_db.so.1", source, "-Wl,-z,now")
    let objects = try objects()
    #expect(objects.unloadable.isEmpty)
    #expect(objects.awaitingHost == [.init(path: "/usr/lib/libthread_db.so.1", symbols: ["ps_getpid"])])
  }

  @Test func `an object that was cut off is malformed`() throws {
    let bytes = try image.folder.bytes("lib/x86_64-linux-gnu/libc.so.6")
    try image.folder.write(Array(bytes.prefix(3_000)), to: "usr/lib/broken.so")
    let unloadable = try #require(try objects().unloadable.first)
    #expect(unloadable.kind == "malformed")
    #expect(unloadable.path == "/usr/lib/broken.so")
  }

  @Test func `an object for another machine is unloadable, and listed apart beside the right one`() throws {
    try image.node()
    let source = "int f(void) { return 1; }"
    let package = "app/node_modules/thing"
    try image.addOn("\(package)/prebuilds/linux-x64/thing.node", source)
    let bytes = try image.folder.bytes("\(package)/prebuilds/linux-x64/thing.node").forMachine(183)
    try image.folder.write(bytes, to: "\(package)/prebuilds/linux-arm64/thing.node")
    try image.folder.write(bytes, to: "app/node_modules/alone/build/Release/alone.node")
    let objects = try objects()
    #expect(
      objects.forOtherPlatforms == [
        .init(path: "/\(package)/prebuilds/linux-arm64/thing.node", platform: "linux-arm64")
      ])
    #expect(objects.unloadable.map(\.path) == ["/app/node_modules/alone/build/Release/alone.node"])
    #expect(objects.unloadable.first?.failures == [.machineDiffers(found: "arm64", image: "amd64")])
  }

  @Test func `a library of the image's own platform is not excused by one for another that loads`() throws {
    let lost = try image.folder.path("liblost.so")
    try Compiler.gcc.compile(
      "int lost(void) { return 1; }", to: "liblost.so", in: image.folder, "-shared", "-fPIC", "-nostdlib",
      "-Wl,-soname,liblost.so")
    try image.library(
      "libcodec.so", "int lost(void); int f(void) { return lost(); }", in: "usr/lib/x86_64-linux-gnu/gconv",
      lost)
    try image.folder.remove("liblost.so")
    try image.library("libcodec.so", "int f(void) { return 1; }", in: "usr/lib/i386-linux-gnu/gconv")
    #expect(try objects().unloadable.map(\.path) == ["/usr/lib/x86_64-linux-gnu/gconv/libcodec.so"])
  }

  @Test
  func `a 32-bit library of the system without its loader is unloadable, one of a cross compiler is not`()
    throws
  {
    for folder in ["usr/lib/i386-linux-gnu", "usr/i686-linux-gnu/lib"] {
      try Compiler.gcc.compile(
        "int f(void) { return 1; }", to: "\(folder)/libold.so", in: image.folder, "-m32", "-shared", "-fPIC",
        "-nostdlib")
    }
    let objects = try objects()
    #expect(objects.unloadable.map(\.path) == ["/usr/lib/i386-linux-gnu/libold.so"])
    #expect(objects.unloadable.map(\.kind) == ["machine"])
    #expect(objects.forOtherPlatforms.map(\.path) == ["/usr/i686-linux-gnu/lib/libold.so"])
  }

  @Test func `builds for other platforms without the right one are unloadable`() throws {
    try image.node()
    try image.addOn("app/node_modules/thing/prebuilds/linux-x64/thing.node", "int f(void) { return 1; }")
    let name = "app/node_modules/thing/prebuilds/linux-x64/thing.node"
    let bytes = try image.folder.bytes(name).forMachine(183)
    try image.folder.remove(name)
    try image.folder.write(bytes, to: "app/node_modules/thing/prebuilds/linux-arm64/thing.node")
    #expect(try objects().unloadable.map(\.kind) == ["machine"])
  }

  @Test func `static programs load without any loader`() throws {
    let folder = try ScratchFolder()
    try Compiler.gcc.compile("int main(void) { return 0; }", to: "bin/static", in: folder, "-static")
    try Compiler.gcc.compile("int main(void) { return 0; }", to: "bin/static-pie", in: folder, "-static-pie")
    try Compiler.gcc.compile("int main(void) { return 0; }", to: "bin/dynamic", in: folder)
    let objects = try FolderImage(folder.url).image().nativeObjects()
    #expect(objects.unloadable.map(\.path) == ["/bin/dynamic"])
    #expect(objects.unloadable.first?.kind == "interpreter")
  }
}
