import ELFReading
import NativeFixtures
import SeededRandom
import Testing

@Suite("Objects that are not what they say")
struct MalformedObjectTests {
  @Test func `other files are of another kind, however short`() throws {
    for bytes: [UInt8] in [[], [0x7f], Array("#!/bin/sh\n".utf8), [0x7f, 0x45, 0x4c, 0x47, 1, 1, 1]] {
      guard case .other = try ELFReadingOutcome(bytes) else {
        Issue.record("\(bytes) was taken for an object")
        continue
      }
    }
  }

  @Test func `an object that ends in its header is truncated`() {
    let bytes: [UInt8] = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]
    #expect { try ELFReadingOutcome(bytes) } throws: { ($0 as? ELFError)?.code == .truncated }
  }

  @Test func `an unknown class is an error`() {
    var bytes: [UInt8] = [0x7f, 0x45, 0x4c, 0x46, 9, 1, 1]
    bytes += [UInt8](repeating: 0, count: 60)
    #expect { try ELFReadingOutcome(bytes) } throws: { ($0 as? ELFError)?.code == .invalidIdentification }
  }

  @Test(.enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
  func `a library that was cut off is truncated, wherever that was`() throws {
    let folder = try ScratchFolder()
    try Compiler.gcc.compile("int f(void) { return 1; }", to: "lib.so", in: folder, "-shared", "-fPIC")
    let bytes = try folder.bytes("lib.so")
    for count in stride(from: 64, to: 12_000, by: 997) {
      #expect(throws: ELFError.self) { try ELFReadingOutcome(Array(bytes.prefix(count))) }
    }
  }

  @Test(
    .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"),
    arguments: [1, 2, 3, 4])
  func `changed bytes give an error or an object, and never stop the program`(seed: UInt64) throws {
    let folder = try ScratchFolder()
    try Compiler.gcc.compile(
      "#include <stdio.h>\nint f(void) { return puts(\"\"); }", to: "lib.so", in: folder, "-shared", "-fPIC",
      "-s", seed % 2 == 0 ? "-Wl,--hash-style=gnu" : "-Wl,--hash-style=sysv", "-Wl,-z,noseparate-code")
    let bytes = try folder.bytes("lib.so")
    var random = SeededGenerator(seed: seed)
    // The tables are at the head and in the last pages; the values are those at which sums overflow.
    let values: [UInt8] = [0, 1, 2, 0x7f, 0x80, 0xfe, 0xff]
    var errors = 0
    for _ in 0..<2_500 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<4, using: &random)
        let limit = place == 0 ? changed.count : place == 1 ? 64 : 1_600
        let at = Int.random(in: 4..<min(limit, changed.count), using: &random)
        let run = min(Int.random(in: 1...8, using: &random), changed.count - at)
        let value = values.randomElement(using: &random) ?? 0
        changed.replaceSubrange(at..<at + run, with: [UInt8](repeating: value, count: run))
      }
      do {
        _ = try ELFReadingOutcome(changed, pieceSize: 1_024)
      } catch {
        errors += 1
      }
    }
    #expect(errors > 100)
  }
}
