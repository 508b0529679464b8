import Foundation
import Testing

/// Where reports go: folders and streams that do not take them.
@Suite struct OutputTests {
  private static let allFormats = ["markdown", "csv", "csv-findings", "xlsx", "xhtml"].flatMap {
    ["--format", $0]
  }

  @Test(arguments: ["file", "file/below", "file/below/it"])
  func `a file where a folder should be is an error, and it stays as it is`(output: String) throws {
    try TemporaryFolder.with { folder in
      let file = folder.appendingPathComponent("file")
      try Data("mine".utf8).write(to: file)
      let outcome = try Program.plimsoll.run(["report", "--output", output], in: folder)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors == """
          error: cannot make the folder \(output == "file/below/it" ? "file/below" : output): Not a directory
            help: A file stands where a folder should be; name another folder with --output. Nothing was changed.

          """)
      #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    }
  }

  @Test func `a folder that nobody may write into is an error`() throws {
    let outcome = try Program.plimsoll.run(["report", "--output", "/proc/plimsoll"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("error: cannot make the folder /proc/plimsoll: "))
  }

  @Test func `files appear complete in place of older ones, and nothing else is left`() throws {
    try TemporaryFolder.with { folder in
      let output = folder.appendingPathComponent("a/b")
      for _ in 1...2 {
        let outcome = try Program.plimsoll.run(
          ["report", "--output", output.path + "/", "--language", "en"] + Self.allFormats)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let paths = outcome.output.split(separator: "\n").map { URL(fileURLWithPath: String($0)).path }
        #expect(paths.sorted() == output.names?.map { output.appendingPathComponent($0).path })
      }
      #expect(output.names?.count == 12)
    }
  }

  /// Whether this process may mount a small disk in a name space of its own.
  private static let mayMount =
    (try? Program.installed("unshare")?.run(["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status) == 0

  @Test(.enabled(if: mayMount, "a small disk cannot be mounted here"))
  func `a disk that fills up leaves what was there and nothing half-written`() throws {
    try TemporaryFolder.with { folder in
      // The disk is gone with the shell, whatever happens.
      let script = """
        disk=$1; shift
        mount -t tmpfs -o size=64k tmpfs "$disk" || exit
        echo mine >"$disk/node-base-images.en.md"
        "$@" --output "$disk/new"; first=$?
        "$@" --output "$disk"; second=$?
        echo "$first $second"
        ls -A "$disk"
        cat "$disk/node-base-images.en.md"
        """
      let unshare = try #require(Program.installed("unshare"))
      let outcome = try unshare.run(
        ["--mount", "/bin/sh", "-c", script, "sh", folder.path, Program.plimsoll.executable.path, "report"]
          + Self.allFormats)
      #expect(outcome.output == "1 1\nnode-base-images.en.md\nmine\n")
      let reasons = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
      #expect(reasons.count == 2)
      for reason in reasons {
        #expect(reason.hasPrefix("error: cannot write \(folder.path)/"))
        #expect(reason.hasSuffix(": No space left on device"))
      }
    }
  }

  /// Runs a line of shell in which `$0` is the program.
  private func shell(_ line: String) throws -> Program.Outcome {
    try Program.shell.run(["-c", line, Program.plimsoll.executable.path])
  }

  @Test func `a reader that goes away ends the program without a trace`() throws {
    let outcome = try shell("{ \"$0\" report; echo $? >&2; } | head -n 1")
    #expect(outcome.output == "# Node.js base images compared\n")
    // The report may have fitted into the pipe.
    #expect(["0\n", "141\n"].contains(outcome.errors))
  }

  @Test func `closed descriptors and a full device are errors, not silence`() throws {
    let closed = try shell("\"$0\" report >&-; echo $?")
    #expect(closed.output == "1\n")
    #expect(closed.errors == "error: cannot write standard output: Bad file descriptor\n")
    let full = try shell("\"$0\" report >/dev/full; echo $?")
    #expect(full.output == "1\n")
    #expect(full.errors == "error: cannot write standard output: No space left on device\n")
    let input = try shell("\"$0\" validate - <&-")
    #expect(input.status == 1)
    #expect(
      input.errors.hasPrefix("-: error: the file cannot be read: Bad file descriptor [unreadable-file]\n"))
    #expect(try shell("\"$0\" report <&- >/dev/null").status == 0)
    #expect(try shell("\"$0\" report missing.yaml 2>&-").status == 1)
  }

  @Test(arguments: [
    "--help", "--version", "report --help", "help check", "--generate-completion-script bash",
    "explain image-size",
    "check --fail-on none", "report --format csv",
  ])
  func `a full device is an error whatever is written to it`(arguments: String) throws {
    let full = try shell("\"$0\" \(arguments) >/dev/full; echo $?")
    #expect(full.output == "1\n")
    #expect(full.errors.contains("error: cannot write standard output: No space left on device\n"))
  }

  @Test func `help goes to standard output as before`() throws {
    let outcome = try Program.plimsoll.run(["--help"])
    #expect(outcome.status == 0 && outcome.output.hasPrefix("OVERVIEW: ") && outcome.errors.isEmpty)
    #expect(try Program.plimsoll.run(["--version"]).output == "0.1.0\n")
    let wrong = try Program.plimsoll.run(["report", "--no-such-option"])
    #expect(wrong.status == 64 && wrong.output.isEmpty && wrong.errors.contains("--no-such-option"))
  }

  @Test func `a folder in the place of one report leaves the others as they were`() throws {
    try TemporaryFolder.with { folder in
      let markdown = folder.appendingPathComponent("node-base-images.en.md")
      try Data("mine".utf8).write(to: markdown)
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("node-base-images.ko.xhtml"), withIntermediateDirectories: false)
      let outcome = try Program.plimsoll.run(
        ["report", "--format", "markdown", "--format", "xhtml", "--output", folder.path])
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("node-base-images.ko.xhtml")
          && outcome.errors.contains("Nothing was changed."))
      #expect(try String(contentsOf: markdown, encoding: .utf8) == "mine")
      #expect(folder.names == ["node-base-images.en.md", "node-base-images.ko.xhtml"])
    }
  }

  @Test func `names of files never reach a file that is being written`() throws {
    try TemporaryFolder.with { folder in
      let outcome = try shell("\"$0\" report --language en --output '\(folder.path)' >&-")
      #expect(outcome.status == 1)
      let kept = try Data(contentsOf: folder.appendingPathComponent("node-base-images.en.md"))
      #expect(kept == (try BuiltInReports.written().files["node-base-images.en.md"]))
    }
  }
}
