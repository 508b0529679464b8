import Foundation
import ReadBack
import Testing

/// `plimsoll publish` with a repository of this machine, as people run it.
@Suite(.enabled(if: ForeignProgram.isInstalled("git"), "git is not installed"))
struct PublishCommandTests {
  private static let comparison = """
    schema: plimsoll-comparison-1
    id: ours
    title: Our images
    purpose: To choose
    language: en
    criteria:
      - {id: size, name: size, definition: bytes, value: bytes, measured_by: [transfer_size]}
    candidates:
      - {id: app, name: app, images: ["app:1"]}
    """

  private static func measurement(_ bytes: Int) -> String {
    """
    {"schema": "plimsoll-measurement-1", "image": {"name": "app:1"}, "taken_at": "2026-11-2\(bytes % 8)T00:00:00Z",
     "tool": {"name": "t"}, "candidate": "app", "facts": {"transfer_size": \(bytes)}}
    """
  }

  private static let environment = [
    "GIT_AUTHOR_NAME": "bot", "GIT_AUTHOR_EMAIL": "bot@x.y", "GIT_COMMITTER_NAME": "bot",
    "GIT_COMMITTER_EMAIL": "bot@x.y", "GIT_CONFIG_GLOBAL": "/dev/null", "LANG": "en_US.UTF-8",
  ]

  private func run(_ words: [String], in folder: URL) throws -> Program.Outcome {
    try Program.plimsoll.run(words, environment: Self.environment, in: folder)
  }

  private func plan(_ folder: URL, _ more: [String] = []) throws -> Program.Outcome {
    try run(
      ["publish", "plan", "comparison.yaml", "-m", "m.json", "--wiki", "wiki.yaml", "--output", "plan.json"]
        + more,
      in: folder)
  }

  private func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func withWiki(_ body: (URL) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let git = try #require(ForeignProgram("git"))
      _ = try git.output(
        arguments: ["init", "-q", "--bare", folder.appendingPathComponent("wiki.git").path], input: Data())
      try write(Self.comparison, "comparison.yaml", in: folder)
      try write(Self.measurement(57_213_000), "m.json", in: folder)
      try write(
        "schema: plimsoll-wiki-1\npages: [{wiki: git, address: wiki.git, page: Images, language: en}]\n",
        "wiki.yaml", in: folder)
      try body(folder)
    }
  }

  @Test func `a measurement that moves is planned as a fact, applied once, and then nothing is left to do`()
    throws
  {
    try withWiki { folder in
      #expect(try plan(folder).output.contains("wiki.git · Images.md: new page\n"))
      let first = try run(["publish", "apply", "plan.json"], in: folder)
      #expect(first.status == 0 && first.output.contains("Images.md: written (revision "), "\(first.errors)")
      #expect(try plan(folder).output.hasSuffix("Nothing has changed.\n"))
      try write(Self.measurement(58_486_244), "m.json", in: folder)
      let moved = try plan(folder)
      #expect(moved.output.contains("app, size: "), "\(moved.output)\(moved.errors)")
      #expect(moved.output.contains("57.2 MB") && moved.output.contains("58.5 MB"))
      #expect(try plan(folder, ["--format", "diff"]).output.contains("    @@ -"))
      #expect(try plan(folder, ["--language", "ko"]).output.contains("Images.md: 고침"))
      #expect(try run(["publish", "apply", "plan.json"], in: folder).output.contains("written"))
      #expect(try !run(["publish", "apply", "plan.json"], in: folder).output.contains("written"))
    }
  }

  @Test func `what people changed is kept beside the plan when it is written over by force`() throws {
    try withWiki { folder in
      _ = try plan(folder)
      _ = try run(["publish", "apply", "plan.json"], in: folder)
      let shell = """
        git clone -q wiki.git c && cd c && sed -i 's/57.2 MB/57 MB/' Images.md Images-evidence.md && git commit -qam x \
        && git push -q origin HEAD
        """
      let edited = try Program.shell.run(["-c", shell], environment: Self.environment, in: folder)
      #expect(edited.status == 0, "\(edited.errors)")
      #expect(try plan(folder).output.contains("people changed"))
      let refused = try run(["publish", "apply", "plan.json"], in: folder)
      #expect(refused.status == 1 && refused.errors.contains("error: ") && refused.errors.contains("--force"))
      let forced = try run(["publish", "apply", "plan.json", "--force"], in: folder)
      #expect(forced.status == 0 && forced.errors.contains("plan.json.replaced/1-Images"))
      let kept = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("plan.json.replaced").path)
      #expect(!kept.isEmpty)
      #expect(try plan(folder).output.hasSuffix("Nothing has changed.\n"))
    }
  }

  @Test func `pages of several comparisons are one plan, with an index of their answers`() throws {
    try withWiki { folder in
      let other = Self.comparison.replacing("id: ours", with: "id: theirs").replacing(
        "Our images", with: "A | B")
      try write(
        other + "\ndrivers:\n  - {fact: transfer_size, better: lower, weight: 1, worst: 1 GB, best: 1 MB}\n",
        "theirs.yaml", in: folder)
      let wikis = """
        schema: plimsoll-wiki-1
        name: team
        pages:
          - {wiki: git, address: wiki.git, page: Images, language: en}
          - {wiki: git, address: wiki.git, page: docs/Theirs, language: en, comparison: theirs.yaml, measurements: [m.json]}
        index:
          - {wiki: git, address: wiki.git, page: docs/All, language: ko, title: "모든 [비교](x)"}

        """
      try write(wikis, "wiki.yaml", in: folder)
      #expect(try plan(folder).status == 0)
      #expect(try run(["publish", "apply", "plan.json"], in: folder).status == 0)
      let git = try #require(ForeignProgram("git"))
      let index = String(
        decoding: try git.output(
          arguments: ["-C", folder.appendingPathComponent("wiki.git").path, "show", "HEAD:docs/All.md"],
          input: Data()), as: UTF8.self)
      #expect(
        index.contains("| [Our images](../Images) |") && index.contains("| [A \\| B](Theirs) |"), "\(index)")
      #expect(index.contains("고르지 않습니다") && index.contains("English"))
      try write(Self.measurement(58_486_244), "m.json", in: folder)
      let own = wikis.split(separator: "\n").filter { !$0.contains("page: Images") }.joined(separator: "\n")
      try write(own, "wiki.yaml", in: folder)
      let fewer = try run(
        ["publish", "plan", "--wiki", "wiki.yaml", "--language", "en", "--output", "plan.json"], in: folder)
      #expect(fewer.output.contains("wiki.git · Images.md: no longer published (ours.en)"), "\(fewer.output)")
      #expect(fewer.output.contains("docs/All.md: update") && !fewer.output.contains("Images.md: update"))
      let nowhere = try plan(folder)
      #expect(
        nowhere.status == 1 && nowhere.errors.contains("none is 'comparison.yaml'"), "\(nowhere.errors)")
    }
  }

  @Test func `what is no plan, and a wiki that is not there, are errors`() throws {
    try withWiki { folder in
      let nothing = try run(["publish", "apply", "wiki.yaml"], in: folder)
      #expect(nothing.status == 1 && nothing.errors.contains("this is no plan of plimsoll publish"))
      try FileManager.default.removeItem(at: folder.appendingPathComponent("wiki.git"))
      let gone = try plan(folder)
      #expect(gone.status == 1 && gone.errors.contains("cannot be cloned"))
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("plan.json").path))
    }
  }
}
