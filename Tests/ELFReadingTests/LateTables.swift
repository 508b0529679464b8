import NativeFixtures

/// A library whose tables lie behind six megabytes of data, where one pass does not keep them.
enum LateTables {
  /// Compiles it, with so many bytes between its headers and its code.
  static func bytes(in folder: ScratchFolder, gap: Int = 0) throws -> [UInt8] {
    let script = try folder.write(
      """
      SECTIONS {
        . = SIZEOF_HEADERS + \(gap); .text : { *(.text) }
        . = ALIGN(4096); .rodata : { *(.rodata) } .gnu.hash : { *(.gnu.hash) } .dynstr : { *(.dynstr) }
        .dynsym : { *(.dynsym) }
        . = ALIGN(4096); .dynamic : { *(.dynamic) }
      }
      """, to: "late.script")
    try Compiler.gcc.compile(
      "const char much[6 << 20] = {1}; int late(void) { return much[5]; }", to: "liblate.so", in: folder,
      "-shared", "-fPIC", "-nostdlib", "-Wl,-soname,liblate.so.1", "-Wl,-T,\(script)", "-Wl,-z,norelro",
      "-Wl,--hash-style=gnu", "-Wl,-z,max-page-size=4096")
    return try folder.bytes("liblate.so")
  }
}
