import HTTPFixtures
import HTTPTransfer
import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import RegistryReading
import Synchronization
import Testing

/// A way to registries whose waits take no time.
struct RegistryReadingFixture {
  let access: RegistryAccess
  private let transports: ImageTransports

  init(
    environment: [String: String] = [:], credentials: RegistryCredentials? = nil, insecure: Set<String> = [],
    observe: @escaping @Sendable (HTTPEvent) -> Void = { _ in }
  ) {
    let time = Time()
    let clock = HTTPClock {
      time.now.withLock { $0 }
    } sleep: { milliseconds in
      time.now.withLock { $0 += milliseconds }
    }
    access = RegistryAccess(
      RegistrySettings(
        environment: environment, insecureHosts: insecure, credentials: credentials),
      clock: clock, observe: observe)
    transports = ImageTransports([.registry(access), .path])
  }

  private final class Time: Sendable {
    let now = Mutex<Int64>(0)
  }

  /// The image that a name means.
  func image(_ name: String, platform: Platform? = Platform("linux/amd64")) async throws -> StoredImage {
    let reference = try transports.reference(name)
    let source = try await transports.open(reference)
    return try #require(try await source.images(ImageSelection(platform: platform)).first).get()
  }

  /// The images of all platforms.
  func allPlatforms(_ name: String) async throws -> [Result<StoredImage, ImageReadingError>] {
    let source = try await transports.open(try transports.reference(name))
    return try await source.images(ImageSelection(takesAllPlatforms: true))
  }

  /// All of it.
  func contents(_ name: String, platform: Platform? = Platform("linux/amd64")) async throws -> ImageContents {
    try await ImageReader().read(try await image(name, platform: platform))
  }

  /// Why it cannot be read.
  func error(_ name: String, platform: Platform? = Platform("linux/amd64")) async throws -> ImageReadingError?
  {
    do {
      _ = try await contents(name, platform: platform)
      return nil
    } catch let error as ImageReadingError {
      return error
    }
  }
}

extension FixtureImage {
  /// An image of two layers, the second of some size.
  static let two = FixtureImage(
    [
      FixtureLayer([.file("etc/os-release", "ID=x\n")]),
      FixtureLayer([.file("data", (0..<4000).map { "\($0 &* 2_654_435_761)" }.joined())]),
    ], name: "app:1")
}
