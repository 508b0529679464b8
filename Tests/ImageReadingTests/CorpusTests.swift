import Foundation
import ImageReading
import ImageSources
import OCIFormat
import Testing

/// Real images, beside the repository or where `PLIMSOLL_SHARED` says; never a part of it.
struct CorpusTests {
  /// The folder of the corpus; nil when it is absent.
  static let folder: String? = {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["PLIMSOLL_SHARED"]
      ?? repository.deletingLastPathComponent().appendingPathComponent("shared").path
    let folder = shared + "/corpus"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  /// What another program found in a layout.
  struct Known: Sendable {
    var layout: String
    var transfer: Int64
    var tar: Int64
    var content: Int64
    var files: Int
  }

  static let busybox = [
    Known(
      layout: "busybox-latest-glibc-amd64", transfer: 2_226_327, tar: 4_679_680, content: 4_445_814, files: 16
    ),
    Known(
      layout: "busybox-latest-glibc-arm64v8", transfer: 1_915_158, tar: 4_413_440, content: 4_170_758,
      files: 16),
    Known(
      layout: "busybox-latest-musl-amd64", transfer: 886_160, tar: 1_761_280, content: 1_532_848, files: 6),
    Known(
      layout: "busybox-latest-musl-arm64v8", transfer: 915_579, tar: 1_925_120, content: 1_695_000, files: 6),
    Known(
      layout: "busybox-latest-uclibc-amd64", transfer: 773_906, tar: 1_484_800, content: 1_256_184, files: 6),
    Known(
      layout: "busybox-latest-uclibc-arm64v8", transfer: 829_613, tar: 1_771_520, content: 1_539_800, files: 6
    ),
  ]

  @Test(.enabled(if: folder != nil, "the corpus is not beside the repository"), arguments: busybox)
  func `sizes of the official busybox images are those another program found`(known: Known) async throws {
    let folder = try #require(Self.folder)
    let image = try #require(try await FixtureReading.images("oci:\(folder)/layouts/\(known.layout)").first)
    let contents = try await ImageReader().read(image)
    #expect(contents.sizes.transferBytes == known.transfer)
    #expect(contents.sizes.layerTarBytes == known.tar)
    #expect(contents.sizes.contentBytes == known.content)
    #expect(contents.sizes.rootFileSystemBytes == known.content)
    let files = Set(contents.rootFileSystem.entries.filter { $0.kind == .regularFile }.map(\.fileID))
    #expect(files.count == known.files)
  }

  @Test(.enabled(if: folder != nil, "the corpus is not beside the repository"))
  func `archives that docker, kaniko and other tools wrote are read`() async throws {
    let folder = try #require(Self.folder)
    for (file, files, content) in [
      ("dive/test-docker-image.tar", 14, Int64(1_220_598)), ("dive/test-oci-zstd-image.tar", 1, 11_189),
      ("dive/test-oci-gzip-image.tar", 1, 11_189), ("dive/test-oci-uncompressed-image.tar", 1, 11_189),
      ("docker-archive/alpine-310.tar.gz", 1, 5_552_525), ("ggcr/hello-world-v25.tar", 1, 9136),
    ] {
      let image = try #require(try await FixtureReading.images("\(folder)/\(file)").first)
      let contents = try await ImageReader().read(image)
      #expect(contents.layers.count == files, "\(file)")
      #expect(contents.sizes.contentBytes == content, "\(file)")
    }
    #expect(try await FixtureReading.images("\(folder)/ggcr/test_bundle.tar").count == 2)
  }

  @Test(.enabled(if: folder != nil, "the corpus is not beside the repository"))
  func `links that leave an image, or form cycles, lead nowhere outside`() async throws {
    let folder = try #require(Self.folder)
    for name in ["symlink-attack", "symlink-cycle", "symlink-dangling", "basic", "multiple-files"] {
      let image = try #require(
        try await FixtureReading.images("\(folder)/hostile/scalibr-\(name).tar").first)
      let root = try await ImageReader().read(image).rootFileSystem
      for entry in root.entries {
        // Whatever a link says, what it leads to is in the tree, or it leads nowhere.
        guard let target = root.entry(at: entry.path) else { continue }
        #expect(root.entry(at: target.path, followingLinks: false) == target)
      }
    }
  }
}
