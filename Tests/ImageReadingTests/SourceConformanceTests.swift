import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

/// What every source of images keeps to: the same image is the same, wherever it lies, and so are its defects.
struct SourceConformanceTests {
  private let image = FixtureImage(
    [
      FixtureLayer([.file("etc/os-release", "ID=x\n"), .file("gone", "12345"), .directory("d")]),
      FixtureLayer(
        [.file(".wh.gone"), .link("l", to: "d"), .file("d/f", String(repeating: "content ", count: 900))],
        .zstd),
    ], name: "app:1", execution: "{\"User\":\"node\"}")

  private enum Outcome {
    case contents(ImageContents)
    case failure(ImageReadingError)

    var error: ImageReadingError? {
      if case .failure(let error) = self { error } else { nil }
    }
  }

  private func outcome(
    _ form: SourceForm, _ image: FixtureImage? = nil, platform: Platform? = nil,
    change: ([UInt8]) -> [UInt8]? = { $0 }
  ) async throws -> Outcome {
    let folder = try FixtureFolder()
    let reference = try form.write(image ?? self.image, into: folder, change: change)
    do {
      let stored = try #require(try await FixtureReading.results(reference, platform: platform).first).get()
      return .contents(try await ImageReader().read(stored))
    } catch let error as ImageReadingError {
      return .failure(error)
    }
  }

  @Test func `every kind of place has a form that is tried`() {
    // Standard input has the forms of archives; the program's own tests try it.
    #expect(
      Set(SourceForm.allCases.map(\.prefix)) == Set(FixtureReading.transports.prefixes).subtracting(["-"]))
  }

  @Test(arguments: SourceForm.allCases)
  func `an image is the same wherever it lies`(form: SourceForm) async throws {
    guard case .contents(let contents) = try await outcome(form) else {
      Issue.record("\(form): it cannot be read")
      return
    }
    #expect(contents.listing == ["d/", "d/f", "etc/", "etc/os-release", "l@"])
    #expect(contents.image.configDigest.description == FixtureLayer.sha256(image.configuration))
    #expect(contents.image.configuration.execution.user == "node")
    #expect(contents.image.platform.description == "linux/amd64")
    #expect(contents.layers.map(\.diffID.description) == image.layers.map(\.diffID))
    #expect(contents.layers.map(\.storedBytes) == image.layers.map { Int64($0.stored.count) })
    #expect(contents.sizes.contentBytes == 7210 && contents.sizes.reclaimableBytes == 5)
    #expect(
      contents.image.manifestDigest?.description
        == (form.hasManifest ? FixtureLayer.sha256(image.manifest) : nil))
    #expect(
      contents.sizes.transferBytes
        == (form.hasManifest ? image.layers.reduce(Int64(0)) { $0 + Int64($1.stored.count) } : nil))
    #expect(contents.notes == [])
    #expect(!form.hasName || contents.image.name.hasSuffix("app:1"))
  }

  @Test(arguments: SourceForm.allCases)
  func `a defect is the same error wherever the image lies`(form: SourceForm) async throws {
    let layer = image.layers[1].stored
    let middle = layer.count / 2
    let missing = try await outcome(form) { $0 == layer ? nil : $0 }.error
    #expect(missing?.code == .missingBlob && missing?.layer?.number == 2)
    let cut = try await outcome(form) { $0 == layer ? Array($0.prefix(middle)) : $0 }.error
    #expect(cut?.code == .truncatedLayer && cut?.layer?.number == 2)
    let changed = try await outcome(form) { bytes in
      bytes == layer ? bytes.indices.map { $0 == middle ? bytes[$0] ^ 0x55 : bytes[$0] } : bytes
    }.error
    #expect(changed?.layer?.number == 2)
    if form.hasManifest {
      #expect(changed?.code == .digestMismatch)
    } else {
      // Nothing names the digest of what is stored; what is wrong with the layer is told.
      #expect(changed.map { [.corruptLayer, .truncatedLayer, .diffIDMismatch].contains($0.code) } == true)
    }
    let configuration = image.configuration
    let unconfigured = try await outcome(form) { $0 == configuration ? nil : $0 }.error
    #expect(unconfigured?.code == .missingBlob)
    let misconfigured = try await outcome(form) { $0 == configuration ? $0 + [0x20] : $0 }.error
    #expect(misconfigured?.code == .digestMismatch && misconfigured?.document?.kind == "configuration")
  }

  @Test(arguments: SourceForm.allCases)
  func `what is said of a defect names the place, and the image where it has a name`(form: SourceForm)
    async throws
  {
    let layer = image.layers[1].stored
    let error = try #require(try await outcome(form) { $0 == layer ? nil : $0 }.error)
    #expect(error.place?.hasPrefix(form.prefix) == true)
    #expect(form.hasName ? error.image?.hasSuffix("app:1") == true : error.image == error.place)
    #expect(error.advice != nil)
  }

  @Test(arguments: SourceForm.allCases)
  func `a document that is none, and layers that nobody configured, are errors`(form: SourceForm) async throws
  {
    var broken = image
    broken.execution = "nope"
    let invalid = try await outcome(form, broken).error
    #expect(invalid?.code == .invalidDocument && invalid?.document?.kind == "configuration")
    #expect(invalid?.why.contains("line 1, column ") == true)
    var other = image
    other.layers[1].claimedDiffID = "sha256:" + String(repeating: "ab", count: 32)
    let mismatch = try await outcome(form, other).error
    #expect(mismatch?.code == .diffIDMismatch && mismatch?.layer?.number == 2)
  }

  @Test(arguments: SourceForm.allCases)
  func `a platform that is not there is an error that lists what is`(form: SourceForm) async throws {
    let error = try await outcome(form, platform: Platform(os: "linux", architecture: "s390x")).error
    #expect(error?.code == .noSuchPlatform && error?.why.contains("linux/amd64") == true)
    let amd64 = try await outcome(form, platform: Platform(os: "linux", architecture: "amd64"))
    #expect(amd64.error == nil)
  }

  @Test(arguments: SourceForm.allCases)
  func `a place that is not there, and an empty one, are errors`(form: SourceForm) async throws {
    let folder = try FixtureFolder()
    let (reference, code) = try form.absent(in: folder)
    let absent = await #expect(throws: ImageReadingError.self) { try await FixtureReading.results(reference) }
    #expect(absent?.code == code)
    #expect(try await outcome(form) { _ in nil }.error != nil)
  }
}
