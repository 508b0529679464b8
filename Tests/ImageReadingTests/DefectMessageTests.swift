import ImageFixtures
import ImageReading
import ImageSources
import Messages
import OCIFormat
import Testing

/// What is said of defective images: the image with its tag, its place, the blob with its digest, what to do.
struct DefectMessageTests {
  private let layer = FixtureLayer([.file("a", String(repeating: "content ", count: 200)), .file("b", "2")])

  private func image(_ change: (inout FixtureLayer) -> Void = { _ in }) -> FixtureImage {
    var changed = layer
    change(&changed)
    return FixtureImage([FixtureLayer([.file("first", "1")]), changed], name: "node:24-slim")
  }

  private func error(_ files: [FixtureImage.File]) async throws -> (error: ImageReadingError, place: String) {
    let folder = try FixtureFolder(files)
    let place = "oci:" + folder.path
    do {
      for result in try await FixtureReading.results(place) {
        _ = try await ImageReader().read(try result.get())
      }
    } catch let error as ImageReadingError {
      return (error, place)
    }
    throw CancellationError()
  }

  @Test func `every defect of a blob names the image, the place, the blob and what to do`() async throws {
    let whole = image()
    let layout = FixtureImage.layout([whole])
    func without(_ bytes: [UInt8]) -> [FixtureImage.File] {
      layout.filter { $0.path != FixtureImage.blobPath(FixtureLayer.sha256(bytes)) }
    }
    func changed(_ bytes: [UInt8]) -> [FixtureImage.File] {
      let path = FixtureImage.blobPath(FixtureLayer.sha256(bytes))
      return layout.map { $0.path == path ? ($0.path, Array($0.bytes.dropLast()) + [0x7F]) : $0 }
    }
    var cases: [(files: [FixtureImage.File], digest: String)] = []
    for document in [whole.manifest, whole.configuration] {
      cases += [
        (without(document), FixtureLayer.sha256(document)),
        (changed(document), FixtureLayer.sha256(document)),
      ]
    }
    cases += [(without(layer.stored), layer.digest), (changed(layer.stored), layer.digest)]
    for image in [
      image { $0.claimedSize = "99999" }, image { $0.claimedSize = "5" },
      image { $0.claimedDiffID = "sha256:" + String(repeating: "ab", count: 32) },
      image { $0 = FixtureLayer(tar: Array($0.tar.dropLast(2000)), .plain) },
      image { $0 = FixtureLayer(tar: [1] + $0.tar.dropFirst(), .plain) },
    ] {
      cases.append((FixtureImage.layout([image]), image.layers[1].digest))
    }
    for (files, digest) in cases {
      let (error, place) = try await error(files)
      #expect(error.subject.description.hasPrefix("node:24-slim in \(place): "), "\(error)")
      #expect(error.description.contains(digest), "\(error)")
      #expect(error.advice?.isEmpty == false, "\(error)")
      #expect(error.layer != nil || error.document != nil, "\(error)")
    }
  }

  @Test func `a wrong size is told as sizes, with the digest that is right`() async throws {
    let (error, _) = try await error(FixtureImage.layout([image { $0.claimedSize = "5" }]))
    #expect(error.code == .sizeMismatch)
    #expect(error.why == "its descriptor says 5 bytes, but the blob of this digest has \(layer.stored.count)")
  }

  @Test func `documents that are no JSON are told with line and column`() async throws {
    let (error, _) = try await error([("index.json", Array("{\n \"manifests\": [\n  nope]}".utf8))])
    #expect(error.code == .invalidDocument)
    #expect(error.why.contains("line 3, column 3"), "\(error)")
    let (typed, _) = try await self.error([("index.json", Array("{\"manifests\": [{\"digest\": 5}]}".utf8))])
    #expect(typed.why.contains(".manifests[0].digest"), "\(typed)")
  }

  @Test func `a bound that stops a layer is told, and not that the reading was cancelled`() async throws {
    var limits = ReadingLimits()
    limits.maximumEntryCount = 100
    let many = FixtureLayer((0..<20_000).map { .file("file\($0)") }, .plain)
    let error = try #require(try await FixtureReading.error([many, many, many], limits: limits))
    #expect(error.code == .limitExceeded)
    #expect(error.bound == .entryCount)
  }

  @Test func `what an image says is made visible in errors and notes`() async throws {
    let evil = "app:1\u{1B}[2J\u{202E}"
    let layout = FixtureImage.layout(
      descriptors: [
        FixtureImage.descriptor(
          "application/vnd.oci.image.manifest.v1+json", FixtureLayer.sha256([1]), "1",
          extra: ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"app:1\\u001b[2J\\u202e\"}")
      ], blobs: [])
    let (error, place) = try await error(layout)
    #expect(error.image == "app:1\\x1b[2J\\xe2\\x80\\xae")
    let unknown = await #expect(throws: ImageReadingError.self) {
      try await FixtureReading.images(place + ":other")
    }
    #expect(unknown?.description.contains("\u{1B}") == false)
    let other = ImageReadingError(code: .system, image: evil, why: "\(evil)")
    #expect(!other.description.contains("\u{1B}"))
    #expect(ImageNote(code: .trailingData, text: evil).text.contains("\u{1B}") == false)
  }
}
