import BlobDecoding
import Foundation
import ImageDeclarations
import ImageFixtures
import ImageProbes
import ImageReading
import ImageSources
import Testing

@testable import ImageMeasuring

/// What a cache keeps of files is taken for what this program makes of them, as long as the collector's version is the
/// same: a collector that makes something else of the same files has to have another version.
struct CollectorVersionTests {
  /// What each collector makes of ``image``: its version, and the digest of what is kept.
  ///
  /// Where a line of this table no longer holds, raise the collector's `version` and write the new line.
  private static let kept = [
    ".entries": "1 sha256:473cbfab56e0b625f4be5baa1642f6c64e0d087e3bf37cfd31e9c4f2f45fa1db",
    "c-library": "1 sha256:414d2f2e1e3ad2d8a96f93e3433961383c0e4226592522ac825a6c54049c1065",
    "installed-manifests": "1 sha256:184b96ab142799d8ded168761baa8969e38213a7630f51deb5bec95421b6fdaf",
    "interpreters": "1 sha256:426512c8801b2bede646528775a4d89b5cfac286571843b7652c5241de52c86b",
    "loader-caches": "1 sha256:9b9ae7490f72b481aaf526dd4674346fdebe02647ddff502abc5da1afbac4cae",
    "loader-files": "1 sha256:953c3f52fa310a454f673e8b3248804c33271270f20beb4d7a5aa1d55fe7d671",
    "native-objects": "1 with this process's seed",
    "node-headers": "1 sha256:d4d4265072535c37370a82b55ca7c2d127732b33397a2952d08815eba0ad62c9",
    "node-programs": "1 sha256:9ee520dbf5ab62f8a6482df7fed1ec66fe87213a6d2e6ea280338aa7c4d5dcd2",
    "node-releases": "1 sha256:891dbbf31e288d6b7fd5b399de20e0615e9f198578dd22d6b1114bf3051764e0",
    "package-databases": "2 sha256:f7b983d652afdadaf4a816cb258dc5629e54913c2ff84d4b3d59341d4704759a",
    "package-manifests": "1 sha256:20783cada748389e51f7426673ab0f754210b3e095ae4a06d02f5faac88c520b",
    "release-files": "1 sha256:f93f484fdfd8b462c078b6cc67f42b488895fb4c3554ac0caf21aefc34671fbc",
  ]
  /// What these keep has numbers in it that differ from process to process: of them only the version is held.
  private static let keptWithSeed: Set<String> = ["native-objects"]

  private static let objectHeader: [UInt8] = {
    var header: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 57)
    (header[16], header[18], header[52]) = (3, 62, 64)
    return header
  }()

  private static func program(_ text: String) -> [UInt8] { objectHeader + Array(text.utf8) + [0] }

  private static let image = FixtureImage(
    [
      FixtureLayer([
        .file("etc/os-release", "ID=alpine\nVERSION_ID=3.20.3\nPRETTY_NAME=\"Alpine\"\n"),
        .file("lib/apk/db/installed", "P:musl\nV:1.2.5-r0\nA:x86_64\n\nP:busybox\nV:1.36-r1\nA:x86_64\n"),
        .file(
          "var/lib/dpkg/status",
          "Package: libc6\nStatus: install ok installed\nArchitecture: amd64\nVersion: 2.36-9\n\n"),
        .file("var/lib/dpkg/status.d/base", "Package: base-files\nArchitecture: amd64\nVersion: 12.4\n"),
        .file(
          "lib/x86_64-linux-gnu/libc.so.6",
          bytes: program("GNU C Library (Debian) stable release version 2.36.\n")),
        .file("lib/ld-musl-x86_64.so.1", bytes: program("musl libc\nVersion 1.2.5\n")),
        .file(
          "usr/bin/node",
          bytes: program(
            "\0/lib64/ld-linux-x86-64.so.2\0https://nodejs.org/download/release/v24.3.0/node-v24.3.0-headers.tar.gz"
          ), mode: 0o755),
        .file(
          "usr/include/node/node_version.h",
          "#define NODE_MAJOR_VERSION 24\n#define NODE_MINOR_VERSION 3\n#define NODE_PATCH_VERSION 0\n"),
        .file(
          "app/node_modules/a/package.json",
          #"{"name":"a","version":"1.0.0","scripts":{"install":"node-gyp rebuild"},"os":["linux"]}"#),
        .file("app/node_modules/a/build/a.node", bytes: objectHeader),
        .file("usr/lib/node_modules/npm/package.json", #"{"name":"npm","version":"11.4.2"}"#),
        .file("etc/ld.so.cache", "glibc-ld.so.cache1.1"),
        .file("etc/ld.so.conf", "/opt/lib\n"), .file("etc/ld-musl-x86_64.path", "/lib:/usr/lib\n"),
      ])
    ], name: "app:1")

  /// Remembers nothing, and notes what it is given.
  private final class NotingMemory: LayerMemory, @unchecked Sendable {
    private let lock = NSLock()
    private var noted: [LayerPiece] = []
    var pieces: [LayerPiece] { lock.withLock { noted } }

    func recall(_ layer: LayerIdentity, versions: [String: Int]) -> [String: LayerPiece]? { nil }
    func keep(_ pieces: [LayerPiece], of layer: LayerIdentity) { lock.withLock { noted += pieces } }
  }

  @Test func `a collector that makes something else of a file has another version`() async throws {
    let layout = try FixtureFolder(FixtureImage.layout([Self.image]))
    let memory = NotingMemory()
    let source = try await ImageReference("oci:\(layout.path)").open()
    let stored = try #require(try await source.images(ImageSelection()).first).get()
    let collectors = ImageExamination.collectors(of: ImageProbeList.all)
    let reading = collectors + DeclarationReader.collectors
    #expect(
      reading.filter { !($0 is any KeptContentCollecting) }.map(\.id).isEmpty,
      "one of which nothing can be kept makes every layer read again")
    _ = try await ImageReader(memory: memory).read(stored, collectors: collectors)
    var kept: [String: String] = [:]
    for piece in memory.pieces {
      let bytes = piece.parts.flatMap { $0 }
      #expect(
        !bytes.isEmpty, "'\(piece.name)' is given nothing that it keeps: put a file for it into the image")
      let content =
        Self.keptWithSeed.contains(piece.name) ? "with this process's seed" : FixtureLayer.sha256(bytes)
      kept[piece.name] = "\(piece.version) \(content)"
    }
    #expect(Set(kept.keys).isSuperset(of: collectors.map(\.id)))
    for (name, line) in kept.sorted(by: { $0.key < $1.key }) {
      #expect(line == Self.kept[name], "raise the version of '\(name)', and write its new line here")
    }
  }
}
