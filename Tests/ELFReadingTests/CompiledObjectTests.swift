import ELFReading
import NativeFixtures
import Testing

@Suite(
  "Objects of this machine's compiler",
  .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
struct CompiledObjectTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func object(_ name: String, pieceSize: Int = 4_096) throws -> ELFObject {
    try #require(try ELFReadingOutcome(folder.bytes(name), pieceSize: pieceSize).object)
  }

  @Test func `a library tells its name, its needs and its search folders`() throws {
    try Compiler.gcc.compile(
      "int base(void) { return 1; }", to: "libbase.so", in: folder, "-shared", "-fPIC",
      "-Wl,-soname,libbase.so.3")
    try Compiler.gcc.compile(
      "int base(void); int top(void) { return base(); }", to: "libtop.so", in: folder, "-shared", "-fPIC",
      "libbase.so", "-Wl,-rpath,$ORIGIN/../lib:/opt/lib", "-Wl,--enable-new-dtags")
    let base = try object("libbase.so")
    #expect(base.soname == "libbase.so.3")
    #expect(base.type == .shared)
    #expect(base.defined.contains(SymbolKey("base")))
    #expect(!base.defined.contains(SymbolKey("top")))
    #expect(!base.isStaticProgram)
    let top = try object("libtop.so")
    #expect(top.needed.contains("libbase.so.3"))
    #expect(top.runpath == "$ORIGIN/../lib:/opt/lib")
    #expect(top.rpath == nil)
    #expect(top.required.missing { _, _ in false }.map(\.name).contains("base"))
    #expect(top.interpreter == nil)
  }

  @Test func `program headers behind everything else are read in one pass`() throws {
    let functions = (0..<400).map { "int function_\($0)(void) { return \($0); }" }.joined(separator: "\n")
    try Compiler.gcc.compile(
      functions, to: "libmany.so", in: folder, "-shared", "-fPIC", "-Wl,-soname,libmany.so.1")
    var bytes = try folder.bytes("libmany.so")
    // patchelf moves the headers so; a 64-bit file has their place at 32, their number at 56.
    let headers = Array(bytes[64..<64 + 56 * Int(bytes[56])])
    let place = UInt64(bytes.count).littleEndian
    withUnsafeBytes(of: place) { bytes.replaceSubrange(32..<40, with: $0) }
    bytes += headers
    let object = try #require(try ELFReadingOutcome.pass(bytes, 4_096, []).object)
    #expect(object.soname == "libmany.so.1")
    #expect(object.defined.contains(SymbolKey("function_399")))
  }

  @Test func `tables behind much data are read where early section headers tell their place`() throws {
    // Go's linker lays programs out so: code, then data with the tables at its end.
    var bytes = try LateTables.bytes(in: folder, gap: 8_192)
    #expect(try ELFReadingOutcome.pass(bytes, 4_096, []).object == nil)
    // A 64-bit file has the place of its section headers at 40, their number at 60. The gap before the code
    // takes them.
    let place = (0..<8).reduce(0) { $0 | Int(bytes[40 + $1]) << (8 * $1) }
    let headers = Array(bytes[place..<place + 64 * Int(bytes[60])])
    bytes.replaceSubrange(1_024..<1_024 + headers.count, with: headers)
    withUnsafeBytes(of: UInt64(1_024).littleEndian) { bytes.replaceSubrange(40..<48, with: $0) }
    let object = try #require(try ELFReadingOutcome.pass(bytes, 4_096, []).object)
    #expect(object.soname == "liblate.so.1")
    #expect(object.defined.contains(SymbolKey("late")))
  }

  @Test func `a table that goes on in the next segment is read`() throws {
    let functions = (0..<400).map { "int function_\($0)(void) { return \($0); }" }.joined(separator: "\n")
    try Compiler.gcc.compile(functions, to: "libmany.so", in: folder, "-shared", "-fPIC", "-nostdlib")
    var bytes = try folder.bytes("libmany.so")
    // The first segment is cut in two at 4096, in the place of one that says nothing of loading (GNU_STACK).
    let headers = stride(from: 64, to: 64 + 56 * Int(bytes[56]), by: 56)
    let first = try #require(headers.first { bytes[$0] == 1 })
    let spare = try #require(headers.first { bytes[$0..<$0 + 4].elementsEqual([0x51, 0xe5, 0x74, 0x64]) })
    let size = Int(bytes[first + 32]) | Int(bytes[first + 33]) << 8
    try #require(size > 8_192 && size < 1 << 16)
    var rest = Array(bytes[first..<first + 56])
    func set(_ header: inout [UInt8], _ place: Int, _ value: Int) {
      withUnsafeBytes(of: UInt64(value).littleEndian) { header.replaceSubrange(place..<place + 8, with: $0) }
    }
    for place in [8, 16, 24] { set(&rest, place, 4_096) }
    for place in [32, 40] { set(&rest, place, size - 4_096) }
    bytes.replaceSubrange(spare..<spare + 56, with: rest)
    for place in [32, 40] { set(&bytes, first + place, 4_096) }
    let object = try #require(try ELFReadingOutcome.pass(bytes, 4_096, []).object)
    #expect(object.defined.contains(SymbolKey("function_0")))
    #expect(object.defined.contains(SymbolKey("function_399")))
  }

  @Test func `old search folders are kept apart from new ones`() throws {
    try Compiler.gcc.compile(
      "int f(void) { return 1; }", to: "libold.so", in: folder, "-shared", "-fPIC", "-Wl,-rpath,/opt/lib",
      "-Wl,--disable-new-dtags")
    let old = try object("libold.so")
    #expect(old.rpath == "/opt/lib")
    #expect(old.runpath == nil)
  }

  @Test func `a program names its loader and the versions it needs`() throws {
    try Compiler.gcc.compile(
      "#include <stdio.h>\nint main(void) { return puts(\"\") < 0; }", to: "program", in: folder)
    let program = try object("program")
    let loader = try #require(program.interpreter)
    #expect(loader.contains("ld-linux"))
    #expect(program.versionNeeds.contains { $0.library == "libc.so.6" && !$0.versions.isEmpty })
    let missing = program.required.missing { _, _ in false }
    #expect(missing.first { $0.name == "puts" }?.version?.hasPrefix("GLIBC_2.") == true)
  }

  @Test func `symbols of a version answer to that version only, and the default to any`() throws {
    let map = try folder.write("V1 { global: f; local: *; }; V2 { global: g; } V1;", to: "versions.map")
    let source = """
      int f1(void) { return 1; } int f2(void) { return 2; } int g(void) { return 3; }
      __asm__(".symver f1, f@V1"); __asm__(".symver f2, f@@V2");
      """
    try Compiler.gcc.compile(
      source, to: "libversions.so", in: folder, "-shared", "-fPIC", "-Wl,--version-script,\(map)",
      "-Wl,-soname,libversions.so")
    let library = try object("libversions.so")
    #expect(library.versionDefinitions == ["libversions.so", "V1", "V2"])
    let f = SymbolKey("f")
    #expect(library.defined.contains(f.version(VersionKey("V1"))))
    #expect(library.defined.contains(f.version(VersionKey("V2"))))
    #expect(!library.defined.contains(f.version(VersionKey("V3"))))
    #expect(library.defined.contains(f))
    #expect(!library.defined.contains(SymbolKey("g").version(VersionKey("V1"))))
  }

  @Test func `weak symbols need nobody, hidden ones serve nobody`() throws {
    let source = """
      __attribute__((weak)) int perhaps(void); int surely(void);
      __attribute__((visibility("hidden"))) int inner(void) { return 1; }
      int outer(void) { return inner() + surely() + (perhaps ? perhaps() : 0); }
      """
    try Compiler.gcc.compile(source, to: "libweak.so", in: folder, "-shared", "-fPIC", "-nostdlib")
    let library = try object("libweak.so")
    #expect(library.required.missing { _, _ in false } == [.init(name: "surely", version: nil)])
    #expect(library.defined.contains(SymbolKey("outer")))
    #expect(!library.defined.contains(SymbolKey("inner")))
  }

  @Test(arguments: ["--hash-style=sysv", "--hash-style=gnu"])
  func `either hash table gives the number of symbols`(style: String) throws {
    try Compiler.gcc.compile(
      "int a(void) { return 1; } int b(void) { return 2; }", to: "libhash.so", in: folder, "-shared", "-fPIC",
      "-nostdlib", "-Wl,\(style)")
    #expect(try object("libhash.so").defined.count == 2)
  }

  @Test(arguments: [false, true])
  func `without hashed symbols the sections, or the next table, give their number`(stripped: Bool) throws {
    try Compiler.gcc.compile(
      "int away(void); static int f(void) { return away(); } int (*volatile p)(void) __attribute__((visibility"
        + "(\"hidden\"))) = f;",
      to: "libnone.so", in: folder, "-shared", "-fPIC", "-nostdlib", "-Wl,--hash-style=gnu")
    var bytes = try folder.bytes("libnone.so")
    if stripped {
      // e_shoff, e_shnum and e_shstrndx of a 64-bit header.
      bytes.replaceSubrange(40..<48, with: [UInt8](repeating: 0, count: 8))
      bytes.replaceSubrange(60..<64, with: [UInt8](repeating: 0, count: 4))
    }
    let library = try #require(try ELFReadingOutcome(bytes).object)
    #expect(library.required.missing { _, _ in false }.map(\.name) == ["away"])
  }

  @Test func `static and static position-independent programs need no loader`() throws {
    try Compiler.gcc.compile("int main(void) { return 0; }", to: "static", in: folder, "-static")
    try Compiler.gcc.compile("int main(void) { return 0; }", to: "static-pie", in: folder, "-static-pie")
    try Compiler.gcc.compile("int main(void) { return 0; }", to: "dynamic", in: folder)
    #expect(try object("static").isStaticProgram)
    #expect(try object("static-pie").isStaticProgram)
    #expect(try !object("dynamic").isStaticProgram)
  }

  @Test func `the size of the pieces makes no difference`() throws {
    try Compiler.gcc.compile(
      "#include <stdio.h>\nint main(void) { return puts(\"\") < 0; }", to: "program", in: folder)
    let whole = try object("program", pieceSize: .max / 2)
    #expect(try object("program", pieceSize: 1) == whole)
    #expect(try object("program", pieceSize: 61) == whole)
  }

  @Test func `an object file for a linker has no needs`() throws {
    try Compiler.gcc.compile("int f(void) { return 1; }", to: "f.o", in: folder, "-c")
    #expect(try object("f.o").type == .relocatable)
  }
}
