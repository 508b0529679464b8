import ComparisonModel
import HTTPFixtures
import ImageFixtures
import ImageMeasuring
import ImageReading
import ImageSources
import OCIFormat
import RegistryReading
import Testing

/// What publishers declare: found wherever it can lie, and held against the layers.
@Suite struct DeclarationsTests {
  private static let request = MeasurementRequest(
    platforms: Platform("linux/amd64").map { .one($0) } ?? .own, holdsDeclarations: true)

  private static let base = FixtureImage(
    [
      FixtureLayer([
        .file("lib/apk/db/installed", "P:musl\nV:1.2.5-r0\nL:MIT\n\nP:busybox\nV:1.36-r1\nL:GPL-2.0-only\n"),
        .file("etc/os-release", "ID=alpine\nVERSION_ID=3.20.3\n"),
      ])
    ], name: "alpine:3.20")

  private static func app(base: String, files: [FixtureEntry] = [.file("app", "x")]) -> FixtureImage {
    FixtureImage(
      Self.base.layers + [FixtureLayer(files)], name: "app:1",
      execution:
        #"{"Labels":{"org.opencontainers.image.base.name":"\#(base)","org.opencontainers.image.licenses":"MIT"}}"#
    )
  }

  private static func bill(_ packages: [(name: String, version: String)]) -> String {
    let components = packages.map { name, version in
      #"{"type":"library","name":"\#(name)","version":"\#(version)","purl":"pkg:apk/alpine/\#(name)@\#(version)"}"#
    }
    return
      #"{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"container","name":"app"}},"#
      + #""components":[\#(components.joined(separator: ","))]}"#
  }

  private static let truth = bill([("musl", "1.2.5-r0"), ("busybox", "1.36-r1")])
  private static let lie = bill([("musl", "1.2.4-r9"), ("ghost", "1")])

  /// A manifest with a document, and the blobs of both.
  private static func artifact(
    _ document: String, _ type: String, extra: String = ""
  ) -> (descriptor: String, manifest: [UInt8], blobs: [FixtureImage.File]) {
    let (bytes, config) = (Array(document.utf8), Array("{}".utf8))
    func described(_ type: String, _ bytes: [UInt8]) -> String {
      FixtureImage.descriptor(type, FixtureLayer.sha256(bytes), "\(bytes.count)")
    }
    let manifest = Array(
      (#"{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":"#
        + described("application/vnd.oci.empty.v1+json", config)
        + ",\"layers\":[\(described(type, bytes))]\(extra)}").utf8)
    let files = [bytes, config, manifest].map {
      (path: FixtureImage.blobPath(FixtureLayer.sha256($0)), bytes: $0)
    }
    return (described("application/vnd.oci.image.manifest.v1+json", manifest), manifest, files)
  }

  private func measure(_ files: [FixtureImage.File], _ name: String = "app:1") async throws -> Declarations {
    let folder = try FixtureFolder(files)
    let measurement = try await MeasuringSupport.measurement("oci:\(folder.path):\(name)", Self.request)
    return try #require(measurement.declarations)
  }

  private func outcome(_ label: String, in declarations: Declarations) -> DeclaredOutcome? {
    declarations.labels.first { $0.key.hasSuffix(label) }?.outcome
  }

  @Test(arguments: [("alpine:3.20", DeclaredOutcome.holds), ("other:1", .differs), ("gone:1", .undecided)])
  func `a base image that lies in the same place is held against the layers`(
    name: String, expected: DeclaredOutcome
  ) async throws {
    let other = FixtureImage([FixtureLayer([.file("other", "y")])], name: "other:1")
    let files = FixtureImage.layout([Self.base, other, Self.app(base: name)])
    let declarations = try await measure(files)
    #expect(outcome("base.name", in: declarations) == expected)
    #expect(outcome("licenses", in: declarations) == .differs)
  }

  @Test func `documents are found in the index, as referrers and under tags of a layout, and lies with them`()
    async throws
  {
    let app = Self.app(base: "alpine:3.20")
    let digest = FixtureLayer.sha256(app.manifest)
    let honest = Self.artifact(Self.truth, "application/vnd.cyclonedx+json")
    let lying = Self.artifact(
      Self.lie, "application/vnd.cyclonedx+json",
      extra: ",\"subject\":\(app.manifestDescriptor())")
    let signature = Self.artifact(
      #"{"critical":{"image":{"docker-manifest-digest":"\#(digest)"}}}"#,
      "application/vnd.dev.cosign.simplesigning.v1+json")
    func annotated(_ descriptor: String, _ annotations: String) -> String {
      descriptor.dropLast() + ",\"annotations\":{\(annotations)}}"
    }
    let descriptors = [
      app.manifestDescriptor(),
      annotated(
        honest.descriptor,
        #""vnd.docker.reference.type":"attestation-manifest","vnd.docker.reference.digest":"\#(digest)""#),
      lying.descriptor,
      annotated(
        signature.descriptor,
        "\"org.opencontainers.image.ref.name\":\"\(digest.split(separator: ":").joined(separator: "-")).sig\""
      ),
    ]
    let blobs = app.blobs + honest.blobs + lying.blobs + signature.blobs
    let found = try await measure(FixtureImage.layout(descriptors: descriptors, blobs: blobs)).documents
    #expect(found.map(\.place) == [.index, .referrers, .cosignTags])
    #expect(found.map(\.kind) == [.bill, .bill, .signature])
    #expect(found.map(\.outcome) == [.holds, .differs, .holds])
    #expect(found[0].packages?.agreeing == 2)
    #expect(found[1].packages?.lacking == ["ghost 1"])
    #expect(found[1].packages?.unlisted == ["busybox 1.36-r1"])
    #expect(found[1].packages?.differing.map(\.found) == ["1.2.5-r0"])
  }

  @Test func `documents in the image are found, and what cannot be read says why`() async throws {
    let app = Self.app(
      base: "x",
      files: [
        .file("usr/share/sbom/app.cdx.json", Self.truth), .file("opt/bad.spdx.json", "{\n\"a\": }"),
        .file("opt/other.json", Self.lie),
      ])
    let declarations = try await measure(FixtureImage.layout([app]))
    #expect(declarations.documents.map(\.name) == ["/opt/bad.spdx.json", "/usr/share/sbom/app.cdx.json"])
    #expect(declarations.documents[0].problem?.hasPrefix("2:6:") == true)
    #expect(declarations.documents[1].outcome == .holds)
  }

  @Test func `an image without documents has none found in places that are named`() async throws {
    let declarations = try await measure(FixtureImage.layout([Self.app(base: "x")]))
    #expect(declarations.documents.isEmpty)
    #expect(declarations.emptyPlaces == DeclarationPlace.allCases)
    let lines = declarations.lines(in: .en).map(\.text)
    #expect(lines.contains { $0.hasPrefix("None found in: labels and annotations, attestation manifests") })
  }

  @Test(arguments: [true, false])
  func `a registry is asked for referrers, and for the tag where it knows none`(knowsReferrers: Bool)
    async throws
  {
    let app = Self.app(base: "alpine:3.20")
    let digest = FixtureLayer.sha256(app.manifest)
    let artifact = Self.artifact(Self.lie, "application/vnd.cyclonedx+json")
    let index = Array(
      #"{"schemaVersion":2,"mediaType":"\#(Self.indexType)","manifests":[\#(artifact.descriptor)]}"#.utf8)
    var contents: RegistryFixture.Contents = [:]
    for blob in app.blobs + artifact.blobs {
      contents["blobs/" + FixtureLayer.sha256(blob.bytes)] = ("application/octet-stream", blob.bytes)
    }
    for manifest in [app.manifest, artifact.manifest] {
      contents["manifests/" + FixtureLayer.sha256(manifest)] = (Self.manifestType, manifest)
    }
    contents["manifests/1"] = (Self.manifestType, app.manifest)
    let tag = digest.split(separator: ":").joined(separator: "-")
    contents[knowsReferrers ? "referrers/\(digest)" : "manifests/\(tag)"] = (Self.indexType, index)
    let registry = try RegistryFixture(contents)
    let transports = ImageTransports([.registry(RegistryAccess(RegistrySettings()))])
    let results = try await MeasuringSupport.results(registry.name(), Self.request, transports: transports)
    let declarations = try #require(try results.first?.get().declarations)
    #expect(declarations.documents.map(\.place) == [knowsReferrers ? .referrers : .referrersTag])
    #expect(declarations.documents.map(\.outcome) == [.differs])
    let referrers = declarations.searches.first { $0.place == .referrers }
    #expect((referrers?.problem != nil) == !knowsReferrers)
    #expect(registry.requested.contains("GET manifests/\(tag).att"))
  }

  @Test func `a document that is larger than is read is told as such, and is not fetched`() async throws {
    let app = Self.app(base: "x")
    let digest = FixtureLayer.sha256(app.manifest)
    let manifest = Array(
      (#"{"schemaVersion":2,"config":"#
        + FixtureImage.descriptor("application/vnd.oci.empty.v1+json", FixtureLayer.sha256([]), "0")
        + ",\"layers\":["
        + FixtureImage.descriptor("application/spdx+json", FixtureLayer.sha256([1]), "209715200")
        + "],\"subject\":\(app.manifestDescriptor())}").utf8)
    let entry = FixtureImage.descriptor(Self.manifestType, FixtureLayer.sha256(manifest), "\(manifest.count)")
    let blobs = app.blobs + [(path: FixtureImage.blobPath(FixtureLayer.sha256(manifest)), bytes: manifest)]
    let found = try await measure(
      FixtureImage.layout(descriptors: [app.manifestDescriptor(), entry], blobs: blobs))
    #expect(found.documents.map(\.kind) == [.bill])
    #expect(found.documents[0].problem?.hasPrefix("it has 209715200 bytes; at most 67108864") == true)
    #expect(!digest.isEmpty)
  }

  private static let manifestType = "application/vnd.oci.image.manifest.v1+json"
  private static let indexType = "application/vnd.oci.image.index.v1+json"
}
