import Foundation
import ImageFixtures
import Testing

/// The folder that `plimsoll init` writes, and what can be done with it at once.
@Suite struct InitCommandTests {
  private static let workflow = ".github/workflows/plimsoll.yml"

  private func begin(_ arguments: [String], in folder: URL) throws -> Program.Outcome {
    try Program.plimsoll.run(
      ["init"] + arguments, environment: ["SOURCE_DATE_EPOCH": "1764000000"], in: folder)
  }

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// Holds a folder to what every beginning promises: `check` and `report` pass without a word on standard error.
  private func expectWhole(_ folder: URL, languages: [String]) throws {
    let input = ["comparison.yaml", "--measurements", "measurements"]
    let check = try Program.plimsoll.run(["check"] + input, in: folder)
    #expect(check.status == 0 && check.errors.isEmpty, "\(check.output)\(check.errors)")
    let report = try Program.plimsoll.run(["report"] + input + ["--output", "reports"], in: folder)
    #expect(report.status == 0 && report.errors.isEmpty, "\(report.errors)")
    let names = folder.appendingPathComponent("reports").names?.filter { $0.hasSuffix(".md") }
    #expect(names == languages.flatMap { ["images.\($0).evidence.md", "images.\($0).md"] })
    for language in languages {
      let template = "template.\(language).md"
      let own = try Program.plimsoll.run(
        ["report"] + input + ["--template", template, "--language", language], in: folder)
      #expect(own.status == 0 && own.errors.isEmpty && !own.output.isEmpty)
      #expect(try text(template, in: folder) == text("Templates/report.\(language).md", in: Repository.root))
    }
  }

  @Test(arguments: [("en", "C"), ("ko", "ko_KR.UTF-8")])
  func `from nothing comes a comparison of the node images, in the reader's language, that holds at once`(
    language: String, locale: String
  ) throws {
    try TemporaryFolder.with { folder in
      let outcome = try Program.plimsoll.run(["init"], environment: ["LC_ALL": locale], in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(outcome.output.contains(language == "ko" ? "\n다음 명령:\n  cd" : "\nnext:\n  cd"))
      let made = folder.appendingPathComponent("comparison")
      try expectWhole(made, languages: [language])
      let report = try text("reports/images.\(language).md", in: made)
      for name in ["node:latest", "node:slim", "node:alpine", "409,613,156", "58,486,244"] {
        #expect(report.contains(name))
      }
      #expect(try !text("comparison.yaml", in: made).contains("stated: {"))
      #expect(
        try text("comparison.yaml", in: made).contains { ("가"..."힣").contains($0) } == (language == "ko"))
    }
  }

  @Test func `the command that is printed writes the reports`() throws {
    try TemporaryFolder.with { folder in
      let outcome = try begin(["--output", "our 'images'"], in: folder)
      let command = try #require(outcome.output.components(separatedBy: "next:\n").last)
      let path = Program.plimsoll.executable.deletingLastPathComponent().path
      let run = try Program.shell.run(
        ["-c", command], environment: ["PATH": "\(path):/usr/bin:/bin"], in: folder)
      #expect(
        run.status == 0
          && run.output.split(separator: "\n") == [
            "reports/images.en.md", "reports/images.en.evidence.md", "reports/images.en.sizes.svg",
            "reports/images.en.support-timeline.svg",
          ],
        "\(run.errors)")
    }
  }

  @Test func `images are measured, measurements are taken over, and both become candidates`() throws {
    try TemporaryFolder.with { folder in
      let image = FixtureImage(
        [FixtureLayer([.file("etc/os-release", "ID=alpine\nVERSION_ID=3.20.3\n")])], name: "app:1")
      let layout = try FixtureFolder(FixtureImage.layout([image]))
      let measured = #"""
        {"schema": "plimsoll-measurement-1", "image": {"name": "team/web:2"}, "tool": {"name": "t"}, "facts": {"transfer_size": 5000000, "content_size": null}}
        {"schema": "plimsoll-measurement-1", "image": {"name": "team/web:3"}, "tool": {"name": "t"}, "candidate": "web", "facts": {"layer_count": 3, "transfer_size": 9000000}}
        """#
      try Data(measured.utf8).write(to: folder.appendingPathComponent("m.jsonl"))
      let outcome = try begin(
        ["oci:\(layout.path)", "m.jsonl", "--language", "ko", "--language", "en", "--output", "new/ours"],
        in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      let made = folder.appendingPathComponent("new/ours")
      let comparison = try text("comparison.yaml", in: made)
      for line in [
        "  - id: app-1", "    images: [\"app:1\"]", "  - id: web-2", "    images: [\"team/web:2\"]",
        "  - id: web",
        "    measured_by: [transfer_size]", "    measured_by: [base_os]", "    measured_by: [layer_count]",
      ] {
        #expect(comparison.contains(line + "\n"), "\(line)")
      }
      // Of a driver whose worst is less than most sizes, the candidates could not be told apart.
      #expect(comparison.contains("#  - {fact: transfer_size, weight: 1, worst: 9.0 MB, best: 0 MB}"))
      #expect(!comparison.contains("[known_vulnerabilities]") && !comparison.contains("[engine_size]"))
      #expect(made.appendingPathComponent("measurements").names?.count == 3)
      try expectWhole(made, languages: ["en", "ko"])
    }
  }

  @Test(arguments: ["ko", "en"])
  func `the examples in the comparison are read as they stand when their marks are taken away`(
    language: String
  ) throws {
    try TemporaryFolder.with { folder in
      _ = try begin(["--language", language, "--output", "c"], in: folder)
      let made = folder.appendingPathComponent("c")
      let lines = try text("comparison.yaml", in: made).split(
        separator: "\n", omittingEmptySubsequences: false)
      // Remarks have a blank behind the mark.
      let shown = lines.map { $0.hasPrefix("#") && $0 != "#" && !isRemark($0) ? $0.dropFirst() : $0 }
      #expect(shown != lines)
      try Data(shown.joined(separator: "\n").utf8).write(to: made.appendingPathComponent("comparison.yaml"))
      try expectWhole(made, languages: [language])
      let report = try text("reports/images.\(language).md", in: made)
      let evidence = try text("reports/images.\(language).evidence.md", in: made)
      #expect((report + evidence).contains(language == "ko" ? "약 409.6 MB" : "about 409.6 MB"))
      let record = try Program.plimsoll.run(
        [
          "report", "comparison.yaml", "--measurements", "measurements", "--template", "decision-record",
          "--language", language,
        ], in: made)
      #expect(record.status == 0 && record.output.contains("node:alpine"), "\(record.errors)")
    }
  }

  private func isRemark(_ line: Substring) -> Bool {
    let rest = line.dropFirst()
    return rest.hasPrefix(" ") && !rest.hasPrefix("  ") || rest.hasPrefix("   plimsoll")
  }

  @Test func `names of images that could end a text or a line stay names`() throws {
    try TemporaryFolder.with { folder in
      let names = ["a: b # c", "\\\"quoted\\\"", "tab\\there", "- [x]", "한글/이미지:1", "…", "node:24@sha256:0"]
      let lines = names.map {
        #"{"schema": "plimsoll-measurement-1", "image": {"name": "\#($0)"}, "tool": {"name": "t"}, "facts": {"layer_count": 1}}"#
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("m.jsonl"))
      let outcome = try begin(["m.jsonl", "--output", "c"], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      try expectWhole(folder.appendingPathComponent("c"), languages: ["en"])
    }
  }

  @Test
  func `a folder that holds something is refused before anything is measured, and nothing in it changes`()
    throws
  {
    try TemporaryFolder.with { folder in
      try Data("mine".utf8).write(to: folder.appendingPathComponent("kept"))
      let outcome = try begin(["registry.invalid/app:1", "--output", "."], in: folder)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("the folder . is not empty") && outcome.errors.contains("--output"))
      #expect(!outcome.errors.contains("registry.invalid") && folder.names == ["kept"])
    }
  }

  @Test func `an empty folder is written into, the one that a shell is in too`() throws {
    try TemporaryFolder.with { folder in
      let outcome = try begin(["--output", "."], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(folder.names == [".github", "comparison.yaml", "measurements", "template.en.md"])
    }
  }

  @Test(arguments: ["nothere.jsonl", "dir:nothere", "empty"])
  func `where something cannot be read or measured, nothing is written`(argument: String) throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("empty"), withIntermediateDirectories: false)
      let outcome = try begin([argument, "--output", "c"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains(argument) && folder.names == ["empty"])
    }
  }

  @Test(arguments: ["ko", "en"])
  func `the workflow runs what the folder holds, and takes nothing from whoever starts it`(language: String)
    throws
  {
    try TemporaryFolder.with { folder in
      _ = try begin(["--language", language, "--output", "c"], in: folder)
      let workflow = try text("c/\(Self.workflow)", in: folder)
      #expect(!workflow.contains("${{"))
      for command in [
        "plimsoll check comparison.yaml --measurements measurements", "plimsoll report comparison.yaml",
      ] {
        #expect(workflow.contains(command))
      }
      guard let python = Program.installed("python3") else { return }
      let jobs = try python.run([
        "-c", "import sys, yaml; print(*yaml.safe_load(open(sys.argv[1]))['jobs'])",
        folder.appendingPathComponent("c/\(Self.workflow)").path,
      ])
      // Not every Python has a reader of YAML.
      #expect(jobs.errors.contains("No module named 'yaml'") || jobs.output == "check\n", "\(jobs.errors)")
    }
  }
}
