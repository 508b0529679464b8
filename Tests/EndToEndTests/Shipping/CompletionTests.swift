import Foundation
import Testing

/// Names that shells offer while somebody types.
@Suite struct CompletionTests {
  /// What the program offers for the last of the words, as a shell's script asks it.
  private func offered(_ argument: String, _ words: [String], in folder: URL) throws -> [String] {
    let last = words[words.count - 1]
    let outcome = try Program.plimsoll.run(
      ["---completion", words[0], "--", argument, String(words.count), String(last.count), "plimsoll"]
        + words, in: folder)
    #expect(outcome.status == 0 && outcome.errors == "", "\(words): \(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func `candidates, criteria, profiles and templates are those of the comparison at hand`() throws {
    try TemporaryFolder.with { folder in
      let guide = try Program.plimsoll.run(["guide"]).output
      let changed = guide.replacingOccurrences(of: "node-alpine", with: "our-alpine")
        .replacingOccurrences(of: "image-size", with: "our-size")
      try Data(changed.utf8).write(to: folder.appendingPathComponent("ours.yaml"))
      try Data("# Mine\n".utf8).write(to: folder.appendingPathComponent("mine.md"))

      let words = "positional@0"
      #expect(try offered(words, ["explain", "node-al"], in: folder) == ["node-alpine"])
      #expect(
        try offered(words, ["explain", "ours.yaml", "our-"], in: folder) == ["our-size", "our-alpine"])
      #expect(try offered(words, ["explain", "o"], in: folder) == ["ours.yaml"])
      #expect(try offered("--as", ["import", "x.json", "--as", "node-al"], in: folder) == ["node-alpine"])
      #expect(
        try offered("--as", ["import", "x.json", "--comparison", "ours.yaml", "--as", "our-"], in: folder)
          == ["our-alpine"])
      #expect(try offered("--profile", ["report", "guide", "--profile", "smal"], in: folder) == ["smallest"])
      #expect(
        try offered("--template", ["report", "--template", ""], in: folder)
          == ["report", "table", "decision-record", "mine.md"])
    }
  }

  @Test func `what cannot be read is silence`() throws {
    try TemporaryFolder.with { folder in
      let names = ["broken.yaml", "large.yaml"]
      try Data("a: [".utf8).write(to: folder.appendingPathComponent(names[0]))
      try Data(repeating: UInt8(ascii: "#"), count: 2 << 20).write(
        to: folder.appendingPathComponent(names[1]))
      for name in names + ["absent.yaml", ".yaml"] {
        #expect(try offered("--profile", ["report", name, "--profile", ""], in: folder) == [])
      }
    }
  }

  @Test(.enabled(if: Program.isInstalled("bash"), "bash is absent"))
  func `bash completes names, and runs nothing of them`() throws {
    try TemporaryFolder.with { folder in
      let script = folder.appendingPathComponent("completion")
      try Data(try Program.plimsoll.run(["--generate-completion-script", "bash"]).output.utf8).write(
        to: script)
      for name in ["$(touch pwned).md", "`touch pwned`.md", "${HOME}.md", "two words.md", "mine.md"] {
        try Data().write(to: folder.appendingPathComponent(name))
      }
      let typed = """
        . "$1"
        COMP_WORDS=(plimsoll report --template "") COMP_CWORD=3 COMP_LINE='plimsoll report --template '
        COMP_POINT=${#COMP_LINE}
        _plimsoll plimsoll "" --template
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let path = Program.plimsoll.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
      let bash = try #require(Program.installed("bash"))
      let outcome = try bash.run(["-c", typed, "bash", script.path], environment: ["PATH": path], in: folder)
      let names = outcome.output.split(separator: "\n")
      #expect(names == ["report", "table", "decision-record", "mine.md"], "\(outcome.errors)")
      #expect(folder.names?.contains("pwned") == false)
    }
  }

  @Test(
    .enabled(if: Program.isInstalled("zsh") && Program.isInstalled("python3"), "zsh or python3 is absent"))
  func `zsh completes a candidate and a criterion where somebody presses TAB`() throws {
    try expectCompletion(in: "zsh", script: "_plimsoll")
  }

  @Test(
    .enabled(if: Program.isInstalled("fish") && Program.isInstalled("python3"), "fish or python3 is absent"))
  func `fish completes a candidate and a criterion where somebody presses TAB`() throws {
    try expectCompletion(in: "fish", script: "plimsoll.fish")
  }

  /// Types the beginnings of two names into an interactive shell: what runs then explains the cell that they name.
  private func expectCompletion(in shell: String, script: String) throws {
    try TemporaryFolder.with { folder in
      let completions = try Program.plimsoll.run(["--generate-completion-script", shell]).output
      try Data(completions.utf8).write(to: folder.appendingPathComponent(script))
      let explained = try Program.plimsoll.run(["explain", "node-alpine", "image-size"]).output
      let heading = try #require(explained.split(separator: "\n").first.map(String.init))
      let path = Program.plimsoll.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
      let typing = Repository.root.appendingPathComponent("Tests/EndToEndTests/complete-name.py").path
      let python = try #require(Program.installed("python3"))
      let outcome = try python.run(
        [typing, shell, folder.path, "plimsoll explain node-al\timage-si\t", heading],
        environment: ["PATH": path], in: folder)
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }
}
