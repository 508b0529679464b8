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
    #expect(images.first?["verdict"] as? String == "must_compile")
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
}
