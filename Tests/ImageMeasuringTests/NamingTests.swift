import ComparisonModel
import ImageSources
import Testing

@testable import ImageMeasuring

/// What images are called in measurements, and measurements on disk.
struct NamingTests {
  private func name(_ reference: String, _ stored: String) throws -> String {
    try ImageReference(reference).fullName(of: stored)
  }

  @Test func `a tag alone is put behind the name of its place`() throws {
    #expect(try name("oci:images/node", "24-slim") == "node:24-slim")
    #expect(try name("oci-archive:images/node.tar.gz", "24-slim") == "node:24-slim")
    #expect(try name("./images/./", "24") == "images:24")
  }

  @Test func `a whole name, and that of a place, stay as they are`() throws {
    #expect(try name("oci:images/node", "docker.io/library/node:24") == "docker.io/library/node:24")
    #expect(try name("dir:images/node", "dir:images/node") == "dir:images/node")
    #expect(try name("-", "24-slim") == "24-slim")
    #expect(try name("oci:images/node", "") == "")
  }

  private func file(_ name: String, manifest: String? = nil, config: String? = nil) -> String {
    MeasurementFileName.name(
      for: Measurement(
        image: MeasuredImage(name: name, manifestDigest: manifest, configDigest: config),
        tool: MeasuringTool(name: "test"), method: .imageRead, facts: Facts()))
  }

  @Test func `a file's name is the image's, made safe, and the start of its digest`() {
    let digest = "sha256:0123456789abcdef"
    #expect(file("node:24-slim", manifest: digest) == "node-24-slim-0123456789ab.json")
    #expect(file("node:24-slim", config: digest) == "node-24-slim-0123456789ab.json")
    #expect(file("../../etc/passwd", manifest: digest) == "etc-passwd-0123456789ab.json")
    #expect(file("이미지", manifest: digest) == "0123456789ab.json")
    #expect(file("a\u{0}b\nc") == "a-b-c.json")
  }

  @Test func `a long name is cut at its start, where the registry stands`() {
    let name = file(String(repeating: "registry.example/", count: 20) + "node:24")
    #expect(name.utf8.count <= MeasurementFileName.maximumNameCharacters + ".json".utf8.count)
    #expect(name.hasSuffix("-node-24.json"))
  }
}
