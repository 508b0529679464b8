import BoundedFiles
import Foundation
import NativeFixtures
import Testing

@Suite("Files that are read to a bound")
struct BoundedFileTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  /// The code that reading a file of the folder fails with; nil where it can be read.
  private func code(
    _ name: String, maximumBytes: Int = 10, accepting: BoundedFile.Acceptance = .regularFiles
  ) throws -> BoundedFileError.Code? {
    do {
      _ = try BoundedFile.bytes(
        ofFile: folder.url.path + "/" + name, maximumBytes: maximumBytes, accepting: accepting)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `a file of as many bytes as are read is read, also through a link`() throws {
    let path = try folder.write("0123456789", to: "file")
    try FileManager.default.createSymbolicLink(
      atPath: try folder.path("link"), withDestinationPath: "file")
    #expect(try BoundedFile.bytes(ofFile: path, maximumBytes: 10) == Array("0123456789".utf8))
    #expect(try code("link") == nil)
  }

  @Test func `a larger file is refused before it is read, by its own size and not by a link's`() throws {
    let path = try folder.write("", to: "huge")
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 300_000_000)
    try handle.close()
    try FileManager.default.createSymbolicLink(
      atPath: try folder.path("link"), withDestinationPath: "huge")
    #expect(try code("link") == .tooLarge(size: 300_000_000, maximum: 10))
  }

  @Test func `what is no file is refused without waiting for it`() throws {
    try #require(mkfifo(try folder.path("pipe"), 0o600) == 0)
    #expect(try code("pipe") == .irregular)
    #expect(try code("") == .folder)
    #expect(try code("none") == .notFound)
    #expect(try code("a\0b") == .invalidPath)
  }

  @Test func `standard input stays open when what read it goes`() throws {
    do {
      let input = BoundedFile(standardInputOfAtMost: 10)
      #expect(input.size == 0)
      #expect(input.path == "-")
    }
    #expect(fcntl(STDIN_FILENO, F_GETFD) >= 0)
  }

  @Test func `a stream is read to the bound where streams are accepted`() throws {
    #expect(throws: BoundedFileError(.tooLarge(size: nil, maximum: 1_000), path: "/dev/zero")) {
      try BoundedFile.bytes(ofFile: "/dev/zero", maximumBytes: 1_000, accepting: .streams)
    }
    #expect(throws: BoundedFileError(.irregular, path: "/dev/zero")) {
      try BoundedFile.bytes(ofFile: "/dev/zero", maximumBytes: 1_000)
    }
  }
}
