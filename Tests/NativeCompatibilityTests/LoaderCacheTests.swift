import Foundation
import NativeFixtures
import Testing

@testable import NativeCompatibility

@Suite("Cache of glibc's loader", .enabled(if: Compiler.gcc.isAvailable, "gcc is not installed"))
struct LoaderCacheTests {
  private let image: ImageFolder

  init() throws {
    image = try ImageFolder.glibc()
    try image.folder.write("# folders\ninclude /etc/ld.so.conf.d/*.conf\n", to: "etc/ld.so.conf")
    try image.folder.write("/usr/local/lib\n", to: "etc/ld.so.conf.d/libc.conf")
    try image.library("libfar.so", "int far(void) { return 1; }", in: "usr/local/lib")
    try image.library(
      "libnear.so", "int far(void); int f(void) { return far(); }", try image.path("usr/local/lib/libfar.so"))
  }

  private func objects() throws -> NativeObjectObservation {
    try FolderImage(image.folder.url).image().nativeObjects()
  }

  @Test(arguments: LoaderCacheFile.Form.allCases)
  func `a library that the cache lists is found`(form: LoaderCacheFile.Form) throws {
    try image.folder.write(
      LoaderCacheFile.bytes(["/lib/libother.so", "/usr/local/lib/libfar.so"], form: form),
      to: "etc/ld.so.cache")
    #expect(try objects().unloadable.isEmpty)
  }

  @Test func `a library that is there and not in the cache is not found, and what to run is said`() throws {
    try image.cache("/lib/libother.so")
    let unloadable = try #require(try objects().unloadable.first)
    #expect(
      unloadable.failures == [
        .libraryUncached(
          name: "libfar.so", path: "/usr/local/lib/libfar.so", neededBy: "/usr/lib/libnear.so")
      ])
    #expect(
      unloadable.reason == "/usr/local/lib/libfar.so is not in the loader's cache, run ldconfig")
  }

  @Test func `without a cache, no folder of the configuration is looked in`() throws {
    #expect(try objects().unloadable.map(\.kind) == ["cache"])
  }

  @Test func `a cache that cannot be read counts as if it had just been written`() throws {
    try image.folder.write("something else", to: "etc/ld.so.cache")
    #expect(try objects().unloadable.isEmpty)
  }

  @Test func `what the cache lists and is no longer there is not found`() throws {
    try image.cache("/opt/gone/libfar.so")
    try image.folder.remove("usr/local/lib/libfar.so")
    #expect(try objects().unloadable.map(\.kind) == ["library"])
  }

  @Test func `a configuration that includes itself is read once`() throws {
    try image.folder.write("include ld.so.conf\n/usr/local/lib\n", to: "etc/ld.so.conf")
    #expect(try objects().unloadable.map(\.kind) == ["cache"])
  }

  /// A folder of configurations, each of which names all others in patterns of its own.
  private struct IncludingFiles: ImageFileLookup {
    let patterns = (0..<50).map {
      "include /etc/ld.so.conf.d/*\(String(repeating: "?", count: $0 % 7))*.conf"
    }

    func canonicalPath(_ path: String) -> String? { path }
    func names(inFolder path: String) -> [String] { (0..<2_000).map { "\(10_000 + $0).conf" } }
    func bytes(atPath path: String) -> [UInt8]? {
      let own = path.split(separator: "/").last ?? ""
      return Array(
        (patterns.map { $0.replacing("*?", with: "*\(own.prefix(2))?") } + ["/folder\(own)"])
          .joined(separator: "\n").utf8)
    }
  }

  @Test func `thousands of configurations that include each other are read in bounded time`() {
    let start = ContinuousClock.now
    let folders = LoaderConfigurationReading(IncludingFiles()).folders(from: "/etc/ld.so.conf")
    #expect(folders.count == LoaderConfigurationReading.maximumFiles)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/sbin/ldconfig")
        && FileManager.default.fileExists(atPath: "/etc/ld.so.cache"), "this machine has no ldconfig"))
  func `this machine's cache reads as ldconfig prints it`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/sbin/ldconfig")
    process.arguments = ["-p"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var theirs: [String: [String]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      guard let arrow = line.firstRange(of: " => "), let name = line.split(separator: " ").first else {
        continue
      }
      theirs[name.trimmingCharacters(in: .whitespaces), default: []].append(String(line[arrow.upperBound...]))
    }
    #expect(!theirs.isEmpty)
    guard
      case .listing(let ours) = LoaderCache(
        atPath: "/etc/ld.so.cache", in: FolderImage(URL(fileURLWithPath: "/")))
    else {
      Issue.record("the cache could not be read")
      return
    }
    #expect(ours == theirs)
  }
}
