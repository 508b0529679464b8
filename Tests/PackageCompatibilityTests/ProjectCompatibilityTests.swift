import ComparisonModel
import Diagnostics
import PackageCompatibility
import ProjectReading
import Testing

@Suite("What becomes of packages with native code")
struct ProjectCompatibilityTests {
  @Test func `tens of thousands of installed packages in many images are held against a project in seconds`()
  {
    let packages = (0..<20_000).map {
      NativePackages.Package(
        name: "p\($0)", version: "1.0.0", path: "/p\($0)", outcome: .prebuilt,
        reason: LocalizedText(same: "it loads"))
    }
    let targets = (0..<8).map {
      PackageTarget(
        name: "image\($0)", architecture: "amd64", cLibrary: "glibc", buildTools: nil, packageTools: [],
        installed: packages)
    }
    let start = ContinuousClock.now
    #expect(PackageMatrix(nil, in: targets).rows.count == 20_000)
    // Each package was once held against all others: 3,200,000,000 comparisons of names.
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  private let alpine = PackageTarget(
    name: "alpine", architecture: "amd64", cLibrary: "musl", buildTools: [], packageTools: ["apk"])
  private let slim = PackageTarget(
    name: "slim", architecture: "amd64", cLibrary: "glibc", buildTools: [], packageTools: ["apt"])
  private let full = PackageTarget(
    name: "full", architecture: "amd64", cLibrary: "glibc", buildTools: ["python3", "make", "g++"],
    packageTools: ["apt"])

  private func outcome(
    _ name: String, of packages: [ProjectPackage], in target: PackageTarget
  ) throws -> PackageOutcome? {
    let project = Project(origin: .packageLock(version: 3), path: "package-lock.json", packages: packages)
    let compatibility = ProjectCompatibility(project, knowledge: try PackageKnowledge.builtIn())
    return compatibility.outcomes(in: target).first { $0.package == name }
  }

  private func package(
    _ name: String, _ version: String, script: Bool = false, uses: Set<String> = [],
    optional: Set<String> = []
  ) -> ProjectPackage {
    var package = ProjectPackage(name: name, version: version)
    package.hasInstallScript = script
    package.dependencies = uses
    package.optionalDependencies = optional
    return package
  }

  private func build(_ name: String, cpu: String = "x64", libc: [String] = []) -> ProjectPackage {
    var package = ProjectPackage(name: name, version: "1.0.0")
    package.systems = ["linux"]
    package.processors = [cpu]
    package.cLibraries = libc
    return package
  }

  @Test func `what is known of a version decides, with its source`() throws {
    let new = [package("bcrypt", "6.0.0", script: true, uses: ["node-gyp-build"])]
    let outcome = try #require(try outcome("bcrypt", of: new, in: alpine))
    #expect(outcome.outcome == .prebuilt)
    #expect(outcome.reference?.address.hasPrefix("https://") == true)
    let old = [package("bcrypt", "3.0.8", script: true, uses: ["node-pre-gyp", "nan"])]
    #expect(try self.outcome("bcrypt", of: old, in: alpine)?.outcome == .mustCompile)
    #expect(try self.outcome("bcrypt", of: old, in: slim)?.outcome == .prebuilt)
  }

  @Test func `compiling tells what is missing in the image, and how to install it`() throws {
    let packages = [package("addon", "1.0.0", script: true, uses: ["nan", "bindings"])]
    let outcome = try #require(try outcome("addon", of: packages, in: alpine))
    #expect(outcome.outcome == .mustCompile)
    #expect(outcome.missingBuildTools == ["python3", "make", "g++"])
    #expect(outcome.installCommand == "apk add --no-cache python3 make g++")
    let equipped = try #require(try self.outcome("addon", of: packages, in: full))
    #expect(equipped.missingBuildTools == [])
    #expect(equipped.installCommand == nil)
  }

  @Test func `a build for the platform in the lock file is enough`() throws {
    let names = ["thing-linux-x64-gnu", "thing-linux-x64-musl"]
    let packages = [package("thing", "1.0.0", optional: Set(names))] + names.map { build($0) }
    let outcome = try #require(try outcome("thing", of: packages, in: alpine))
    #expect(outcome.outcome == .prebuilt)
    #expect(outcome.evidence.map(\.en) == ["thing-linux-x64-musl@1.0.0 is for linux/amd64, musl"])
    #expect(try self.outcome(names[0], of: packages, in: alpine) == nil)
  }

  @Test func `builds for other platforms only are no build`() throws {
    let names = ["thing-linux-x64-gnu", "thing-linux-arm64-gnu"]
    let packages =
      [package("thing", "1.0.0", optional: Set(names))] + [build(names[0]), build(names[1], cpu: "arm64")]
    #expect(try outcome("thing", of: packages, in: alpine)?.outcome == .noBuild)
    #expect(try outcome("thing", of: packages, in: slim)?.outcome == .prebuilt)
  }

  @Test func `one build for another platform does not prove that there are no others`() throws {
    let packages = [
      package("thing", "1.0.0", optional: ["thing-linux-x64-gnu"]), build("thing-linux-x64-gnu"),
    ]
    #expect(try outcome("thing", of: packages, in: alpine)?.outcome == .unknown)
  }

  @Test func `a build that names no C library proves nothing for musl`() throws {
    let packages = [package("thing", "1.0.0", optional: ["thing-linux-x64"]), build("thing-linux-x64")]
    let outcome = try #require(try outcome("thing", of: packages, in: alpine))
    #expect(outcome.outcome == .unknown)
    #expect(outcome.evidence.contains { $0.en.contains("proves nothing") })
  }

  @Test func `a static program's build is for every C library`() throws {
    let packages = [
      package("esbuild", "0.21.5", script: true, optional: ["@esbuild/linux-x64"]),
      build("@esbuild/linux-x64"),
    ]
    #expect(try outcome("esbuild", of: packages, in: alpine)?.outcome == .prebuilt)
  }

  @Test func `a field that names the C library is believed`() throws {
    let packages = [
      package("thing", "1.0.0", optional: ["thing-a", "thing-b"]), build("thing-a", libc: ["glibc"]),
      build("thing-b", libc: ["musl"]),
    ]
    #expect(try outcome("thing", of: packages, in: alpine)?.evidence.first?.en.hasPrefix("thing-b") == true)
  }

  @Test func `a loader that fetches or compiles leaves it unknown`() throws {
    let packages = [package("thing", "1.0.0", script: true, uses: ["prebuild-install"])]
    let outcome = try #require(try outcome("thing", of: packages, in: slim))
    #expect(outcome.outcome == .unknown)
    #expect(outcome.missingBuildTools == ["python3", "make", "g++"])
  }

  @Test func `an add-on that is installed for another C library does not count`() throws {
    var installed = package("thing", "1.0.0", script: true, uses: ["nan"])
    installed.addOns = [.init(path: "build/Release/thing.node", architecture: "amd64", cLibrary: "glibc")]
    #expect(try outcome("thing", of: [installed], in: slim)?.outcome == .prebuilt)
    let outcome = try #require(try outcome("thing", of: [installed], in: alpine))
    #expect(outcome.outcome == .mustCompile)
    #expect(outcome.evidence.first?.en.contains("amd64/glibc") == true)
  }

  @Test func `packages without native code, and those of other systems, are not listed`() throws {
    var events = package("fsevents", "2.3.3", script: true)
    events.systems = ["darwin"]
    let project = Project(
      origin: .packageLock(version: 3), path: "p", packages: [package("lodash", "4.17.21"), events])
    #expect(ProjectCompatibility(project, knowledge: try PackageKnowledge.builtIn()).nativePackages.isEmpty)
  }

  private func nativeNames(_ packages: [ProjectPackage]) throws -> [String] {
    let project = Project(origin: .yarnClassic, path: "p", packages: packages)
    return ProjectCompatibility(project, knowledge: try PackageKnowledge.builtIn()).nativePackages
      .map(\.package.name)
  }

  @Test func `a package that runs nothing when it is installed compiles nothing`() throws {
    #expect(try nativeNames([package("a", "1.0.0", uses: ["node-gyp", "nan", "bindings"])]) == [])
    #expect(try nativeNames([package("a", "1.0.0", uses: ["node-gyp-build"])]) == ["a"])
  }

  @Test(arguments: ["npm", "@npmcli/run-script", "node-addon-api", "prebuild-install"])
  func `a package that compiles others has no code of its own`(name: String) throws {
    var tool = ProjectPackage(name: name, version: "1.0.0")
    tool.dependencies = ["node-gyp"]
    #expect(try nativeNames([tool]) == [])
  }

  @Test func `what is for macOS only is not listed where a lock file has no systems`() throws {
    var events = ProjectPackage(name: "fsevents", version: "1.2.13")
    events.dependencies = ["nan", "bindings"]
    #expect(try nativeNames([events]) == [])
  }

  @Test func `a script that is known to build nothing is no sign`() throws {
    #expect(try nativeNames([package("core-js", "3.35.0", script: true)]) == [])
  }

  @Test func `a list of systems alone is no sign of native code, and WebAssembly is none`() throws {
    var tool = package("tool", "1.0.0")
    tool.systems = ["!win32"]
    var module = package("thing-wasm32-wasi", "1.0.0")
    module.processors = ["wasm32"]
    #expect(try nativeNames([tool, module]) == [])
  }

  @Test func `an excluded system or processor is one, and all others are taken`() throws {
    var thing = build("thing-a")
    thing.systems = ["!win32"]
    thing.processors = ["!arm64"]
    #expect(try outcome("thing-a", of: [thing], in: slim)?.outcome == .prebuilt)
    thing.processors = ["!x64"]
    #expect(try outcome("thing-a", of: [thing], in: slim)?.outcome != .prebuilt)
    thing.systems = ["!linux"]
    #expect(try outcome("thing-a", of: [thing], in: slim) == nil)
  }

  @Test func `among several versions of a build, that of the package is named`() throws {
    var old = build("thing-linux-x64-musl")
    old.version = "0.9.0"
    let packages = [
      package("thing", "1.0.0", optional: ["thing-linux-x64-musl"]), old, build("thing-linux-x64-musl"),
    ]
    let outcome = try #require(try outcome("thing", of: packages, in: alpine))
    #expect(outcome.evidence.first?.en.hasPrefix("thing-linux-x64-musl@1.0.0") == true)
  }

  @Test func `a script may make up for a build that is not listed`() throws {
    let names = ["thing-linux-x64-gnu", "thing-linux-arm64-gnu"]
    let packages =
      [package("thing", "1.0.0", script: true, optional: Set(names))]
      + [build(names[0]), build(names[1], cpu: "arm64")]
    #expect(try outcome("thing", of: packages, in: alpine)?.outcome == .unknown)
  }

  @Test func `one's own knowledge goes before the built-in`() throws {
    let text = """
      packages:
        - package: bcrypt
          builds: []
          otherwise: none
          source: https://example.com/bcrypt
          date: 2026-01-01
      """
    let own = try PackageKnowledge(bytes: Array(text.utf8), file: "own.yaml")
    let project = Project(
      origin: .packageLock(version: 3), path: "p", packages: [package("bcrypt", "6.0.0", script: true)])
    let compatibility = ProjectCompatibility(project, knowledge: own.before(try PackageKnowledge.builtIn()))
    #expect(compatibility.outcomes(in: alpine).map(\.outcome) == [.noBuild])
  }

  @Test func `a fault in a knowledge file is told with its place`() {
    let text = "packages:\n  - package: a\n    otherwise: perhaps\n    source: s\n    date: d\n"
    #expect {
      try PackageKnowledge(bytes: Array(text.utf8), file: "own.yaml")
    } throws: {
      ($0 as? FaultyInput)?.diagnostics.first?.location?.line == 3
    }
  }

  @Test func `a package is known to have no native code in one word only`() {
    let text = "packages:\n  - package: a\n    native_code: some\n    source: s\n    date: d\n"
    #expect {
      try PackageKnowledge(bytes: Array(text.utf8), file: "own.yaml")
    } throws: {
      ($0 as? FaultyInput)?.diagnostics.first?.location?.line == 3
    }
  }
}
