import HTTPFixtures
import HTTPTransfer
import ImageFixtures
import ImageReading
import ImageSources
import Messages
import OCIFormat
import RegistryReading
import Testing

/// What is fetched of a registry, and what is made of it.
struct RegistrySourceTests {
  private let amd64 = #"{"os":"linux","architecture":"amd64"}"#
  private let arm64 = #"{"os":"linux","architecture":"arm64","variant":"v8"}"#
  private let attestation = #"{"os":"unknown","architecture":"unknown"}"#

  private var index: RegistryFixture.Contents {
    let arm = FixtureImage([FixtureLayer([.file("arm", "x")])], architecture: "arm64/v8")
    let statement = FixtureImage([FixtureLayer([.file("statement", "x")])])
    return RegistryFixture.contents(index: [(.two, amd64), (arm, arm64), (statement, attestation)])
  }

  @Test func `a tag costs one head and two manifests, and only the platform that is asked for is fetched`()
    async throws
  {
    let registry = try RegistryFixture(index)
    let reading = RegistryReadingFixture()
    let contents = try await reading.contents(registry.name())
    #expect(contents.image.name == registry.name() && contents.image.source.kind.rawValue == "registry")
    #expect(contents.image.source.place == "docker://" + registry.name("app"))
    #expect(contents.layers.count == 2)
    let layers = FixtureImage.two.layers.map { "GET blobs/\($0.digest)" }
    let index = FixtureLayer.sha256(try #require(index["manifests/1"]).bytes)
    #expect(
      registry.requested.prefix(4) == [
        "HEAD manifests/1", "GET manifests/\(index)",
        "GET manifests/\(FixtureLayer.sha256(FixtureImage.two.manifest))",
        "GET blobs/\(FixtureLayer.sha256(FixtureImage.two.configuration))",
      ])
    #expect(Set(registry.requested.dropFirst(4)) == Set(layers))
    #expect(reading.access.tally.requests[.manifestGet] == 2 && reading.access.tally.requests[.blobGet] == 3)
  }

  @Test func `no manifest is fetched twice, also not for another platform`() async throws {
    let registry = try RegistryFixture(index)
    let reading = RegistryReadingFixture()
    _ = try await reading.image(registry.name())
    _ = try await reading.image(registry.name())
    let arm = try await reading.image(registry.name(), platform: Platform("linux/arm64"))
    #expect(arm.platform.architecture == "arm64")
    #expect(registry.requested.filter { $0.hasPrefix("GET manifests/") }.count == 3)
    #expect(registry.requested.filter { $0.hasPrefix("HEAD") }.count == 3)
  }

  @Test func `each platform of an index is an image, and no attestation is`() async throws {
    let registry = try RegistryFixture(index)
    let images = try await RegistryReadingFixture().allPlatforms(registry.name()).map { try $0.get() }
    #expect(images.map(\.platform.description) == ["linux/amd64", "linux/arm64/v8"])
    #expect(Set(images.map(\.manifestDigest)).count == 2)
    #expect(images.allSatisfy { $0.name == registry.name() })
    #expect(registry.requested.filter { $0.hasPrefix("GET manifests/") }.count == 3)
  }

  @Test func `an image without an index is the only one of all platforms`() async throws {
    let registry = try RegistryFixture(RegistryFixture.contents(.two))
    #expect(try await RegistryReadingFixture().allPlatforms(registry.name()).count == 1)
  }

  @Test func `a platform that cannot be had is an error beside the others`() async throws {
    var contents = index
    contents["blobs/" + FixtureLayer.sha256(FixtureImage.two.configuration)] = nil
    let registry = try RegistryFixture(contents)
    let results = try await RegistryReadingFixture().allPlatforms(registry.name())
    #expect(results.count == 2)
    #expect(throws: ImageReadingError.self) { try results[0].get() }
    #expect(try results[1].get().platform.architecture == "arm64")
  }

  @Test func `a digest is fetched without a look-up, and its tag is kept in the name`() async throws {
    let registry = try RegistryFixture(RegistryFixture.contents(.two))
    let digest = FixtureLayer.sha256(FixtureImage.two.manifest)
    let image = try await RegistryReadingFixture().image(registry.name("app:1@\(digest)"))
    #expect(image.name == registry.name("app:1@\(digest)") && image.manifestDigest?.description == digest)
    #expect(registry.requested.first == "GET manifests/\(digest)")
  }

  @Test func `an index without platforms is looked into`() async throws {
    let arm = FixtureImage([FixtureLayer([.file("arm", "x")])], architecture: "arm64/v8")
    let registry = try RegistryFixture(RegistryFixture.contents(index: [(arm, ""), (.two, "")]))
    let image = try await RegistryReadingFixture().image(registry.name())
    #expect(image.manifestDigest?.description == FixtureLayer.sha256(FixtureImage.two.manifest))
  }

  @Test func `a registry that knows no head is asked for the tag itself`() async throws {
    let registry = try RegistryFixture(RegistryFixture.contents(.two)) { request, connection in
      guard request.method == "HEAD" else { return false }
      connection.answer(405, to: request)
      return true
    }
    #expect(try await RegistryReadingFixture().contents(registry.name()).layers.count == 2)
  }

  @Test func `a tag that is not there is told with the one that was meant, from any page`() async throws {
    var contents = RegistryFixture.contents(.two, tag: "24-slim")
    for tag in ["22", "23", "24", "24-alpine"] {
      contents["manifests/\(tag)"] = contents["manifests/24-slim"]
    }
    let registry = try RegistryFixture(contents)
    let error = try await RegistryReadingFixture().error(registry.name("app:24-slin"))
    #expect(error?.code == .noSuchImage && error?.advice == "did you mean '24-slim'?")
    #expect(registry.requested.filter { $0 == "GET tags/list" }.count == 3)
  }

  @Test func `a bare name that is nowhere says so of files too`() async throws {
    let registry = try RegistryFixture([:])
    // Nothing listens at the usual port of this address.
    let bare = try await RegistryReadingFixture().error("127.9.8.7/nothing:1")
    #expect(bare?.code == .unreachable)
    #expect(bare?.why.contains("there is no file or folder '127.9.8.7/nothing:1'") == true)
    let ported = try await RegistryReadingFixture().error(registry.name("nothing:1"))
    #expect(ported?.code == .noSuchImage && ported?.why.contains("file") == false)
    let prefixed = try await RegistryReadingFixture().error("docker://" + registry.name("nothing:1"))
    #expect(prefixed?.code == .noSuchImage && prefixed?.why.contains("file") == false)
  }

  @Test func `what is there as a file is no name of a registry`() async throws {
    let folder = try FixtureFolder(FixtureImage.layout([.two]))
    let transports = ImageTransports([.registry(RegistryReadingFixture().access), .path])
    #expect(try transports.reference(folder.path).prefix == "")
    #expect(try transports.reference("./missing").prefix == "")
    let bare = try transports.reference("node:24")
    #expect(bare.prefix == "docker://" && bare.isBare && bare.description == "node:24")
    #expect(try transports.reference("docker://node:24").description == "docker://node:24")
  }

  @Test func `a connection that is cut at every tenth of a layer does no harm`() async throws {
    let layer = FixtureImage.two.layers[1]
    let step = layer.stored.count / 10 + 1
    let registry = try RegistryFixture(RegistryFixture.contents(.two)) { request, connection in
      guard request.path.hasSuffix(layer.digest) else { return false }
      let first = request.rangeStart ?? 0
      let rest = layer.stored[first...]
      let range = ("Content-Range", "bytes \(first)-\(layer.stored.count - 1)/\(layer.stored.count)")
      connection.answer(
        first == 0 ? 200 : 206, (first == 0 ? [] : [range]) + [("Content-Length", "\(rest.count)")],
        rest.prefix(step))
      connection.close()
      return true
    }
    let log = EventLog()
    let contents = try await RegistryReadingFixture(observe: log.add).contents(registry.name())
    #expect(contents.layers[1].storedBytes == Int64(layer.stored.count))
    let resumed = log.events.compactMap { if case .resuming(_, let byte) = $0 { byte } else { nil } }
    #expect(resumed == (1...9).map { Int64($0 * step) })
  }

  @Test func `a redirected blob is fetched without credentials`() async throws {
    let layer = FixtureImage.two.layers[1]
    let store = try HTTPFixtureServer { $1.answer(200, [], layer.stored, to: $0) }
    let registry = try RegistryFixture(
      RegistryFixture.contents(.two), login: .basic("ci", "secret")
    ) { request, connection in
      guard request.path.hasSuffix(layer.digest) else { return false }
      connection.answer(307, [("Location", store.address("/signed?x=y"))], to: request)
      return true
    }
    let reading = RegistryReadingFixture(
      credentials: RegistryCredentials(username: "ci", secret: .password("secret"), origin: "--username"))
    #expect(try await reading.contents(registry.name()).layers.count == 2)
    #expect(store.requests.map { $0.fields["authorization"] } == [nil])
  }
}
