import Foundation
import ReadBack

/// A C compiler of this machine. Tests compile what they read, rather than carry binaries.
public struct Compiler: Sendable {
  /// What a compiler said instead of making a file.
  public struct Failure: Error, CustomStringConvertible {
    /// The command and its messages.
    public var description: String
  }

  /// The program, found on `PATH`.
  public let name: String

  /// GNU's C compiler, for glibc.
  public static let gcc = Compiler(name: "gcc")
  /// The same for musl (Debian package `musl-tools`).
  public static let muslGCC = Compiler(name: "musl-gcc")

  /// The folders that programs are found in.
  private static let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    .split(separator: ":").map(String.init)

  private var executable: URL? {
    Self.folders.map { URL(fileURLWithPath: $0).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// True when the compiler is installed, or must be.
  public var isAvailable: Bool { RequiredTool.runsTests(isThere: executable != nil) }

  /// Compiles C text into `output` inside a folder, which is also the working folder.
  public func compile(
    _ source: String, to output: String, in folder: ScratchFolder, _ arguments: String...
  ) throws {
    try compile(source, to: output, in: folder, arguments)
  }

  /// Compiles C text into `output` inside a folder, which is also the working folder.
  public func compile(
    _ source: String, to output: String, in folder: ScratchFolder, _ arguments: [String]
  ) throws {
    let file = try folder.write(source, to: output + ".source.c")
    defer { try? FileManager.default.removeItem(atPath: file) }
    try run(["-o", try folder.path(output), file] + arguments, in: folder)
  }

  private func run(_ arguments: [String], in folder: ScratchFolder) throws {
    guard let executable else { throw Failure(description: "\(name) is not installed") }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let messages = Pipe()
    process.standardError = messages
    try process.run()
    let text = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(name) \(arguments): \(String(decoding: text, as: UTF8.self))")
    }
  }
}
