import Foundation
import ReadBack
import Testing

/// The GitHub Action: its steps, run as a runner runs them.
@Suite struct ActionTests {
  /// What a runner gives to each step, in a folder of its own.
  private struct Runner {
    let folder: URL

    init(_ folder: URL) throws {
      self.folder = folder
      for name in ["temp", "bin", "workspace"] {
        try FileManager.default.createDirectory(
          at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
      }
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("bin/plimsoll"),
        withDestinationURL: Program.plimsoll.executable)
      for name in ["output", "summary", "path"] { try Data().write(to: folder.appendingPathComponent(name)) }
    }

    var workspace: URL { folder.appendingPathComponent("workspace") }

    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }

    /// Runs one step with its inputs.
    func step(_ name: String, _ inputs: [String: String]) throws -> Program.Outcome {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let environment = [
        "RUNNER_TEMP": folder.appendingPathComponent("temp").path,
        "GITHUB_OUTPUT": folder.appendingPathComponent("output").path,
        "GITHUB_STEP_SUMMARY": folder.appendingPathComponent("summary").path,
        "GITHUB_PATH": folder.appendingPathComponent("path").path,
        "PATH": folder.appendingPathComponent("bin").path + ":" + path,
      ].merging(inputs) { _, given in given }
      return try Program(executable: Repository.root.appendingPathComponent("ci/github/\(name)"))
        .run([], environment: environment, in: workspace)
    }
  }

  @Test func `no input becomes a part of a command`() throws {
    let action = try String(contentsOf: Repository.root.appendingPathComponent("action.yml"), encoding: .utf8)
    let commands = action.split(separator: "\n").filter { $0.contains("run:") }
    #expect(commands.count >= 5)
    for command in commands { #expect(!command.contains("${{"), "\(command)") }
    // Every step that the action runs is there, and can be run.
    for command in commands where command.contains("ci/github/") {
      let name = command.split(separator: "/").last?.prefix { $0.isLetter } ?? ""
      #expect(
        FileManager.default.isExecutableFile(
          atPath: Repository.root.appendingPathComponent("ci/github/\(name)").path), "\(name)")
    }
  }

  @Test func `names of images are names, whatever they hold`() throws {
    try TemporaryFolder.with { folder in
      let runner = try Runner(folder)
      let names = "$(touch pwned)\n; touch pwned\n`touch pwned`\n--output=elsewhere\n"
      let outcome = try runner.step("measure", ["PLIMSOLL_IMAGES": names])
      #expect(outcome.status != 0)
      #expect(runner.workspace.names == [])
      #expect(outcome.errors.contains("$(touch pwned)"), "\(outcome.errors)")
    }
  }

  @Test func `the report is in its folder and in the summary`() throws {
    try TemporaryFolder.with { folder in
      let runner = try Runner(folder)
      let outcome = try runner.step(
        "report",
        ["PLIMSOLL_COMPARISON": "guide", "PLIMSOLL_OUTPUT": "out put", "PLIMSOLL_FORMATS": "markdown csv"])
      #expect(outcome.status == 0 && !outcome.errors.contains("lib.sh"), "\(outcome.errors)")
      let names = runner.workspace.appendingPathComponent("out put").names ?? []
      #expect(names.contains("node-base-images.en.md") && names.contains("node-base-images.en.csv"))
      #expect(try runner.text("summary").contains("Node.js base images compared"))
      #expect(try runner.text("output").contains("\nout put\n"))
    }
  }

  @Test func `what does not hold is told as annotations and as SARIF before the job fails`() throws {
    try TemporaryFolder.with { folder in
      let runner = try Runner(folder)
      let outcome = try runner.step("check", ["PLIMSOLL_COMPARISON": "guide"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("::error"))
      #expect(try runner.text("output").contains("holds<<") && runner.text("output").contains("\nfalse\n"))
      let sarif = try Data(contentsOf: folder.appendingPathComponent("temp/plimsoll.sarif"))
      let object = try #require(try JSONSerialization.jsonObject(with: sarif) as? [String: Any])
      #expect(object["version"] as? String == "2.1.0")
    }
  }

  @Test func `a comparison that cannot be read fails the step that reads it`() throws {
    try TemporaryFolder.with { folder in
      let runner = try Runner(folder)
      let outcome = try runner.step("check", ["PLIMSOLL_COMPARISON": "nothere.yaml"])
      #expect(outcome.status != 0)
      #expect(!(try runner.text("output").contains("holds")))
    }
  }

  @Test func `the name of a comparison is no command to the runner`() throws {
    try TemporaryFolder.with { folder in
      let runner = try Runner(folder)
      let name = "::stop-commands::x.yaml"
      try Data("a: [".utf8).write(to: runner.workspace.appendingPathComponent(name))
      let outcome = try runner.step("check", ["PLIMSOLL_COMPARISON": name])
      #expect(outcome.errors.contains(name), "\(outcome.errors)")
      let lines = (outcome.output + "\n" + outcome.errors).split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("::stop-commands") }, "\(lines)")
    }
  }

  @Test func `an archive from an address is refused without its checksum`() throws {
    try TemporaryFolder.with { folder in
      let runner = try Runner(folder)
      let address = try runner.step("install", ["PLIMSOLL_ARCHIVE": "https://localhost:9/x.tar.zst"])
      #expect(address.status == 1 && address.output.contains("archive-sha256"))
      try Data("x".utf8).write(to: runner.workspace.appendingPathComponent("x.tar.zst"))
      let other = try runner.step(
        "install", ["PLIMSOLL_ARCHIVE": "x.tar.zst", "PLIMSOLL_ARCHIVE_SHA256": "00"])
      #expect(other.status == 1 && other.output.contains("SHA-256 is 2d711642b726b044"))
    }
  }

  /// A `gh` that has comments, tells what it was asked for, and keeps the body that it was given.
  private static let gh = """
    #!/bin/sh
    echo "$*" | cut -c 1-60 >>"$RUNNER_TEMP/asked"
    case "$1 $2" in
      "api --paginate") jq -r "$5" "$RUNNER_TEMP/comments.json" ;;
      "api --silent") cp "${7#body=@}" "$RUNNER_TEMP/body" ;;
      "pr comment") cp "$5" "$RUNNER_TEMP/body" ;;
    esac

    """

  @Test(
    .enabled(if: Program.isInstalled("jq"), "jq is not installed"),
    arguments: [
      (
        #"{"id": 3, "user": {"type": "Bot"}, "body": "<!-- plimsoll-report: a.en.md -->\r\n# Old"}"#,
        "api --silent"
      ),
      (
        #"{"id": 3, "user": {"type": "Bot"}, "body": "<!-- plimsoll-report: b.en.md -->\n# Other"}"#,
        "pr comment 7"
      ),
      (
        #"{"id": 3, "user": {"type": "User"}, "body": "<!-- plimsoll-report: a.en.md -->\n# Mine"}"#,
        "pr comment 7"
      ),
      (#"{"id": 3, "user": {"type": "Bot"}, "body": "another workflow's"}"#, "pr comment 7"),
    ])
  func `the comment is the report, in place of its own last one and of no other`(comment: String, way: String)
    throws
  {
    try TemporaryFolder.with { folder in
      let runner = try Runner(folder)
      let reports = runner.workspace.appendingPathComponent("reports")
      try FileManager.default.createDirectory(at: reports, withIntermediateDirectories: true)
      try Data("evidence".utf8).write(to: reports.appendingPathComponent("a.en.evidence.md"))
      try Data(String(repeating: "가나다 line\n", count: 9_000).utf8)
        .write(to: reports.appendingPathComponent("a.en.md"))
      let temp = folder.appendingPathComponent("temp")
      try Data("[\(comment)]".utf8).write(to: temp.appendingPathComponent("comments.json"))
      try ExecutableFile.write(Self.gh.utf8, to: folder.appendingPathComponent("bin/gh"))
      let outcome = try runner.step(
        "comment",
        ["PLIMSOLL_REPORT": "reports", "PLIMSOLL_PULL_REQUEST": "7", "GITHUB_REPOSITORY": "team/app"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let asked = try String(contentsOf: temp.appendingPathComponent("asked"), encoding: .utf8).split(
        separator: "\n")
      #expect(asked[0].hasPrefix("api --paginate repos/team/app/issues/7/comments"))
      #expect(asked[1].hasPrefix(way) && asked.count == 2)
      let body = try Data(contentsOf: temp.appendingPathComponent("body"))
      #expect(String(decoding: body, as: UTF8.self).hasPrefix("<!-- plimsoll-report: a.en.md -->\n가나다"))
      // What a comment may hold.
      #expect(body.count < 65_536 && String(data: body, encoding: .utf8) != nil)
    }
  }

  @Test func `a pull request that is no number is refused`() throws {
    try TemporaryFolder.with { folder in
      let refused = try Runner(folder).step(
        "comment", ["PLIMSOLL_REPORT": "reports", "PLIMSOLL_PULL_REQUEST": "7; id"])
      #expect(refused.status == 1)
    }
  }
}
