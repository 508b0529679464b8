import Diagnostics
import Foundation
import ImageSources
import Testing

@testable import ImageMeasuring

/// Lists of names: in a file, and through a pipe.
struct NameListTests {
  private func names(_ text: String) throws -> [String] {
    try NameList.names(in: Array(text.utf8), file: "images.txt")
  }

  @Test func `a name stands in each line; blank lines and remarks have none`() throws {
    let text = "node:24\r\n\n  # a remark\n\toci:images/my folder:24 \n#node:22\nnode:22"
    #expect(try names(text) == ["node:24", "oci:images/my folder:24", "node:22"])
    #expect(try names("") == [])
    #expect(try names("노드:24") == ["노드:24"])
  }

  @Test func `every line that is no name is told, with its number`() throws {
    let bytes =
      Array("a\n".utf8) + [0xFF, 0x0A] + Array("b\0c\n".utf8)
      + Array((String(repeating: "x", count: NameLine.maximumBytes + 1) + "\n").utf8)
    do {
      _ = try NameList.names(in: bytes, file: "images.txt")
      Issue.record("a list with faults was read")
    } catch {
      #expect(error.diagnostics.map { $0.location?.line } == [2, 3, 4])
      #expect(error.description.contains("images.txt:2"))
      #expect(error.description.contains("UTF-8"))
    }
  }

  /// All that comes through a pipe into which `bytes` are written.
  private func streamed(_ bytes: [UInt8]) async throws -> [Result<String, ImageReadingError>] {
    let pipe = Pipe()
    let names = StreamedNames(descriptor: pipe.fileHandleForReading.fileDescriptor, place: "standard input")
    Thread.detachNewThread {
      pipe.fileHandleForWriting.write(Data(bytes))
      pipe.fileHandleForWriting.closeFile()
    }
    var all: [Result<String, ImageReadingError>] = []
    while let next = await names.next() { all.append(next) }
    return all
  }

  @Test func `names that come through a pipe are those of a file`() async throws {
    let lines = (0..<3000).map { "registry.example/team/image:\($0)" }
    let streamed = try await streamed(Array((lines.joined(separator: "\n# remark\n\n")).utf8))
    #expect(try streamed.map { try $0.get() } == lines)
  }

  @Test func `a line of a pipe that is no name is a failure with its number, and the next are read`()
    async throws
  {
    let streamed = try await streamed(Array("a\n".utf8) + [0xFF, 0x0A] + Array("b\n".utf8))
    #expect(streamed.count == 3)
    guard case .failure(let error) = streamed[1] else {
      Issue.record("what is no text was taken for a name")
      return
    }
    #expect(error.image == "standard input:2")
    #expect(try streamed[2].get() == "b")
  }

  @Test func `a line without end is a failure, not memory`() async throws {
    let streamed = try await streamed([UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20))
    #expect(streamed.count == 1)
    guard case .failure(let error)? = streamed.first else {
      Issue.record("a line without end was taken for a name")
      return
    }
    #expect(error.why.contains("\(NameLine.maximumBytes)"))
  }

  @Test func `waiting for a name can be cancelled`() async throws {
    let pipe = Pipe()
    let names = StreamedNames(descriptor: pipe.fileHandleForReading.fileDescriptor, place: "standard input")
    pipe.fileHandleForWriting.write(Data("a\n".utf8))
    #expect(try await names.next()?.get() == "a")
    let waiting = Task { await names.next() == nil }
    waiting.cancel()
    #expect(await waiting.value)
    pipe.fileHandleForWriting.closeFile()
  }
}
