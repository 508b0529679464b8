import ComparisonModel
import ImageFixtures
import ImageReading
import ImageSources

@testable import ImageProbes

/// The examination of an image that a test makes of entries.
enum ProbedImage {
  /// Reads an image of these layers as any image is read, and probes it.
  static func examination(
    _ layers: [[FixtureEntry]], execution: String = "{}"
  ) async throws -> ImageExamination {
    let image = FixtureImage(layers.map { FixtureLayer($0) }, execution: execution)
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    let source = try await ImageReference("oci:\(folder.path)").open()
    let stored = try await source.images(ImageSelection(platform: nil))
    let probes: [any ImageProbe] = [
      BaseOSProbe(), CLibraryProbe(), PackageProbe(), ShellProbe(), BuildToolProbe(),
      ProgramNamesProbe(), PrivilegeProbe(),
      UserProbe(),
      NodeProbe(), SizeProbe(),
    ]
    let contents = try await ImageReader().read(
      try stored[0].get(), collectors: ImageExamination.collectors(of: probes))
    return ImageExamination(contents, by: probes)
  }

  /// The examination of an image of one layer.
  static func examination(_ entries: FixtureEntry..., execution: String = "{}") async throws
    -> ImageExamination
  {
    try await examination([entries], execution: execution)
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
  var baseOS: BaseOSObservation.Release? { observation(of: BaseOSProbe.self).release }
  var packages: PackageObservation { observation(of: PackageProbe.self) }
  var cLibraries: CLibraryObservation { observation(of: CLibraryProbe.self) }
  var shells: [ImageProgram] { observation(of: ShellProbe.self).shells }
  var buildTools: [ImageProgram] { observation(of: BuildToolProbe.self).tools }
  var privileges: PrivilegeObservation { observation(of: PrivilegeProbe.self) }
  var defaultUser: String { observation(of: UserProbe.self).user }
  var node: NodeObservation { observation(of: NodeProbe.self) }

  /// Adds all facts to `facts`.
  func add(to facts: inout Facts) {
    for (fact, value) in self.facts.measured { facts[fact] = value }
  }
}
