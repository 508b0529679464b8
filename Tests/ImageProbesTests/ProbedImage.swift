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
  ) async throws -> ImageExamination {
    let image = FixtureImage(layers.map { FixtureLayer($0) }, execution: execution)
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    let source = try await ImageReference("oci:\(folder.path)").open()
    let stored = try await source.images(ImageSelection(platform: nil))
    let probes: [any ImageProbe] = [
      BaseOSProbe(), CLibraryProbe(), PackageProbe(), ShellProbe(), BuildToolProbe(), PrivilegeProbe(),
      UserProbe(),
      NodeProbe(), SizeProbe(),
    ]
    let contents = try await ImageReader().read(
      try stored[0].get(), collectors: ImageExamination.collectors(of: probes))
    return ImageExamination(contents, by: probes)
  }

  /// The findings of an image of one layer.
  static func findings(_ entries: FixtureEntry..., execution: String = "{}") async throws -> ImageExamination
  {
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

extension ImageExamination {
  var baseOS: BaseOSFinding? { finding(of: BaseOSProbe.self).release }
  var packages: PackageFindings { finding(of: PackageProbe.self) }
  var cLibraries: CLibraryFindings { finding(of: CLibraryProbe.self) }
  var shells: [ProgramFinding] { finding(of: ShellProbe.self).shells }
  var buildTools: [ProgramFinding] { finding(of: BuildToolProbe.self).tools }
  var privileges: PrivilegeFindings { finding(of: PrivilegeProbe.self) }
  var defaultUser: String { finding(of: UserProbe.self).user }
  var node: NodeFindings { finding(of: NodeProbe.self) }

  /// Adds all facts to `facts`.
  func add(to facts: inout Facts) {
    for (fact, value) in self.facts.measured { facts[fact] = value }
  }
}
