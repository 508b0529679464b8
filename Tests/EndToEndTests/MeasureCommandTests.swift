import Foundation
import ImageFixtures
import Testing

@Suite struct MeasureCommandTests {
  private static let fixedTime = ["SOURCE_DATE_EPOCH": "1764000000"]

  /// A small image with a package database, a shell and an instruction that made its layer.
  private static func image(_ name: String?, files: [FixtureEntry] = []) -> FixtureImage {
    let entries: [FixtureEntry] =
      [
        .file("etc/os-release", "ID=alpine\nVERSION_ID=3.20.3\nPRETTY_NAME=\"Alpine Linux v3.20\"\n"),
        .file("lib/apk/db/installed", "P:musl\nV:1.2.5-r0\nA:x86_64\n\nP:busybox\nV:1.36.1-r29\nA:x86_64\n"),
        .file("bin/busybox", "0123456789", mode: 0o755), .link("bin/sh", to: "/bin/busybox"),
      ] + files
    return FixtureImage(
      [FixtureLayer(entries)], name: name, execution: #"{"User":"node"}"#,
      history: #"[{"created_by":"COPY . /"}]"#)
  }

  private func measure(
    _ arguments: String..., input: [UInt8] = []
  ) throws -> Program.Outcome {
    try Program.plimsoll.run(
      ["measure"] + arguments, input: Data(input), environment: Self.fixedTime)
  }

  private func objects(_ outcome: Program.Outcome) throws -> [[String: Any]] {
    try outcome.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `an image is one JSON object in one line`() throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image("app:1")]))
    let outcome = try measure("oci:\(folder.path):app:1", "--as", "node-alpine")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let measured = try objects(outcome)
    #expect(measured.count == 1)
    #expect(measured[0]["schema"] as? String == "plimsoll-measurement-1")
    #expect(measured[0]["taken_at"] as? String == "2025-11-24T16:00:00Z")
    #expect(measured[0]["candidate"] as? String == "node-alpine")
    let image = try #require(measured[0]["image"] as? [String: Any])
    #expect(image["name"] as? String == "app:1")
    #expect(image["source"] as? String == "oci")
    #expect(image["platform"] as? String == "linux/amd64")
    #expect((image["manifest_digest"] as? String)?.hasPrefix("sha256:") == true)
  }

  @Test(arguments: [
    ("en", "unknown (not in this kind of archive)", "none"), ("ko", "알 수 없음(이 형식의 아카이브에는 없음)", "없음"),
  ])
  func `the JSON, the table and the report say the same of what is not known`(
    language: String, unknown: String, none: String
  ) throws {
    let folder = try FixtureFolder()
    let archive = FixtureImage.tar(FixtureImage.dockerArchive([Self.image("app:1")]))
    let path = "docker-archive:" + (try folder.write("app.tar", archive))
    let json = try measure(path)
    let measured = try #require(try objects(json).first)
    let facts = try #require(measured["facts"] as? [String: Any])
    #expect(facts["transfer_size"] is NSNull)
    #expect(measured["unknown"] as? [String: String] == ["transfer_size": "not-in-archive"])
    let table = try measure(path, "--format", "table", "--language", language).output
    let rows = table.split(separator: "\n").map(String.init)
    #expect(rows.contains { $0.hasSuffix("  \(unknown)") })
    #expect(rows.contains { $0.contains("Node.js") && $0.hasSuffix("  \(none)") })
    let file = try folder.write("m.jsonl", Array(json.output.utf8))
    let report = try Program.plimsoll.run(
      ["report", "--measurements", file, "--template", "table", "--language", language])
    #expect(report.output.contains("| \(unknown) |"), "\(report.output)")
  }

  @Test func `the facts are those of the image`() throws {
    let image = Self.image("app:1")
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    let measured = try objects(try measure(folder.path))
    let facts = try #require(measured.first?["facts"] as? [String: Any])
    #expect(facts["transfer_size"] as? Int == image.layers[0].stored.count)
    #expect(facts["layer_tar_size"] as? Int == image.layers[0].tar.count)
    #expect(facts["content_size"] as? Int == facts["root_filesystem_size"] as? Int)
    #expect(facts["layer_count"] as? Int == 1)
    #expect(facts["file_count"] as? Int == 3)
    #expect(facts["package_count"] as? [String: Int] == ["apk": 2])
    #expect(facts["shells"] as? [String] == ["/bin/sh"])
    #expect(facts["package_manager"] as? [String] == [])
    #expect(facts["default_user"] as? String == "node")
    #expect(facts["node_version"] as? String == "")
    #expect(measured.first?["unknown"] == nil)
    #expect((facts["c_library"] as? [String: String])?["family"] == "none")
    #expect((facts["base_os"] as? [String: String])?["version_id"] == "3.20.3")
    let details = try #require(measured.first?["details"] as? [String: Any])
    let layers = try #require(details["layers"] as? [[String: Any]])
    #expect(layers.map { $0["created_by"] as? String } == ["COPY . /"])
    #expect(details["packages"] == nil)
  }

  @Test func `a measurement is the same bytes at the same time`() throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image("app:1")]))
    let first = try measure(folder.path, "--packages", "--jobs", "1")
    let second = try measure(folder.path, "--packages", "--jobs", "4")
    #expect(first.output == second.output)
    let details = try #require(try objects(first).first?["details"] as? [String: Any])
    let packages = try #require(details["packages"] as? [String: [[String: String]]])
    #expect(packages["apk"]?.map { $0["name"] } == ["busybox", "musl"])
    #expect(packages["apk"]?.first?["version"] == "1.36.1-r29")
  }

  @Test func `an archive on standard input is measured, several images of it in order`() throws {
    let archive = FixtureImage.tar(
      FixtureImage.dockerArchive([Self.image("a:1"), Self.image("b:2", files: [.file("x", "y")])]))
    let images = try objects(try measure("-", input: archive)).map { $0["image"] as? [String: Any] }
    let names = images.map { $0?["name"] as? String }
    #expect(names == ["a:1", "b:2"])
  }

  @Test func `an image that fails is reported, the others are measured, and the exit status is 1`() throws {
    var broken = Self.image("broken:1")
    broken.layers[0].claimedDiffID = "sha256:" + String(repeating: "0", count: 64)
    let bad = try FixtureFolder(FixtureImage.layout([broken]))
    let good = try FixtureFolder(FixtureImage.layout([Self.image("good:1")]))
    let outcome = try measure("/nonexistent/image.tar", bad.path, good.path)
    #expect(outcome.status == 1)
    #expect(try objects(outcome).count == 1)
    let errors = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
    #expect(errors.count == 2)
    #expect(errors.first?.contains("/nonexistent/image.tar") == true)
    #expect(errors.last?.contains("broken:1") == true)
    #expect(errors.last?.contains("layer 1 of 1") == true)
    #expect(errors.last?.contains(String(repeating: "0", count: 64)) == true)
  }

  @Test func `a platform that an index lacks is an error that lists what there is`() throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image("app:1")]))
    let outcome = try measure(folder.path, "--platform", "linux/s390x")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("linux/amd64"))
  }

  @Test func `a table has one column for each image, aligned also with Korean text`() throws {
    let folder = try FixtureFolder(
      FixtureImage.layout([Self.image("가나다라마바사:1"), Self.image("b:2", files: [.file("x", "y")])]))
    let outcome = try measure(folder.path, "--format", "table", "--language", "ko")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasSuffix("b:2"))
    // The second image's column begins at the same column of the terminal in each row.
    let rule = lines[1].split(separator: " ", omittingEmptySubsequences: true).map(\.count)
    #expect(rule.count == 3)
    let start = rule[0] + 2 + rule[1] + 2
    for line in lines[2...].prefix(while: { !$0.isEmpty }) {
      var column = 0
      var rest = Substring()
      for (offset, character) in zip(line.indices, line) {
        if column == start {
          rest = line[offset...]
          break
        }
        column += character.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) } ? 2 : 1
      }
      #expect(rest.first.map { $0 != " " } ?? true, "\(line)")
    }
    #expect(outcome.output.contains("다운로드 크기"))
  }

  @Test func `a folder gets a file for each image, with a safe name`() throws {
    let folder = try FixtureFolder(
      FixtureImage.layout([Self.image("../../evil:1"), Self.image("b:2", files: [.file("x", "y")])]))
    let output = try FixtureFolder()
    let outcome = try measure(folder.path, "--output", output.path + "/new/deep")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: output.path + "/new/deep").sorted()
    #expect(names.count == 2)
    #expect(names.allSatisfy { $0.hasSuffix(".json") && !$0.hasPrefix(".") })
    #expect(names.contains { $0.hasPrefix("evil-1-") })
    let data = try Data(contentsOf: URL(fileURLWithPath: output.path + "/new/deep/" + names[0]))
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(file["schema"] as? String == "plimsoll-measurement-1")
  }

  @Test func `an image that its layout names by a tag alone is called after the folder too`() throws {
    let folder = try FixtureFolder(
      FixtureImage.layout([Self.image("24-alpine")]).map { ("node/" + $0.path, $0.bytes) })
    let measured = try objects(try measure("oci:\(folder.path)/node:24-alpine"))
    #expect((measured.first?["image"] as? [String: Any])?["name"] as? String == "node:24-alpine")
  }

  @Test func `a bound that is passed is an error that names it`() throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image("app:1")]))
    let outcome = try measure(folder.path, "--max-entries", "2")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("2"))
    #expect(outcome.output.isEmpty)
  }

  @Test(
    arguments: [
      ["measure"], ["measure", "-", "-"], ["measure", "x", "--jobs", "0"],
      ["measure", "x", "--format", "xml"],
      ["measure", "x", "--platform", "linux//"], ["measure", "x", "--as", "a b"],
      ["measure", "x", "--max-expansion", "0"],
    ])
  func `wrong usage exits with 64`(arguments: [String]) throws {
    #expect(try Program.plimsoll.run(arguments).status == 64)
  }
}
