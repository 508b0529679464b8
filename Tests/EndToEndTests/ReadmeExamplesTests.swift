import Foundation
import ImageFixtures
import ReadBack
import Testing

/// Every line of both READMEs that runs the program, run as it stands, in a folder that holds what it names.
@Suite struct ReadmeExamplesTests {
  /// A block of lines for a shell.
  private struct Block {
    let lines: [String]

    /// The blocks of a document that run the program.
    static func all(in document: String) throws -> [Block] {
      let text = try String(contentsOf: Repository.root.appendingPathComponent(document), encoding: .utf8)
      return text.components(separatedBy: "```sh\n").dropFirst().compactMap { part in
        let lines = part.components(separatedBy: "\n```").first?.split(separator: "\n").map(String.init) ?? []
        let own = lines.filter { $0.contains("plimsoll ") }
        return own.isEmpty ? nil : Block(lines: own)
      }
    }
  }

  /// Container engines are not there where tests run.
  private static func needsEngine(_ line: String) -> Bool { line.contains("docker-daemon:") }

  /// What a line runs, without what is said of it.
  private static func command(_ line: String) -> String {
    (line.components(separatedBy: " #").first ?? "").trimmingCharacters(in: .whitespaces)
  }

  /// Of the second document those lines are run that the first does not have: the others do the same again.
  @Test func `every example does what it says`() throws {
    let desk = try Desk()
    var done: Set<String> = []
    for document in ["README.md", "README.ko.md"] {
      let blocks = try Block.all(in: document)
      #expect(blocks.count >= 7)
      for block in blocks {
        let lines = block.lines.filter { !done.contains(Self.command($0)) }
        let isBeginning = lines.contains { $0.contains("plimsoll init") }
        let desk = isBeginning ? try Desk() : desk
        if isBeginning { try desk.remove("images") }
        for line in lines { try run(line, of: document, in: desk) }
      }
      done.formUnion(blocks.flatMap(\.lines).map(Self.command))
    }
    #expect(done.count > 40)
  }

  private func run(_ line: String, of document: String, in desk: Desk) throws {
    let outcome = try desk.run(line)
    if Self.needsEngine(line) {
      #expect(outcome.status == 1 && outcome.errors.contains("error: "), "\(line)\n\(outcome.errors)")
    } else {
      #expect(outcome.status == 0, "\(document): \(line)\n\(outcome.output)\(outcome.errors)")
    }
  }

  @Test func `both READMEs have the same examples`() throws {
    let commands = try ["README.md", "README.ko.md"].map { document in
      try Block.all(in: document).map { block in
        block.lines.map { line in
          Self.command(line).replacingOccurrences(of: " --language ko", with: "").split(separator: " ")
        }
      }
    }
    #expect(commands[0] == commands[1])
  }
}

/// A folder with all that the examples name.
private struct Desk {
  private let folder: FixtureFolder

  private static let comparison = """
    schema: plimsoll-comparison-1
    id: ours
    title: {ko: 우리 이미지, en: Our images}
    purpose: {ko: 고르기, en: To choose}
    criteria:
      - id: image-size
        name: {ko: 크기, en: size}
        definition: {ko: 바이트, en: bytes}
        value: bytes
        measured_by: [content_size]
    candidates:
      - {id: app, name: app, images: ["node:24"]}
    """

  init() throws {
    folder = try FixtureFolder()
    try writeImages()
    try writeTexts()
    for line in [
      "git init -q --bare ours.wiki.git", "plimsoll measure node:24 --output measurements",
      "plimsoll measure node:24 > images.jsonl",
      "cp -r measurements mine",
      "plimsoll report comparison.yaml --measurements measurements/ --output Reports",
      "plimsoll report --format xhtml > page.xhtml", "plimsoll template report > mine.md",
    ] {
      let outcome = try run(line)
      guard outcome.status == 0 else { throw RunFailure(outcome: outcome) }
    }
  }

  /// Files win over names in a registry, so that no network is asked.
  private func writeImages() throws {
    for tag in ["24", "24-slim", "24-alpine"] {
      try folder.write("node:\(tag)", Self.archive("node:\(tag)"))
    }
    try folder.write("node.tar", Self.archive("node:24"))
    try folder.write("node-slim.tar.zst", FixtureCompressor.zstd(Self.archive("node:24-slim")))
    let layouts = [
      ("images", Self.image("node:24")), ("images/node", Self.image("24-alpine", architecture: "arm64")),
      ("images/app", Self.image("1.0")),
    ]
    for (place, image) in layouts {
      for file in FixtureImage.layout([image]) { try folder.write("\(place)/\(file.path)", file.bytes) }
    }
  }

  private func writeTexts() throws {
    let texts = [
      ("comparison.yaml", Self.comparison), ("images.txt", "node.tar\nnode-slim.tar.zst\n"),
      ("package.json", #"{"name": "app"}"#),
      (
        "wiki.yaml",
        "schema: plimsoll-wiki-1\npages: [{wiki: git, address: ours.wiki.git, page: Images, language: ko}]\n"
      ),
      ("package-lock.json", #"{"name": "app", "lockfileVersion": 3, "packages": {"": {"name": "app"}}}"#),
      ("trivy.json", Self.trivy), ("grype.json", Self.grype),
    ]
    for (name, text) in texts { try folder.write(name, Array(text.utf8)) }
    let programs = [
      // Docker, as far as the examples need it: it saves an image.
      ("docker", "#!/bin/sh\n[ \"$1\" = save ] && cat \"$2\"\n"),
      ("plimsoll", "#!/bin/sh\nexec '\(Program.plimsoll.executable.path)' \"$@\"\n"),
    ]
    let bin = URL(fileURLWithPath: folder.path + "/bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    for (name, text) in programs { try ExecutableFile.write(text.utf8, to: bin.appendingPathComponent(name)) }
  }

  private static let trivy = """
    {"SchemaVersion": 2, "CreatedAt": "2026-11-20T00:00:00Z", "ArtifactName": "node:24-slim",
     "ArtifactType": "container_image", "Metadata": {"OS": {"Family": "debian", "Name": "12.12"}},
     "Results": [{"Target": "node:24-slim", "Class": "os-pkgs", "Type": "debian"}]}
    """
  private static let grype = """
    {"matches": [], "source": {"type": "image", "target": {"userInput": "node:24-slim"}},
     "descriptor": {"name": "grype", "version": "0.85.0"}}
    """

  private static func image(_ name: String, architecture: String = "amd64") -> FixtureImage {
    let entries: [FixtureEntry] = [
      .file("etc/os-release", "ID=debian\nVERSION_ID=12\n"), .file("bin/sh", "0123456789", mode: 0o755),
    ]
    return FixtureImage([FixtureLayer(entries)], name: name, architecture: architecture)
  }

  private static func archive(_ name: String) -> [UInt8] {
    FixtureImage.tar(FixtureImage.dockerArchive([image(name)]))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)") }

  /// Runs a line in a shell, on a day on which what was measured is not old yet.
  func run(_ line: String) throws -> Program.Outcome {
    try Program.shell.run(
      ["-c", line],
      environment: [
        "PATH": "\(folder.path)/bin:/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1795190400",
        "DOCKER_HOST": "unix:///nowhere", "CONTAINER_HOST": "unix:///nowhere",
        "GIT_AUTHOR_NAME": "bot", "GIT_AUTHOR_EMAIL": "bot@x.y", "GIT_COMMITTER_NAME": "bot",
        "GIT_COMMITTER_EMAIL": "bot@x.y",
      ], in: URL(fileURLWithPath: folder.path))
  }
}
