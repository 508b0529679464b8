import Dispatch
import FileWriting
import Foundation
import ReportRendering
import Testing

@Suite struct OutputFolderTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func file(_ name: String, _ text: String) -> RenderedFile {
    RenderedFile(name: name) { try $0.write(text) }
  }

  private func put(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func contents(_ folder: String) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, (try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) ?? "a folder")
      })
  }

  private func error(_ body: () throws -> Void) -> OutputError? {
    do {
      try body()
      return nil
    } catch {
      return error as? OutputError
    }
  }

  @Test func `files appear and replace others, and nothing else is left`() throws {
    try withFolder { folder throws in
      try put("old", "\(folder)/b")
      let paths = try OutputFolder(folder).write([file("a", "1"), file("b", "2")])
      #expect(paths == ["\(folder)/a", "\(folder)/b"])
      #expect(try contents(folder) == ["a": "1", "b": "2"])
    }
  }

  @Test(arguments: [["a", "b", "c"], ["c", "b", "a"], ["b", "a", "c"]])
  func `a folder in the place of one file leaves all others as they were`(order: [String]) throws {
    try withFolder { folder throws in
      try put("old", "\(folder)/a")
      try FileManager.default.createDirectory(atPath: "\(folder)/b", withIntermediateDirectories: false)
      let before = try contents(folder)
      let found = error { _ = try OutputFolder(folder).write(order.map { file($0, "new") }) }
      #expect(found?.step == .publish && found?.errno == EISDIR && found?.aftermath == .nothingChanged)
      #expect(try contents(folder) == before)
    }
  }

  @Test func `a file that cannot be replaced after others were is answered by putting those back`() throws {
    try withFolder { folder throws in
      try put("old", "\(folder)/a")
      // The place of `c` is lost while `b` is written, after it could have been found out.
      let late = RenderedFile(name: "b") { sink in try sink.write("new") }
      let blocked = OutputFile(
        RenderedFile(name: "c") { sink in
          try sink.write("new")
        }, replacing: .nothing)
      try put("mine", "\(folder)/c")
      let found = error {
        _ = try OutputFolder(folder).write([OutputFile(file("a", "new")), OutputFile(late), blocked])
      }
      #expect(found?.step == .changed)
      #expect(try contents(folder) == ["a": "old", "c": "mine"])
    }
  }

  @Test func `a file that changes while others are written is kept, and so is everything else`() throws {
    try withFolder { folder throws in
      try put("read", "\(folder)/record")
      let slow = RenderedFile(name: "other") { [self] sink in
        try put("changed by a person", "\(folder)/record")
        try sink.write("new")
      }
      let found = error {
        _ = try OutputFolder(folder).write([
          OutputFile(slow), OutputFile(file("record", "new"), replacing: .bytes(Array("read".utf8))),
        ])
      }
      #expect(found?.step == .changed)
      #expect(found?.description.contains("Nothing was changed.") == true)
      #expect(try contents(folder) == ["record": "changed by a person"])
    }
  }

  @Test func `a file that is removed or appears meanwhile is told`() throws {
    try withFolder { folder throws in
      let gone = OutputFile(file("gone", "new"), replacing: .bytes(Array("was".utf8)))
      #expect(
        error { _ = try OutputFolder(folder).write([OutputFile(file("a", "1")), gone]) }?.step == .changed)
      let slow = RenderedFile(name: "b") { [self] sink in
        try put("mine", "\(folder)/c")
        try sink.write("new")
      }
      let fresh = OutputFile(file("c", "new"), replacing: .nothing)
      #expect(error { _ = try OutputFolder(folder).write([OutputFile(slow), fresh]) }?.step == .changed)
      #expect(try contents(folder) == ["c": "mine"])
    }
  }

  @Test func `what takes longest is begun first, and paths come in the order given`() throws {
    try withFolder { folder in
      let isBegun = DispatchSemaphore(value: 0)
      // Each of the others waits until the heaviest is begun, on which all cores would wait in the order given.
      var files = (0..<16).map { number in
        RenderedFile(name: "\(number)") { sink in
          #expect(isBegun.wait(timeout: .now() + 5) == .success)
          isBegun.signal()
          try sink.write("light")
        }
      }
      var heavy = RenderedFile(name: "heavy") { sink in
        isBegun.signal()
        try sink.write("heavy")
      }
      heavy.weight = 1
      files.append(heavy)
      let paths = try OutputFolder(folder).write(files)
      #expect(paths == files.map { "\(folder)/\($0.name)" })
    }
  }

  @Test func `two files of one name are refused`() throws {
    try withFolder { folder throws in
      let found = error { _ = try OutputFolder(folder).write([file("a", "1"), file("a", "2")]) }
      #expect(found?.step == .namedTwice)
      #expect(try contents(folder).isEmpty)
    }
  }

  @Test func `a folder that was missing is gone after an error, and stays after files were written`() throws {
    try withFolder { folder throws in
      struct Fault: Error {}
      let broken = RenderedFile(name: "b") { _ in throw Fault() }
      #expect(throws: Fault.self) { try OutputFolder("\(folder)/new/deep").write([broken]) }
      #expect(try contents(folder).isEmpty)
      let kept = try OutputFolder("\(folder)/new")
      _ = try kept.write([file("a", "1")])
      try FileManager.default.createDirectory(atPath: "\(folder)/new/b", withIntermediateDirectories: false)
      let found = error { _ = try kept.write([file("b", "2")]) }
      #expect(found?.aftermath == .earlierFilesStay)
      #expect(try contents("\(folder)/new")["a"] == "1")
    }
  }

  @Test func `an immutable file is found before anything is replaced`() throws {
    try withFolder { folder throws in
      try put("old", "\(folder)/a")
      try put("old", "\(folder)/b")
      let chattr = Process()
      chattr.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      chattr.arguments = ["chattr", "+i", "\(folder)/b"]
      chattr.standardError = FileHandle.nullDevice
      try chattr.run()
      chattr.waitUntilExit()
      // Only a file system and a user that can mark files can show it.
      guard chattr.terminationStatus == 0 else { return }
      defer {
        let undo = Process()
        undo.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        undo.arguments = ["chattr", "-i", "\(folder)/b"]
        try? undo.run()
        undo.waitUntilExit()
      }
      let found = error { _ = try OutputFolder(folder).write([file("a", "new"), file("b", "new")]) }
      #expect(found?.errno == EPERM && found?.aftermath == .nothingChanged)
      #expect(try contents(folder) == ["a": "old", "b": "old"])
    }
  }
}
