public import Foundation

/// A program that is not ours, found on the search path, that outputs are read back with.
public struct ForeignProgram: Sendable {
  /// Its name, for example `cmark-gfm`.
  public let name: String
  /// Where it is.
  public let location: URL

  /// Finds a program; nil when it is not installed.
  ///
  /// The system's goes before others on the search path: `Scripts/install-dependencies` installs modules for its Python,
  /// and a shim of pyenv takes longer to start than most tests run.
  public init?(_ name: String) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/bin"
    let candidates = "/usr/bin:\(path)".split(separator: ":").map { URL(fileURLWithPath: "\($0)/\(name)") }
    let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else { return nil }
    self.name = name
    location = found
  }

  /// Whether a program is installed, or must be.
  public static func isInstalled(_ name: String) -> Bool {
    RequiredTool.runsTests(isThere: ForeignProgram(name) != nil)
  }

  /// Runs the program on an input, and gives what it wrote to its standard output.
  ///
  /// The input is a file, so that neither side waits for the other.
  ///
  /// - Throws: ``Failure`` when the program ends with another status than 0.
  public func output(arguments: [String], input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputFile = folder.appendingPathComponent("input")
    try input.write(to: inputFile)
    let process = Process()
    process.executableURL = location
    process.arguments = arguments
    let pipe = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(program: name, status: process.terminationStatus)
    }
    return output
  }

  /// A program that did not end well.
  public struct Failure: Error {
    /// Its name.
    public let program: String
    /// Its exit status.
    public let status: Int32
  }
}
