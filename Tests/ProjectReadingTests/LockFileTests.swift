import Foundation
import JSONDocuments
import Messages
import NativeFixtures
import ProjectReading
import Testing

@Suite("Files that tell what a project installs")
struct LockFileTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  func project(_ text: String, _ name: String) throws -> Project {
    try ProjectReader.read(try folder.write(text, to: name))
  }

  func package(_ name: String, in project: Project) throws -> ProjectPackage {
    try #require(project.packages.first { $0.name == name })
  }

  @Test(arguments: ["package-lock.json", "node_modules/a/package.json"])
  func `a file behind a link is as large as the file, not as the link`(name: String) throws {
    let huge = try folder.write("", to: "huge")
    let handle = try #require(FileHandle(forWritingAtPath: huge))
    try handle.truncate(atOffset: 300_000_000)
    try handle.close()
    try FileManager.default.createSymbolicLink(atPath: try folder.path(name), withDestinationPath: huge)
    do {
      _ = try ProjectReader.read(folder.url.path)
      Issue.record("a file of 300 MB was read")
    } catch {
      #expect(error.code == .tooLarge)
      #expect(error.message.description.hasPrefix("it has 300000000 bytes"))
    }
  }

  @Test func `a lock file that is a pipe is refused, not waited for`() throws {
    try #require(mkfifo(try folder.path("yarn.lock"), 0o600) == 0)
    #expect(throws: ProjectError.self) { try ProjectReader.read(folder.url.path) }
  }

  @Test func `a project's folder may be named by a link`() throws {
    try folder.write(#"{"name": "a", "dependencies": {"b": "1"}}"#, to: "project/package.json")
    let link = try folder.path("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "project")
    #expect(try ProjectReader.read(link).packages.map(\.name) == ["b"])
  }

  @Test func `version 3 of npm's lock file tells platforms and install scripts`() throws {
    let project = try project(
      """
      {"name": "app", "lockfileVersion": 3, "packages": {
        "": {"name": "app", "dependencies": {"bcrypt": "^5.1.1"}},
        "node_modules/bcrypt": {"version": "5.1.1", "hasInstallScript": true,
          "dependencies": {"@mapbox/node-pre-gyp": "^1.0.11", "node-addon-api": "^5.0.0"}},
        "node_modules/a/node_modules/@img/sharp-linuxmusl-x64": {"version": "0.34.2", "cpu": ["x64"],
          "libc": ["musl"], "optional": true, "os": ["linux"]},
        "node_modules/linked": {"resolved": "packages/linked", "link": true}
      }}
      """, "package-lock.json")
    #expect(project.origin == .packageLock(version: 3))
    #expect(project.packages.map(\.name) == ["@img/sharp-linuxmusl-x64", "bcrypt"])
    let bcrypt = try package("bcrypt", in: project)
    #expect(bcrypt.hasInstallScript == true)
    #expect(bcrypt.dependencies == ["@mapbox/node-pre-gyp", "node-addon-api"])
    #expect(try package("@img/sharp-linuxmusl-x64", in: project).cLibraries == ["musl"])
    #expect(project.notes.isEmpty)
  }

  @Test func `a lock file without any libc field says so`() throws {
    let project = try project(
      """
      {"lockfileVersion": 2, "packages": {"node_modules/@esbuild/linux-x64":
        {"version": "0.21.5", "cpu": ["x64"], "os": ["linux"]}}, "dependencies": {}}
      """, "package-lock.json")
    #expect(project.notes == [.cLibraryNotRecorded])
  }

  @Test func `version 1 of npm's lock file has packages inside packages`() throws {
    let project = try project(
      """
      {"lockfileVersion": 1, "dependencies": {
        "a": {"version": "1.0.0", "requires": {"nan": "^2"}, "dependencies": {"b": {"version": "2.0.0"}}},
        "b": {"version": "1.0.0", "requires": true}}}
      """, "npm-shrinkwrap.json")
    #expect(project.origin == .shrinkwrap(version: 1))
    #expect(project.packages.map { "\($0.name)@\($0.version ?? "")" } == ["a@1.0.0", "b@1.0.0", "b@2.0.0"])
    #expect(try package("a", in: project).dependencies == ["nan"])
    #expect(project.notes == [.installScriptsNotRecorded])
  }

  @Test func `a manifest alone gives ranges, and says so`() throws {
    let project = try project(
      "{\"dependencies\": {\"bcrypt\": \"^5.1.0\"}, \"devDependencies\": {\"sass\": \"1\"}}", "package.json")
    #expect(project.packages.map(\.range) == ["^5.1.0", "1"])
    #expect(project.notes.contains(.rangesOnly))
  }

  @Test func `a folder's installed packages beat its lock file, and the lock file its manifest`() throws {
    try folder.write("{\"dependencies\": {\"a\": \"^1.0.0\"}}", to: "package.json")
    #expect(try ProjectReader.read(folder.url.path).origin == .manifest)
    try folder.write("{\"lockfileVersion\": 3, \"packages\": {}}", to: "package-lock.json")
    #expect(try ProjectReader.read(folder.url.path).origin == .packageLock(version: 3))
    try folder.write(
      "{\"name\": \"a\", \"version\": \"1.2.0\", \"scripts\": {\"install\": \"node-gyp rebuild\"}}",
      to: "node_modules/a/package.json")
    try folder.write("{}", to: "node_modules/a/binding.gyp")
    try folder.write(
      "{\"name\": \"@s/b\", \"version\": \"2.0.0\"}", to: "node_modules/a/node_modules/@s/b/package.json")
    let installed = try ProjectReader.read(folder.url.path)
    #expect(installed.origin == .nodeModules)
    #expect(installed.packages.map(\.name) == ["@s/b", "a"])
    let a = try package("a", in: installed)
    #expect(a.hasInstallScript == true)
    #expect(a.hasBindingFile == true)
  }

  @Test(.enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
  func `an installed add-on is read itself`() throws {
    try folder.write("{\"name\": \"a\", \"version\": \"1.0.0\"}", to: "node_modules/a/package.json")
    try Compiler.gcc.compile(
      "#include <stdio.h>\nint f(void) { return puts(\"\"); }", to: "node_modules/a/build/Release/a.node",
      in: folder, "-shared", "-fPIC")
    let add = try package("a", in: ProjectReader.read(folder.url.path)).addOns
    #expect(add.map(\.path) == ["build/Release/a.node"])
    #expect(add.map(\.cLibrary) == ["glibc"])
  }

  @Test(arguments: [
    ("package-lock.json", "{\"lockfileVersion\": 99, \"packages\": {}}", ProjectError.Code.unsupported),
    ("package-lock.json", "[1, 2", .malformed), ("pnpm-lock.yaml", "a: [", .malformed),
    ("pnpm-lock.yaml", "lockfileVersion: '17.0'", .unsupported), ("yarn.lock", "a: 1", .malformed),
    ("requirements.txt", "flask", .unsupported),
  ])
  func `other files are refused with a reason`(name: String, text: String, code: ProjectError.Code) throws {
    let path = try folder.write(text, to: name)
    #expect { try ProjectReader.read(path) } throws: { ($0 as? ProjectError)?.code == code }
  }

  @Test(arguments: [
    ("package-lock.json", "{\n  // why\n  \"packages\": {}}", 2, 3, "no comments"),
    ("package-lock.json", "{\n  \"packages\": {},\n}", 3, 1, "no comma"),
    ("package-lock.json", "{\"packages\": {}}\n{}", 2, 1, "goes on"),
    ("package-lock.json", "{\"packages\":\n {\"node_modules/a\": 1}}", 2, 21, "an object is expected"),
    ("package-lock.json", "{\"lockfileVersion\": \"3\"}", 1, 21, "a whole number is expected"),
    ("package-lock.json", "\n[]", 2, 1, "an object is expected"),
    ("package.json", "{\r\n\"name\": 1}", 2, 9, "name: a text is expected"),
    ("package.json", "\u{FEFF}{,}", 1, 2, "a key in quotes"),
    ("node_modules/a/package.json", "{\n\"name\" 1}", 2, 8, "':' is expected"),
  ])
  func `an error in JSON names its line and column`(
    name: String, text: String, line: Int, column: Int, words: String
  ) throws {
    let path = try folder.write(text, to: name)
    let error = try #require(throws: ProjectError.self) { try ProjectReader.read(path) }
    #expect(error.code == .malformed)
    #expect([error.line, error.column] == [line, column])
    #expect(error.message.contains(words))
    #expect(error.description.hasPrefix("\(path):\(line):\(column): "))
  }

  @Test func `packages inside packages are read to the bound of nesting, and no deeper`() throws {
    // The root is a level, and each package two: itself and its dependencies.
    func nested(_ packages: Int) -> String {
      String(repeating: "{\"dependencies\": {\"a\": ", count: packages)
        + "{}" + String(repeating: "}}", count: packages)
    }
    let half = ProjectLimits.json.maximumNesting / 2
    #expect(try project(nested(half - 1), "package-lock.json").packages.map(\.name) == ["a"])
    let path = try folder.write(nested(half), to: "package-lock.json")
    #expect { try ProjectReader.read(path) } throws: { ($0 as? ProjectError)?.code == .tooLarge }
  }

  @Test func `a manifest is read as npm reads it, whatever its other fields are`() throws {
    let project = try project(
      """
      \u{FEFF}{"name": null, "version": "1", "version": "2", "gypfile": "no", "scripts": [], "os": {"a": 1},
       "config": {"n": 123456789012345678901234567890, "big": 1e999, "half": "\\ud800\\u0041"},
       "devDependencies": [], "dependencies": {"bcrypt": "^5.0.0", "odd": 7}}
      """, "package.json")
    #expect(project.packages.map(\.name) == ["bcrypt", "odd"])
    #expect(project.packages.map(\.range) == ["^5.0.0", ""])
  }

  @Test func `a lock file in YAML may be as large as one in JSON`() throws {
    let comment = "#" + String(repeating: "x", count: 1 << 20) + "\n"
    let text = String(repeating: comment, count: 17) + "lockfileVersion: '9.0'\npackages: {a@1.0.0: {}}\n"
    #expect(try project(text, "pnpm-lock.yaml").packages.map(\.name) == ["a"])
  }

  @Test func `a workspace is the project's own, and an alias is the package that it stands for`() throws {
    let project = try project(
      """
      {"lockfileVersion": 3, "packages": {
        "packages/app": {"name": "@me/app", "version": "1.0.0", "hasInstallScript": true},
        "node_modules/@me/app": {"resolved": "packages/app", "link": true},
        "node_modules/rollup": {"name": "@rollup/wasm-node", "version": "4.0.0"},
        "node_modules/a": {"version": "1.0.0", "dependencies": {"rollup": "npm:@rollup/wasm-node@4"}},
        "node_modules/a/node_modules/b": {"version": "2.0.0", "dependencies": {"c": "1"}},
        "node_modules/b": {"version": "2.0.0", "hasInstallScript": true}}}
      """, "package-lock.json")
    #expect(
      project.packages.map { "\($0.name)@\($0.version ?? "")" } == [
        "@rollup/wasm-node@4.0.0", "a@1.0.0", "b@2.0.0",
      ])
    #expect(try package("a", in: project).dependencies == ["@rollup/wasm-node"])
    #expect(try package("b", in: project).dependencies == ["c"])
    #expect(try package("b", in: project).hasInstallScript == true)
  }

  @Test func `version 1 writes aliases and folders in the place of versions`() throws {
    let project = try project(
      """
      {"lockfileVersion": 1, "dependencies": {
        "wrap": {"version": "npm:@scope/wrap-ansi@7.0.0", "requires": {"x": "npm:y@1"}},
        "own": {"version": "file:packages/own", "dependencies": {"inner": {"version": "1.0.0"}}},
        "packed": {"version": "file:packed-1.0.0.tgz"}}}
      """, "package-lock.json")
    #expect(project.packages.map(\.name) == ["@scope/wrap-ansi", "inner", "packed"])
    #expect(try package("@scope/wrap-ansi", in: project).version == "7.0.0")
    #expect(try package("@scope/wrap-ansi", in: project).dependencies == ["y"])
  }

  @Test func `a mark and the line ends of other systems change nothing`() throws {
    let yarn = "\u{FEFF}# yarn lockfile v1\r\n\r\na@npm:b:\r\n  version \"1.0.0\"\r\n"
    #expect(try project(yarn, "yarn.lock").packages.map(\.name) == ["b"])
    let npm = "\u{FEFF}{\"lockfileVersion\": 3,\r\n\"packages\": {\"node_modules/a\": {}}}"
    #expect(try project(npm, "package-lock.json").packages.map(\.name) == ["a"])
    let pnpm = "\u{FEFF}lockfileVersion: '9.0'\r\npackages:\r\n  a@1.0.0: {}\r\n"
    #expect(try project(pnpm, "pnpm-lock.yaml").packages.map(\.name) == ["a"])
  }

  @Test(arguments: ["package-lock.json", "pnpm-lock.yaml", "yarn.lock"])
  func `a merge conflict is told with its line, and an empty file as such`(name: String) throws {
    let conflict = try folder.write("{\n\n<<<<<<< HEAD\n=======\n>>>>>>> topic\n", to: name)
    #expect {
      try ProjectReader.read(conflict)
    } throws: {
      let error = $0 as? ProjectError
      return error?.line == 3 && error?.message.contains("merge conflict") == true
    }
    let empty = try folder.write(" \n", to: name)
    #expect { try ProjectReader.read(empty) } throws: { ($0 as? ProjectError)?.message == "it is empty" }
  }

  @Test func `JSON of another kind is no lock file`() throws {
    let path = try folder.write("{\"name\": \"a\"}", to: "package-lock.json")
    #expect { try ProjectReader.read(path) } throws: { ($0 as? ProjectError)?.code == .malformed }
  }

  @Test func `nesting without end is refused`() throws {
    let path = try folder.write(
      String(repeating: "{\"dependencies\":", count: 100_000), to: "package-lock.json")
    #expect { try ProjectReader.read(path) } throws: { ($0 as? ProjectError)?.code == .tooLarge }
    let closed =
      String(repeating: "{\"dependencies\":{\"a\":", count: 10_000) + "{}"
      + String(repeating: "}}", count: 10_000)
    let other = try folder.write(closed, to: "npm-shrinkwrap.json")
    #expect { try ProjectReader.read(other) } throws: { ($0 as? ProjectError)?.code == .tooLarge }
  }

  @Test(.enabled(if: LockFileTests.corpus != nil, "the corpus of lock files is not beside the repository"))
  func `a lock file of a public project is read whole`() throws {
    let path = try #require(Self.corpus).appendingPathComponent("trivy-npm-package-lock.json").path
    let project = try ProjectReader.read(path)
    #expect(project.origin == .packageLock(version: 1))
    #expect(project.packages.count == 13)
  }

  private static let corpus: URL? = {
    let shared =
      ProcessInfo.processInfo.environment["PLIMSOLL_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
    let folder = shared.appendingPathComponent("corpus/lockfiles")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}
