import Foundation
import Testing

@Suite struct ReproducibilityTests {
  /// Shell lines that change all that a report must not depend on. `$0` is the program, `$1` the folder.
  private static let circumstances = [
    "export TZ=Asia/Seoul LC_ALL=ko_KR.UTF-8 LANG=ko_KR.UTF-8; cd /",
    "export TZ=America/St_Johns LC_ALL=C LANG=C HOME=/nonexistent USER=nobody; umask 077",
    "export LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 COLUMNS=20 TERM=xterm; umask 000; unset HOME PATH",
  ]

  @Test(arguments: circumstances)
  func `the same input gives the same bytes anywhere`(circumstance: String) throws {
    #expect(try files(after: circumstance, program: "\"$0\"") == BuiltInReports.written().files)
  }

  @Test(
    .enabled(
      if: Program.isInstalled("faketime"),
      "faketime is not installed"),
    arguments: ["1999-12-31 23:59:59", "2038-01-19 03:14:08"])
  func `the same input gives the same bytes at any time`(time: String) throws {
    #expect(try files(after: ":", program: "faketime '\(time)' \"$0\"") == BuiltInReports.written().files)
  }

  private func files(after circumstance: String, program: String) throws -> [String: Data] {
    try TemporaryFolder.with { folder in
      let arguments = try Repository.reportArguments(output: folder.path).map { "'\($0)'" }
      let outcome = try Program.shell.run([
        "-c", "\(circumstance); \(program) \(arguments.joined(separator: " "))",
        Program.plimsoll.executable.path,
      ])
      guard outcome.status == 0 else { throw RunFailure(outcome: outcome) }
      var files: [String: Data] = [:]
      for name in folder.names ?? [] {
        files[name] = try Data(contentsOf: folder.appendingPathComponent(name))
      }
      return files
    }
  }
}
