import Foundation
import HTTPFixtures
import ImageFixtures
import ReadBack
import Testing

/// `plimsoll watch` with a registry whose tag moves, and a wiki in git, as people run it.
@Suite struct WatchCommandTests {
  private static let comparison = """
    schema: plimsoll-comparison-1
    id: ours
    title: Our images
    purpose: To choose
    language: en
    sources:
      - {id: notes, title: Our notes}
    criteria:
      - {id: user, name: user, definition: who runs it, value: text, measured_by: [default_user]}
      - {id: files, name: files, definition: regular files, value: count, unit: files, measured_by: [file_count]}
    candidates:
      - {id: app, name: app, images: ["*/app:1"]}
    claims:
      - {candidate: app, criterion: files, source: notes, stated: "4 files", values: [{exactly: 4}]}
    drivers:
      - {fact: file_count, better: lower, weight: 1, worst: 10, best: 0, at_most: 5}
    """

  private static let environment = [
    "HOME": "/nonexistent", "DOCKER_CONFIG": "/nonexistent", "XDG_RUNTIME_DIR": "", "XDG_CONFIG_HOME": "",
    "REGISTRY_AUTH_FILE": "", "SOURCE_DATE_EPOCH": "1764000000", "http_proxy": "", "HTTP_PROXY": "",
    "all_proxy": "", "ALL_PROXY": "", "GIT_AUTHOR_NAME": "bot", "GIT_AUTHOR_EMAIL": "bot@x.y",
    "GIT_COMMITTER_NAME": "bot", "GIT_COMMITTER_EMAIL": "bot@x.y", "GIT_CONFIG_GLOBAL": "/dev/null",
    "LANG": "en_US.UTF-8",
  ]

  private func image(user: String, files: Int) -> FixtureImage {
    let entries = (0..<files).map { FixtureEntry.file("f\($0)", "x") }
    return FixtureImage(
      [FixtureLayer([.file("etc/os-release", "ID=alpine\nVERSION_ID=3.20.3\n")] + entries)], name: "app:1",
      execution: "{\"User\":\"\(user)\"}")
  }

  private func run(_ words: [String], in folder: URL) throws -> Program.Outcome {
    try Program.plimsoll.run(words, environment: Self.environment, in: folder)
  }

  private func watch(_ folder: URL, _ more: [String] = []) throws -> Program.Outcome {
    try Program.plimsoll.run(
      ["watch", "comparison.yaml", "-m", "measurements", "--platform", "linux/amd64", "--no-cache"] + more,
      environment: Self.environment.merging(["SOURCE_DATE_EPOCH": "1764100000"]) { $1 }, in: folder)
  }

  @Test(.enabled(if: ForeignProgram.isInstalled("git"), "git is not installed"))
  func `a tag that was built anew is told with all that follows, planned, and then nothing is left`() throws {
    try TemporaryFolder.with { folder in
      try Data(Self.comparison.utf8).write(to: folder.appendingPathComponent("comparison.yaml"))
      let registry = try RegistryFixture(RegistryFixture.contents(image(user: "node", files: 3)))
      let name = registry.name()
      let measured = try run(
        ["measure", name, "--platform", "linux/amd64", "--no-cache", "--output", "measurements"], in: folder)
      #expect(measured.status == 0, "\(measured.errors)")
      let same = try watch(folder)
      #expect(same.status == 0 && same.output == "1 image looked at; nothing has changed.\n", "\(same)")
      #expect(registry.requested.count { $0.contains("/blobs/") } <= 3)

      let git = try #require(ForeignProgram("git"))
      _ = try git.output(
        arguments: ["init", "-q", "--bare", folder.appendingPathComponent("wiki.git").path], input: Data())
      try Data(
        "schema: plimsoll-wiki-1\npages: [{wiki: git, address: wiki.git, page: Images, language: en}]\n".utf8
      ).write(to: folder.appendingPathComponent("wiki.yaml"))
      let rebuilt = try RegistryFixture(RegistryFixture.contents(image(user: "root", files: 5)))
      let moved = ["--image", "\(name)=docker://\(rebuilt.name())"]
      let changed = try watch(
        folder,
        moved + ["--wiki", "wiki.yaml", "--plan", "plan.json", "--output", "measurements"])
      #expect(changed.status == 1)
      for told in [
        "\(name): rebuilt sha256:", "app, files: measured", "app, files: verdict confirmed → contradicted",
        "app, user: measured default user node → default user root", "outcome app → none (no option left)",
        "1 image looked at; ",
      ] {
        #expect(changed.output.contains(told), "\(told): \(changed.output)\(changed.errors)")
      }
      #expect(changed.errors.contains("wrote measurements/"))
      let applied = try run(["publish", "apply", "plan.json"], in: folder)
      #expect(applied.status == 0 && applied.output.contains("Images.md: written"), "\(applied.errors)")
      // What was written is what is known now.
      let after = try watch(folder, moved + ["--wiki", "wiki.yaml", "--plan", "plan.json"])
      #expect(after.status == 0, "\(after.output)\(after.errors)")
      let again = try run(["publish", "apply", "plan.json"], in: folder)
      #expect(!again.output.contains("written"), "\(again.output)")
    }
  }

  @Test func `what is not looked at is told, and what cannot be is an error, in JSON too`() throws {
    try TemporaryFolder.with { folder in
      try Data(Self.comparison.utf8).write(to: folder.appendingPathComponent("comparison.yaml"))
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("measurements"), withIntermediateDirectories: true)
      func write(_ source: String, _ method: String) throws {
        let text = """
          {"schema": "plimsoll-measurement-1", "image": {"name": "127.0.0.1:1/app:1", "source": "\(source)",
           "manifest_digest": "sha256:\(String(repeating: "a", count: 64))"}, "taken_at": "2026-11-20T00:00:00Z",
           "tool": {"name": "plimsoll"}, "method": "\(method)", "candidate": "app", "facts": {"file_count": 3}}
          """
        try Data(text.utf8).write(to: folder.appendingPathComponent("measurements/a.json"))
      }
      try write("oci", "image read")
      let local = try watch(folder, ["--format", "json"])
      let object = try JSONSerialization.jsonObject(with: Data(local.output.utf8)) as? [String: Any]
      #expect(local.status == 0 && object?["changed"] as? Bool == false)
      let unwatched = (object?["unwatched"] as? [[String: String]])?.first
      #expect(unwatched?["why"]?.contains("--image 127.0.0.1:1/app:1=REFERENCE") == true, "\(local)")
      try write("registry", "image read")
      let gone = try watch(folder)
      #expect(gone.status == 1 && gone.errors.contains("127.0.0.1:1"))
      #expect(try watch(folder, ["--plan", "plan.json"]).status == 64)
    }
  }
}
