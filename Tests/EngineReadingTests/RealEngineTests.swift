import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

@testable import EngineReading

/// An image of engines that are not ours.
struct RealEngineTests {
  @Test(
    .enabled(if: RealEngine.isInstalled(.docker), "dockerd is not installed, or this is not root"))
  func `an image in Docker Engine has what its archive has`() async throws { try await compare(.docker) }

  @Test(
    .enabled(if: RealEngine.isInstalled(.podman), "podman is not installed, or this is not root"))
  func `an image in Podman has what its archive has`() async throws { try await compare(.podman) }

  private func compare(_ kind: ContainerEngine) async throws {
    let image = FixtureImage(
      [
        FixtureLayer([.file("etc/os-release", "ID=x\n"), .file("gone", "12345")], .plain),
        FixtureLayer([.file(".wh.gone"), .file("d/f", "content")], .plain),
      ], name: "app:1", execution: #"{"User":"node"}"#)
    let engine = try RealEngine(kind, archive: FixtureImage.tar(FixtureImage.dockerArchive([image])))
    let variable = kind == .docker ? "DOCKER_HOST" : "CONTAINER_HOST"
    let environment = EngineEnvironment([variable: "unix://\(engine.socket)"])
    let stored = try #require(try await FixtureEngine.images(kind.prefix + "app:1", environment).first)
    let report = try #require(stored.engineReport)
    #expect(report.engine == (kind == .docker ? "Docker Engine" : "Podman Engine"))
    #expect(report.bytes > 0 && report.store == "vfs")
    let contents = try await ImageReader().read(stored)
    #expect(contents.rootFileSystem.entries.map { "\($0.path)" } == ["d", "d/f", "etc", "etc/os-release"])
    #expect(contents.image.configuration.execution.user == "node")
    #expect(contents.image.layers.map(\.diffID.description) == image.layers.map(\.diffID))

    let absent = await #expect(throws: ImageReadingError.self) {
      _ = try await FixtureEngine.images(kind.prefix + "absent:1", environment)
    }
    #expect(absent?.code == .noSuchImage)
  }
}
