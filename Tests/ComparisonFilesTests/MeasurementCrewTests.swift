import ComparisonFiles
import ComparisonModel
import Diagnostics
import Foundation
import Testing

/// Files of lines are read by several readers at once, texts by one: both must say the same.
@Suite struct MeasurementCrewTests {
  /// Lines enough for a part for each of several readers.
  private static func lines(_ change: (Int) -> String = { _ in "" }) -> [String] {
    (0..<500).map { number in
      #"{"schema":"plimsoll-measurement-1","image":{"name":"app:\#(number)"},"tool":{"name":"t"},"#
        + #""facts":{"layer_count":\#(number),"shells":["/bin/sh"]}\#(change(number)),"notes":["\#(padding)"]}"#
    }
  }

  private static let padding = String(repeating: "word ", count: 40) + "end"

  /// What several readers make of lines, and what one makes of them.
  private static func readings(
    _ lines: [String], end: String = "\n"
  ) throws -> [Result<Checked<[ComparisonModel.Measurement]>, FaultyInput>] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "m.jsonl").path()
    let bytes = Array(lines.map { $0 + end }.joined().utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return [
      Result { () throws(FaultyInput) in try MeasurementReader.read(at: path) },
      Result { () throws(FaultyInput) in try MeasurementReader.read(jsonLines: bytes, file: path) },
    ]
  }

  private static func told(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map {
      "\($0.severity) \($0.code.rawValue) \($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)"
    }
  }

  @Test(arguments: ["\n", "\r\n", "\n\n \n"])
  func `measurements come in the order of their lines`(end: String) throws {
    let read = try Self.readings(Self.lines(), end: end).map { try $0.get() }
    #expect(read[0].value.map(\.image.name) == (0..<500).map { "app:\($0)" })
    #expect(read[0].value == read[1].value)
    #expect(read[0].warnings.isEmpty)
  }

  @Test func `what is to be said once of a file is said once, at its first line`() throws {
    let lines = Self.lines { $0 % 200 == 20 ? #","extra":\#($0)"# : "" }
    let read = try Self.readings(lines).map { try $0.get() }
    #expect(Self.told(read[0].warnings) == Self.told(read[1].warnings))
    #expect(read[0].warnings.map { $0.location?.line } == [21, 221, 421])
    #expect(read[0].value == read[1].value)
    // A fact that no comparison defines is told with the first measurement that has it.
    let own = Self.lines().map { $0.replacing(#""shells""#, with: #""x-price":1,"shells""#) }
    let undefined = try Self.readings(own).map { try $0.get() }
    #expect(undefined[0].warnings.map { $0.location?.line } == [1])
    #expect(Self.told(undefined[0].warnings) == Self.told(undefined[1].warnings))
  }

  @Test(arguments: [[499], [3, 4, 300], Array(0..<500)])
  func `the errors are those that one reader finds, in the order of lines, and no more of them`(
    faulty: [Int]
  ) throws {
    let all = Set(faulty)
    let fault = #"{"schema":1,"notes":["\#(Self.padding)"]}"#
    let lines = Self.lines().enumerated().map { all.contains($0) ? fault : $1 }
    let errors = try Self.readings(lines).map { reading in
      try #require(throws: FaultyInput.self) { try reading.get() }
    }
    #expect(Self.told(errors[0].diagnostics) == Self.told(errors[1].diagnostics))
    #expect(errors[0].diagnostics.first?.location?.line == faulty[0] + 1)
    // Of a line without image, tool and facts and of a schema that is no text, four things are to be said.
    #expect(errors[0].diagnostics.count == min(4 * faulty.count, 1_000) + (4 * faulty.count > 1_000 ? 1 : 0))
  }
}
