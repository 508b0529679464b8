import ComparisonModel
import ImageFixtures
import ImageReading
import ImageSources

@testable import ImageProbes

/// Findings of an image that a test makes of entries.
enum ProbedImage {
  /// Reads an image of these layers as any image is read, and probes it.
  static func findings(
    _ layers: [[FixtureEntry]], execution: String = "{}"
  ) async throws -> ImageFindings {
    let image = FixtureImage(layers.map { FixtureLayer($0) }, execution: execution)
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    let source = try await ImageReference("oci:\(folder.path)").open()
    let stored = try await source.images(ImageSelection(platform: nil))
    let probes = ImageProbes()
    let contents = try await ImageReader().read(try stored[0].get(), collectors: probes.collectors)
    return probes.findings(of: contents)
  }

  /// The findings of an image of one layer.
  static func findings(_ entries: FixtureEntry..., execution: String = "{}") async throws -> ImageFindings {
    try await findings([entries], execution: execution)
  }
}

extension FixtureEntry {
  /// A program: the beginning of an ELF file, then strings that end in zero bytes.
  static func program(_ name: String, _ strings: String..., padding: Int = 64) -> FixtureEntry {
    var bytes: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: padding)
    for string in strings { bytes += Array(string.utf8) + [0] }
    return .file(name, bytes: bytes, mode: 0o755)
  }
}
