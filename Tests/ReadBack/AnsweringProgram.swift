public import Foundation
import Synchronization

/// A program that is not ours and answers each line that it is given with a line, both in Base64: it starts once for all
/// tests of a run, where starting takes longer than reading.
public final class AnsweringProgram: Sendable {
  private struct Running {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
  }

  /// Where the program is; nil where it is not installed.
  private let location: URL?
  private let arguments: [String]
  private let running = Mutex<Running?>(nil)

  /// A program that is started with the first question.
  public convenience init(_ name: String, arguments: [String]) {
    self.init(at: ForeignProgram(name)?.location, arguments: arguments)
  }

  private init(at location: URL?, arguments: [String]) {
    (self.location, self.arguments) = (location, arguments)
  }

  /// A program in Python: a function that makes bytes of bytes, named `answer`, and what it needs.
  ///
  /// - Parameter interpreter: Where Python is; the system's unless given.
  public convenience init(python script: String, interpreter: URL? = nil) {
    let loop = """
      import base64, sys
      for line in sys.stdin.buffer:
          sys.stdout.buffer.write(base64.b64encode(answer(base64.b64decode(line))) + b"\\n")
          sys.stdout.buffer.flush()
      """
    self.init(
      at: interpreter ?? ForeignProgram("python3")?.location, arguments: ["-c", script + "\n" + loop])
  }

  /// What the program answers.
  ///
  /// - Throws: Where it is not installed, or has ended.
  public func answer(to question: Data) throws -> Data {
    try running.withLock { running in
      let own = try running ?? start()
      running = own
      try own.input.fileHandleForWriting.write(contentsOf: question.base64EncodedData() + Data("\n".utf8))
      var answer = Data()
      while answer.last != UInt8(ascii: "\n") {
        let more = own.output.fileHandleForReading.availableData
        guard !more.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
        answer += more
      }
      guard let bytes = Data(base64Encoded: answer.dropLast()) else { throw CocoaError(.fileReadCorruptFile) }
      return bytes
    }
  }

  private func start() throws -> Running {
    guard let location else { throw CocoaError(.fileNoSuchFile) }
    let running = Running()
    running.process.executableURL = location
    running.process.arguments = arguments
    running.process.standardInput = running.input
    running.process.standardOutput = running.output
    // It ends with this process: no other child may hold its input open.
    _ = fcntl(running.input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    try running.process.run()
    return running
  }
}
