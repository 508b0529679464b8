import ELFReading
import NativeFixtures
import Testing

@Suite(
  "Objects that are in memory as a whole",
  .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
struct ObjectInMemoryTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  @Test func `an object whose tables lie where one pass does not keep them is read all the same`() throws {
    // Behind six megabytes of data, and without early section headers that tell their place.
    let bytes = try LateTables.bytes(in: folder)
    #expect(try ELFReadingOutcome.pass(bytes, 4_096, []).object == nil)
    let object = try #require(try ELFObject(bytes))
    #expect(object.soname == "liblate.so.1")
    #expect(object.defined.contains(SymbolKey("late")))
    #expect(throws: ELFError.self) { try ELFObject(Array(bytes.dropLast(4_096))) }
  }

  @Test func `a file of another kind is no object, and no error`() throws {
    #expect(try ELFObject(Array("#!/bin/sh\n".utf8)) == nil)
    #expect(try ELFObject([]) == nil)
  }
}
