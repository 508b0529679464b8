import Foundation
import ImageFixtures
import Testing

/// `plimsoll measure` of lists of images.
@Suite struct ManyImagesTests {
  private static func image(_ number: Int) -> FixtureImage {
    FixtureImage(
      [
        FixtureLayer([.file("etc/base", "the same in all")]),
        FixtureLayer([.file("bin/sh", "shell \(number)", mode: 0o755)]),
      ], name: "app:\(number)", execution: #"{"User":"node","Env":["NODE_VERSION=24.20.\#(number)"]}"#)
  }

  /// A layout of so many images, and their names.
  private static func layout(_ count: Int) throws -> (folder: FixtureFolder, names: [String]) {
    let folder = try FixtureFolder(FixtureImage.layout((0..<count).map(image)))
    return (folder, (0..<count).map { "oci:\(folder.path):app:\($0)" })
  }

  private func names(_ output: String) throws -> [String] {
    try output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require((object?["image"] as? [String: Any])?["name"] as? String)
    }
  }

  private func measure(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try Program.plimsoll.run(
      ["measure"] + arguments, input: Data(input.utf8), environment: ["SOURCE_DATE_EPOCH": "1764000000"])
  }

  @Test func `a list gives lines in its order, from a file and from standard input`() throws {
    let (folder, names) = try Self.layout(20)
    let list = "# images\n\n" + names.joined(separator: "\n")
    let file = try folder.write("images.txt", Array(list.utf8))
    let fromFile = try measure("--from-file", file, "--jobs", "4")
    #expect(fromFile.status == 0)
    #expect(fromFile.errors.isEmpty)
    #expect(try self.names(fromFile.output) == (0..<20).map { "app:\($0)" })
    let fromInput = try measure("--from-file", "-", "--jobs", "3", input: list)
    #expect(fromInput.output == fromFile.output)
  }

  @Test func `failures are lines on standard error, with a sum and status 1, and the others are measured`()
    throws
  {
    let (folder, names) = try Self.layout(3)
    let list = [names[0], "oci:\(folder.path):app:none", "/nowhere/at/all", names[2]].joined(separator: "\n")
    let outcome = try measure("--from-file", "-", input: list)
    #expect(outcome.status == 1)
    #expect(try self.names(outcome.output) == ["app:0", "app:2"])
    #expect(outcome.errors.contains("app:none"))
    #expect(outcome.errors.contains("/nowhere/at/all"))
    #expect(outcome.errors.contains("measured 2 images; 2 failed"))
  }

  @Test func `a list with lines that are no names is refused before anything is measured`() throws {
    let (folder, names) = try Self.layout(1)
    let file = try folder.write("images.txt", Array((names[0] + "\n").utf8) + [0xFF, 0x0A])
    let outcome = try measure("--from-file", file)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("images.txt:2"))
    #expect(try measure("--from-file", folder.path + "/none.txt").status == 1)
    #expect(try measure().status == 64)
    #expect(try measure("--from-file", file, names[0]).status == 64)
  }

  @Test func `an interrupted run into a folder keeps what is done, and the same command goes on from there`()
    throws
  {
    let (folder, names) = try Self.layout(6)
    let output = folder.path + "/out"
    func files() -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []).filter { $0.hasSuffix(".json") }
    }
    let process = Process()
    process.executableURL = Program.plimsoll.executable
    process.arguments = ["measure", "--from-file", "-", "--output", output]
    let (input, errors) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = errors
    try process.run()
    input.fileHandleForWriting.write(Data((names[0] + "\n" + names[1] + "\n").utf8))
    // The list has no end yet, and what is in it is measured all the same.
    while files().count < 2, process.isRunning { usleep(20_000) }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 130)
    #expect(told.contains("interrupted: 2 names are measured"))
    #expect(files().count == 2)
    let first = try files().map { try Self.inode("\(output)/\($0)") }

    let again = try measure(
      "--from-file", "-", "--output", output, input: names.joined(separator: "\n"))
    #expect(again.status == 0)
    #expect(again.errors.contains("2 names were measured by an earlier run"))
    #expect(files().count == 6)
    #expect(Set(first).isSubset(of: try files().map { try Self.inode("\(output)/\($0)") }))
    #expect(!FileManager.default.fileExists(atPath: output + "/.plimsoll-run"))
  }

  private static func inode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
  }

  @Test func `what failed is tried again, and what was measured is not`() throws {
    let (folder, names) = try Self.layout(2)
    let output = folder.path + "/out"
    let list = (names + ["oci:\(folder.path)/later:app:0"]).joined(separator: "\n")
    let first = try measure("--from-file", "-", "--output", output, input: list)
    #expect(first.status == 1)
    #expect(first.errors.contains("the same command tries again what failed"))
    for file in FixtureImage.layout([Self.image(0)]) { try folder.write("later/" + file.path, file.bytes) }
    let second = try measure("--from-file", "-", "--output", output, input: list)
    #expect(second.status == 0)
    #expect(second.errors.contains("2 names were measured by an earlier run"))
    #expect(second.errors.split(separator: "\n").count { $0.hasPrefix("wrote ") } == 1)
  }

  @Test func `only what is needed is read, and what a run would read is told`() throws {
    let image = Self.image(1)
    let layers = Set(image.layers.map { FixtureImage.blobPath($0.digest) })
    let bare = try FixtureFolder(FixtureImage.layout([image]).filter { !layers.contains($0.path) })
    let few = try measure(bare.path, "--facts", "transfer_size,layer_count,default_user,node_version")
    #expect(few.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(few.output.utf8)) as? [String: Any])
    #expect(object["evidence"] as? String == "declared")
    #expect(object["method"] as? String == "documents read")
    let facts = try #require(object["facts"] as? [String: Any])
    #expect(Set(facts.keys) == ["transfer_size", "layer_count", "default_user", "node_version"])
    #expect(facts["node_version"] as? String == "24.20.1")
    #expect(try measure(bare.path).status == 1)
    #expect(try measure(bare.path, "--budget", "1B").status == 0)
    let bytes = image.layers.reduce(0) { $0 + $1.stored.count }
    let cost = try measure(bare.path, "--dry-run", "--format", "json")
    let told = try #require(
      try JSONSerialization.jsonObject(with: Data(cost.output.utf8)) as? [String: Any])
    #expect(told["layers"] as? Int == 2)
    #expect(told["layer_bytes"] as? Int == bytes)
    #expect(try measure(bare.path, "--dry-run", "--format", "table").output.contains("2 layers"))
    #expect(
      try measure(bare.path, "--dry-run", "--format", "table", "--language", "ko").output.contains("레이어 2개"))
  }

  @Test func `a wrong request is refused with what to write`() throws {
    for (arguments, expected) in [
      (["--facts", "transfer_sise"], "did you mean 'transfer_size'?"),
      (["--facts", "engine_size"], "no fact"),
      (["--budget", "20 parsecs"], "units are"), (["--platform", "linux//"], "or all"),
      (["--evidence", "declared", "--budget", "1MB"], "nothing to bound"),
      (["--dry-run", "--output", "x"], "--output"),
    ] {
      let outcome = try Program.plimsoll.run(["measure", "app.tar"] + arguments)
      #expect(outcome.status == 64, "\(arguments)")
      #expect(outcome.errors.contains(expected), "\(outcome.errors)")
    }
  }
}
