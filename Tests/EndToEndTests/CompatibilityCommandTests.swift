import Foundation
import ImageFixtures
import Testing

@Suite struct CompatibilityCommandTests {
  private static let lockFile = """
    {"lockfileVersion": 3, "packages": {
      "node_modules/bcrypt": {"version": "3.0.8", "hasInstallScript": true, "dependencies": {"nan": "2.14.0"}},
      "node_modules/lodash": {"version": "4.17.21"}}}
    """
  private static let measurement = """
    {"schema":"plimsoll-measurement-1",\
    "image":{"name":"node:24-alpine","source":"oci","platform":"linux/amd64"},\
    "tool":{"name":"plimsoll","version":"0.1.0"},"method":"image read",\
    "facts":{"package_manager":["apk"],"c_library":{"family":"musl"},"build_tools":["make"]}}
    """

  private func run(_ arguments: String..., lockFile: String = lockFile) throws -> Program.Outcome {
    let folder = try FixtureFolder([
      ("package-lock.json", Array(lockFile.utf8)), ("image.json", Array(Self.measurement.utf8)),
    ])
    return try Program.plimsoll.run(
      ["compatibility", "--project", folder.path, "--measurements", "\(folder.path)/image.json"] + arguments)
  }

  @Test func `each native package has a verdict, with evidence, for each image`() throws {
    let outcome = try run()
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("2 packages, 1 of them with native code"))
    #expect(outcome.output.contains("node:24-alpine  must be compiled there"))
    #expect(outcome.output.contains("not in the image: python3, g++"))
    #expect(outcome.output.contains("apk add"))
    #expect(!outcome.output.contains("lodash"))
  }

  @Test func `programs get the same as JSON`() throws {
    let outcome = try run("--format", "json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(root["schema"] as? String == "plimsoll-compatibility-1")
    let packages = try #require(root["packages"] as? [[String: Any]])
    let images = try #require(packages.first?["images"] as? [[String: Any]])
    #expect(images.first?["outcome"] as? String == "must_compile")
    #expect(images.first?["missing_build_tools"] as? [String] == ["python3", "g++"])
  }

  @Test func `Korean is spoken too`() throws {
    #expect(try run("--language", "ko").output.contains("컴파일해야 함"))
  }

  @Test func `a lock file that is none is an error that names it`() throws {
    let outcome = try run(lockFile: "{")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("package-lock.json"))
    #expect(outcome.output.isEmpty)
  }

  /// An image in which two packages are installed: one that the lock file asks for too, in another version.
  private static let application = """
    {"schema":"plimsoll-measurement-1",\
    "image":{"name":"shop:1","source":"oci","platform":"linux/amd64"},\
    "tool":{"name":"plimsoll","version":"0.1.0"},"method":"image read",\
    "facts":{"package_manager":["apk"],"c_library":{"family":"musl"},"build_tools":["make"],\
    "native_packages":[\
    {"name":"bcrypt","version":"3.0.7","path":"/app/node_modules/bcrypt","outcome":"does_not_load",\
    "reason":{"ko":"정의되지 않은 심볼: f","en":"undefined symbol f"}},\
    {"name":"raw","version":"1.0.0","path":"/app/node_modules/raw","outcome":"must_compile",\
    "reason":{"ko":"까닭","en":"it has a binding.gyp"}}]}}
    """

  private func folder() throws -> FixtureFolder {
    try FixtureFolder([
      ("package-lock.json", Array(Self.lockFile.utf8)), ("images/base.json", Array(Self.measurement.utf8)),
      ("own.yaml", Array("packages: []\n".utf8)),
      ("images/shop.json", Array(Self.application.utf8)),
    ])
  }

  @Test func `without a project, what is installed in the images is told`() throws {
    let folder = try folder()
    let outcome = try Program.plimsoll.run(["compatibility", "--measurements", "\(folder.path)/images"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("packages with native code that are installed in the images: 2\n"))
    #expect(
      outcome.output.contains("shop:1          installed, and does not load\n    - undefined symbol f\n"))
    #expect(outcome.output.contains("shop:1          must be compiled there"))
    #expect(outcome.output.contains("not in the image: python3, g++"))
    #expect(!outcome.output.contains("node:24-alpine"))
  }

  @Test func `what is installed in an image beats the lock file`() throws {
    let folder = try folder()
    let outcome = try Program.plimsoll.run([
      "compatibility", "--project", "\(folder.path)/package-lock.json", "--measurements",
      "\(folder.path)/images", "--format", "json",
    ])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let packages = try #require(root["packages"] as? [[String: Any]])
    #expect(packages.map { $0["name"] as? String } == ["bcrypt", "raw"])
    let images = packages.map { $0["images"] as? [[String: Any]] ?? [] }
    #expect(images.map { $0.map { $0["image"] as? String } } == [["node:24-alpine", "shop:1"], ["shop:1"]])
    #expect(images[0].map { $0["outcome"] as? String } == ["must_compile", "does_not_load"])
    #expect(images[0].last?["installed"] as? String == "/app/node_modules/bcrypt")
  }

  @Test(arguments: [
    ("en", "## Packages with native code", "must be compiled there"),
    ("ko", "## 네이티브 코드가 있는 패키지", "컴파일해야 함"),
  ])
  func `a report judges the packages of a project on each candidate, and rates compatibility by them`(
    language: String, heading: String, verdict: String
  ) throws {
    let folder = try folder()
    let outcome = try Program.plimsoll.run([
      "report", "guide", "--evidence", "--project", "\(folder.path)/package-lock.json", "--language",
      language,
      "--knowledge", "\(folder.path)/own.yaml",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(heading))
    let row = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("| `bcrypt 3.0.8`") })
    #expect(row.contains(verdict))
    #expect(
      outcome.output.contains(
        "plimsoll report guide --project package-lock.json --knowledge own.yaml --language \(language)"))
    let explained = try Program.plimsoll.run([
      "explain", "node-alpine", "compatibility", "--project", "\(folder.path)/package-lock.json",
      "--language", language,
    ])
    #expect(explained.output.contains(language == "ko" ? "1개 중 1개" : "1 of 1"))
  }

  @Test func `a report shows what is installed in measured images, without a project`() throws {
    let folder = try folder()
    let outcome = try Program.plimsoll.run([
      "report", "--evidence", "--measurements", "\(folder.path)/images",
    ])
    #expect(outcome.output.contains("| `bcrypt 3.0.7` |"))
    #expect(outcome.output.contains("undefined symbol f"))
  }

  @Test func `a report of a project that cannot be read writes nothing`() throws {
    let folder = try folder()
    let output = "\(folder.path)/out"
    let outcome = try Program.plimsoll.run([
      "report", "--project", "\(folder.path)/none.json", "--output", output,
    ])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("none.json: error: there is no such file"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `packages that are installed in an image are measured`() throws {
    let image = FixtureImage([
      FixtureLayer([
        .file("app/node_modules/raw/package.json", #"{"name":"raw","version":"1.0.0"}"#),
        .file("app/node_modules/raw/binding.gyp", "{}"),
      ])
    ])
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    let outcome = try Program.plimsoll.run(["measure", "oci:\(folder.path)", "--format", "json"])
    #expect(
      outcome.output.contains(
        #""native_packages":[{"name":"raw","version":"1.0.0","path":"/app/node_modules/raw","outcome":"must_compile""#
      ))
  }
}
