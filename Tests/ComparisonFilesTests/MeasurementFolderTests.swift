import ComparisonFiles
import ComparisonModel
import Diagnostics
import Foundation
import Testing

@Suite struct MeasurementFolderTests {
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    try body(folder.path())
  }

  private func measurement(_ name: String) -> String {
    #"{"schema":"plimsoll-measurement-1","image":{"name":"\#(name)"},"tool":{"name":"t"},"facts":{}}"#
  }

  @Test func `the files of a folder are read in the order of their names, and nothing else`() throws {
    let files = [
      "b.json": measurement("b"), "a.jsonl": "\(measurement("a1"))\n\(measurement("a2"))\n",
      "README.md": "# no",
      ".hidden.json": "no", "c.ndjson": measurement("c"),
    ]
    try withFolder(files) { folder in
      let read = try MeasurementReader.read(at: folder)
      #expect(read.value.map(\.image.name) == ["a1", "a2", "b", "c"])
      #expect(try MeasurementReader.read(at: folder + "/b.json").value.map(\.image.name) == ["b"])
    }
  }

  @Test func `the faults of all files of a folder are reported in one run`() throws {
    try withFolder(["a.json": "{", "b.jsonl": "[]\n", "c.json": measurement("c")]) { folder in
      let error = try #require(throws: FaultyInput.self) { try MeasurementReader.read(at: folder) }
      #expect(error.diagnostics.map(\.code.rawValue) == ["json-syntax", "wrong-type"])
      #expect(error.diagnostics.map { $0.file.hasSuffix("/a.json") } == [true, false])
    }
  }

  @Test func `lines are read across the parts that a file is read in`() throws {
    let padding = String(repeating: "x", count: 10_000)
    let lines = (0..<500).map { measurement("image-\($0)-\(padding)") }
    try withFolder(["many.jsonl": lines.joined(separator: "\n")]) { folder in
      let read = try MeasurementReader.read(at: folder + "/many.jsonl")
      #expect(read.value.count == 500)
      #expect(read.value.last?.image.name == "image-499-\(padding)")
    }
  }

  @Test func `a line that is too long is refused with the limit`() throws {
    let long = String(repeating: " ", count: MeasurementLimits.maximumBytesOfOne + 2_000_000)
    try withFolder(["long.jsonl": "\(measurement("a"))\n\(long)"]) { folder in
      let error = try #require(throws: FaultyInput.self) {
        try MeasurementReader.read(at: folder + "/long.jsonl")
      }
      #expect(error.diagnostics.map(\.code.rawValue) == ["limit-exceeded"])
      #expect(error.diagnostics.first?.location?.line == 2)
    }
  }

  @Test func `what is not there is an error that names it`() throws {
    let error = try #require(throws: FaultyInput.self) { try MeasurementReader.read(at: "/nonexistent") }
    #expect(error.diagnostics.map(\.code.rawValue) == ["unreadable-file"])
    #expect(error.diagnostics.first?.file == "/nonexistent")
  }
}
