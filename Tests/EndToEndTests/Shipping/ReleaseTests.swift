import Foundation
import Testing

/// What is looked at before a release is made, and what is told of its image.
@Suite struct ReleaseTests {
  private static let files = [
    "Scripts/release", "Scripts/packaging/tell-image", "README.md", "README.ko.md",
    "docs/image.measurement.json",
    "CHANGELOG.md", "Sources/PlimsollCommands/PlimsollCommand.swift",
  ]
  private static let hasTools = Program.isInstalled("git") && Program.isInstalled("python3")

  /// Runs a git command in the folder, as nobody in particular.
  private func git(_ arguments: [String], in folder: URL) throws {
    let git = try #require(Program.installed("git"))
    let outcome = try git.run(["-c", "user.name=n", "-c", "user.email=e@localhost"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func replace(_ old: String, _ new: String, in name: String, of folder: URL) throws {
    let file = folder.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(old))
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
  }

  @Test func `both READMEs tell the image as it was measured`() throws {
    let script = Program(executable: Repository.root.appendingPathComponent("Scripts/packaging/tell-image"))
    let outcome = try script.run(["--check"])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(.enabled(if: hasTools, "git or python3 is absent"))
  func `a release is refused with all that is wrong`() throws {
    try TemporaryFolder.with { folder in
      for name in Self.files {
        let copy = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Repository.root.appendingPathComponent(name), to: copy)
      }
      let version = try Program.plimsoll.run(["--version"]).output.split(separator: "\n").joined()
      try Data("## \(version) – 2026-11-27\n".utf8).write(to: folder.appendingPathComponent("CHANGELOG.md"))
      try git(["init", "--quiet"], in: folder)
      try git(["add", "--all"], in: folder)
      try git(["commit", "--quiet", "--message", "all"], in: folder)
      let release = Program(executable: folder.appendingPathComponent("Scripts/release"))
      let fine = try release.run(["--dry-run"])
      #expect(fine.status == 0 && fine.output.contains("\(version) can be made"), "\(fine.errors)")

      try replace("\"\(version)\"", "\"97.0.0\"", in: Self.files[6], of: folder)
      try replace("MB to transfer", "GB to transfer", in: "README.md", of: folder)
      let refused = try release.run(["--dry-run"])
      #expect(refused.status == 1)
      for fault in [
        "not committed", "no heading '## 97.0.0 ", "README.md says something else", "another version's image",
      ] {
        #expect(refused.errors.contains(fault), "\(refused.errors)")
      }
    }
  }

  @Test(
    .enabled(if: Program.isInstalled("readelf") && Program.isInstalled("nm"), "binutils is absent"))
  func `a program without a Swift runtime of its own is no part of an image`() throws {
    try TemporaryFolder.with { folder in
      let script = Program(
        executable: Repository.root.appendingPathComponent("Scripts/packaging/bill-of-materials"))
      let resolved = folder.appendingPathComponent("Package.resolved")
      try Data(#"{"pins": []}"#.utf8).write(to: resolved)
      let outcome = try script.run([folder.path, "1", "/bin/true", resolved.path])
      #expect(outcome.status == 1 && outcome.errors.contains("was not built by the Swift toolchain"))
    }
  }
}
