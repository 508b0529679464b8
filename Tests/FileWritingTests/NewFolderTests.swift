import FileWriting
import Foundation
import ReportRendering
import Testing

@Suite struct NewFolderTests {
  private struct Failure: Error {}

  private func file(_ name: String) -> RenderedFile { RenderedFile(name: name) { try $0.write(name) } }

  private func with(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("new-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: [true, false])
  func `a folder that is missing or empty appears with all files, and nothing beside them`(isThere: Bool)
    throws
  {
    try with { parent in
      let folder = parent.appendingPathComponent("f")
      if isThere { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false) }
      let paths = try NewFolder(folder.path).write([file("a"), file("b/c"), file("b/d/e")])
      #expect(paths == ["a", "b/c", "b/d/e"].map { "\(folder.path)/\($0)" })
      #expect(try names(folder) == ["a", "b"] && names(parent) == ["f"])
      #expect(try String(contentsOfFile: paths[2], encoding: .utf8) == "b/d/e")
    }
  }

  @Test(arguments: [true, false])
  func `where one file cannot be written, all is as it was`(isThere: Bool) throws {
    try with { parent in
      let folder = parent.appendingPathComponent("f")
      if isThere { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false) }
      #expect(throws: Failure.self) {
        try NewFolder(folder.path).write([file("a"), RenderedFile(name: "b/c") { _ in throw Failure() }])
      }
      #expect(try names(parent) == (isThere ? ["f"] : []))
      if isThere { #expect(try names(folder) == []) }
    }
  }

  @Test func `a folder that holds something is refused, also where it came to hold it meanwhile`() throws {
    try with { parent in
      let folder = parent.appendingPathComponent("f")
      let new = try NewFolder(folder.path)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      try Data().write(to: folder.appendingPathComponent("theirs"))
      #expect(throws: OutputError.self) { try new.write([file("a")]) }
      #expect(throws: OutputError.self) { try NewFolder(folder.path) }
      #expect(try names(folder) == ["theirs"] && names(parent) == ["f"])
    }
  }
}
