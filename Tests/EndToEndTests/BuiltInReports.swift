import Foundation

/// The built-in reports as the program writes them now. They are written once for all tests.
struct BuiltInReports {
  /// The bytes of each file by its name.
  let files: [String: Data]

  /// What `make report` would write.
  static func written() throws -> BuiltInReports { try result.get() }

  private static let result = Result { try TemporaryFolder.with(write) }

  private static func write(_ folder: URL) throws -> BuiltInReports {
    let target = folder.appendingPathComponent("Reports")
    let outcome = try Program.plimsoll.run(try Repository.reportArguments(output: target.path))
    guard outcome.status == 0, outcome.errors.isEmpty else { throw RunFailure(outcome: outcome) }
    var files: [String: Data] = [:]
    for name in target.names ?? [] {
      files[name] = try Data(contentsOf: target.appendingPathComponent(name))
    }
    return BuiltInReports(files: files)
  }

  /// A file's text.
  func text(_ name: String) -> String { String(decoding: files[name] ?? Data(), as: UTF8.self) }
}

/// A run that should have gone well.
struct RunFailure: Error {
  let outcome: Program.Outcome
}
