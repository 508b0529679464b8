import Foundation
import ReadBack

/// A program that a test runs as people do, and what it said.
struct Program {
  /// What a run came to.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The output with the no-break spaces of its figures as plain ones.
    var untied: String { output.replacing("\u{A0}", with: " ") }
  }

  let executable: URL

  /// The `plimsoll` that was built with these tests.
  static let plimsoll = Program(
    executable: Bundle.main.executableURL.map { $0.deletingLastPathComponent() }?
      .appendingPathComponent("plimsoll") ?? URL(fileURLWithPath: "plimsoll"))

  /// The system's shell, for what only a shell can set: closed descriptors, pipes, umask.
  static let shell = Program(executable: URL(fileURLWithPath: "/bin/sh"))

  /// Whether a program of the system is installed, or must be.
  static func isInstalled(_ name: String) -> Bool {
    RequiredTool.runsTests(isThere: installed(name) != nil)
  }

  /// A program of the system; nil where it is not installed.
  static func installed(_ name: String) -> Program? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map {
      URL(fileURLWithPath: "\($0)/\(name)")
    }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    .map(Program.init)
  }

  /// Runs the program with an environment that adds to ours, and waits for its end.
  func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], in place: URL? = nil
  ) throws -> Outcome {
    try TemporaryFolder.with { folder in
      // Files, not pipes: a program that says much cannot wait for us.
      let files = ["input", "output", "errors"].map { folder.appendingPathComponent($0) }
      try input.write(to: files[0])
      try Data().write(to: files[1])
      try Data().write(to: files[2])
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      // No run knows what another kept, nor leaves anything in the cache of whoever runs the tests, nor reads their
      // language.
      let own = ["XDG_CACHE_HOME": folder.appendingPathComponent("cache").path, "LC_ALL": "C"]
      process.environment = ProcessInfo.processInfo.environment.merging(own) { _, own in own }
        .merging(environment) { _, added in added }
      if let place { process.currentDirectoryURL = place }
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
      try process.run()
      process.waitUntilExit()
      return Outcome(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
  }
}
