import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

struct SelectionTests {
  private let amd64 = FixtureImage([FixtureLayer([.file("amd64", "1")])])
  private let arm64 = FixtureImage([FixtureLayer([.file("arm64", "22")])], architecture: "arm64/v8")

  /// A layout whose only entry is an index of two platforms and an attestation.
  private func multiPlatform(depth: Int = 1) throws -> FixtureFolder {
    let attestation = FixtureImage([FixtureLayer([.file("attestation", "4444")])], architecture: "unknown")
    var blobs = amd64.blobs + arm64.blobs + attestation.blobs
    var index = """
      {"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[\
      \(attestation.manifestDescriptor(
        extra: ",\"platform\":{\"os\":\"unknown\",\"architecture\":\"unknown\"}")),\
      \(arm64.manifestDescriptor(
        extra: ",\"platform\":{\"os\":\"linux\",\"architecture\":\"arm64\",\"variant\":\"v8\"}")),\
      \(amd64.manifestDescriptor(extra: ",\"platform\":{\"os\":\"linux\",\"architecture\":\"amd64\"}"))]}
      """
    var descriptor = ""
    for _ in 0..<depth {
      let bytes = Array(index.utf8)
      blobs.append((FixtureImage.blobPath(FixtureLayer.sha256(bytes)), bytes))
      descriptor = FixtureImage.descriptor(
        "application/vnd.oci.image.index.v1+json", FixtureLayer.sha256(bytes), "\(bytes.count)")
      index = "{\"schemaVersion\":2,\"manifests\":[\(descriptor)]}"
    }
    return try FixtureFolder(FixtureImage.layout(descriptors: [descriptor], blobs: blobs))
  }

  @Test(arguments: [("linux/arm64", "arm64"), ("linux/arm64/v8", "arm64"), ("amd64", "amd64")])
  func `a platform is chosen from an index`(text: String, expected: String) async throws {
    let folder = try multiPlatform()
    let platform: Platform? = Platform(text)
    #expect(platform != nil)
    let images = try await FixtureReading.images(folder.path, platform: platform)
    #expect(images.map(\.platform.architecture) == [expected])
  }

  @Test func `the platform is this machine's unless another is asked for`() async throws {
    let folder = try multiPlatform(depth: 3)
    let images = try await FixtureReading.images(folder.path)
    #expect(images.map(\.platform.architecture) == [Platform.current.architecture])
  }

  @Test func `a platform that is absent is an error that lists those there are`() async throws {
    let folder = try multiPlatform()
    let error = await #expect(throws: ImageReadingError.self) {
      try await FixtureReading.images(folder.path, platform: Platform(os: "linux", architecture: "s390x"))
    }
    #expect(error?.code == .noSuchPlatform)
    #expect(error?.why.contains("linux/arm64/v8, linux/amd64") == true)
    #expect(error?.why.contains("unknown") == false)
  }

  @Test func `indexes nested without end are refused`() async throws {
    let folder = try multiPlatform(depth: 20)
    let error = await #expect(throws: ImageReadingError.self) { try await FixtureReading.images(folder.path) }
    #expect(error?.code == .limitExceeded)
  }

  @Test func `an image without a choice is taken, unless another platform is asked for`() async throws {
    let folder = try FixtureFolder(FixtureImage.layout([arm64]))
    #expect(try await FixtureReading.images(folder.path).count == 1)
    let error = await #expect(throws: ImageReadingError.self) {
      try await FixtureReading.images(folder.path, platform: Platform(os: "linux", architecture: "amd64"))
    }
    #expect(error?.code == .noSuchPlatform)
  }

  @Test func `a name selects among several images, none takes all`() async throws {
    var (one, two) = (amd64, FixtureImage([FixtureLayer([.file("two", "22")])]))
    (one.name, two.name) = ("app:1", "docker.io/library/app:2")
    let layout = try FixtureFolder(FixtureImage.layout([one, two]))
    let archive = try layout.write("images.tar", FixtureImage.tar(FixtureImage.dockerArchive([one, two])))
    for place in ["oci:\(layout.path)", "docker-archive:\(archive)", archive] {
      #expect(try await FixtureReading.images(place).count == 2)
      #expect(try await FixtureReading.images(place + ":app:2").map(\.name) == ["docker.io/library/app:2"])
      #expect(try await FixtureReading.images(place + ":1").map(\.name) == ["app:1"])
      let error = await #expect(throws: ImageReadingError.self) {
        try await FixtureReading.images(place + ":app:3")
      }
      #expect(error?.code == .noSuchImage)
      #expect(error?.why.contains("app:1, docker.io/library/app:2") == true)
    }
  }

  @Test(arguments: [
    "docker://node:24", "docker-daemon:node:24", "podman:node:24", "node:24-slim", "node",
  ])
  func `places that are not read yet say what is read`(text: String) throws {
    let error = #expect(throws: ImageReadingError.self) { try ImageReference(text, among: .local) }
    #expect(error?.code == .unsupportedReference)
    #expect(error?.suggestion?.contains("docker-archive:FILE") == true)
  }

  @Test(arguments: ["", "oci:", "oci-archive:", "docker-archive::x", "./nothing:"])
  func `text that is no reference is refused`(text: String) {
    #expect(throws: ImageReadingError.self) { try ImageReference(text) }
  }
}
