import ELFReading
import Foundation
import NativeCompatibility
import NativeFixtures
import Testing

@Suite(
  "Libraries that need many others",
  .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
struct LargeScopeTests {
  /// Files that are in memory only.
  private struct Files: ImageFileLookup {
    var paths: Set<String>

    func canonicalPath(_ path: String) -> String? { paths.contains(path) ? path : nil }
    func bytes(atPath path: String) -> [UInt8]? { nil }
    func names(inFolder path: String) -> [String] { [] }
  }

  /// Makes an image of a loader and of libraries, each of which needs the next, and the last one `last`.
  private func chain(of count: Int, last: Int) throws -> NativeImage {
    let folder = try ScratchFolder()
    try Compiler.gcc.compile(
      "int next(void) { return 1; }", to: "libNEXTNEXT.so", in: folder, "-shared", "-fPIC", "-nostdlib",
      "-Wl,-soname,libNEXTNEXT.so")
    try Compiler.gcc.compile(
      "int f(void) { return 1; }", to: "libSELFSELF.so", in: folder, "-shared", "-fPIC", "-nostdlib",
      "-Wl,-soname,libSELFSELF.so", "-Wl,--no-as-needed", try folder.path("libNEXTNEXT.so"))
    let bytes = try folder.bytes("libSELFSELF.so")
    let selves = bytes.ranges(of: Array("SELFSELF".utf8))
    let nexts = bytes.ranges(of: Array("NEXTNEXT".utf8))
    let loader = try folder.bytes("libNEXTNEXT.so").replacing(
      Array("libNEXT".utf8), with: Array("ld-NEXT".utf8))
    var files = [("/lib64/ld-linux-x86-64.so.2", try file(loader))]
    for number in 0..<count {
      let next = number + 1 < count ? number + 1 : last
      var renamed = bytes
      for place in selves { renamed.replaceSubrange(place, with: name(number)) }
      for place in nexts { renamed.replaceSubrange(place, with: name(next)) }
      files.append(("/lib64/lib\(String(decoding: name(number), as: UTF8.self)).so", try file(renamed)))
    }
    return NativeImage(
      files, lookup: Files(paths: Set(files.map(\.0))), settings: .init(architecture: "amd64"))
  }

  private func name(_ number: Int) -> [UInt8] {
    Array(String(10_000_000 + number).utf8)
  }

  private func file(_ bytes: [UInt8]) throws -> NativeFile {
    .object(try #require(try ELFReadingOutcome(bytes, pieceSize: 64 << 10).object))
  }

  @Test func `libraries that need each other in a circle load`() throws {
    let objects = try chain(of: 3, last: 0).nativeObjects()
    #expect(objects.unloadable.isEmpty)
    #expect(objects.loading.count == 4)
  }

  @Test func `a long chain of libraries loads, and what its end lacks is told of each`() throws {
    let whole = try chain(of: 4_500, last: 0).nativeObjects()
    #expect(whole.loading.count == 4_501)
    #expect(whole.unresolved.isEmpty)
    let broken = try chain(of: 300, last: 300).nativeObjects()
    #expect(broken.unloadable.count == 300)
    #expect(broken.unloadable.allSatisfy { $0.missing == ["lib10000300.so"] })
  }

  @Test func `what needs more libraries than are looked at is neither loadable nor unloadable`() throws {
    // The last library needs itself; what lies 8,192 libraries before it has just enough.
    let objects = try chain(of: 8_200, last: 8_199).nativeObjects()
    #expect(objects.unresolved == (0..<8).map { "/lib64/lib\(10_000_000 + $0).so" })
    #expect(objects.unloadable.isEmpty)
    #expect(objects.loading.count == 8_193)
  }
}
