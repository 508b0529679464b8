import Foundation
import ImageFixtures
import Testing

/// The program's list of probes: no fact is absent because a probe was not asked, or not offered its files.
@Suite struct ProbeListTests {
  @Test func `every fact of an image's own bytes is in every measurement`() throws {
    let folder = try FixtureFolder(FixtureImage.layout([FixtureImage([FixtureLayer([.file("a", "1")])])]))
    let outcome = try Program.plimsoll.run(["measure", folder.path])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let facts = try #require(object["facts"] as? [String: Any])
    #expect(
      Set(facts.keys) == [
        "transfer_size", "layer_tar_size", "content_size", "root_filesystem_size", "reclaimable_size",
        "layer_count", "file_count", "base_os", "package_manager", "package_count", "package_names",
        "c_library",
        "shells", "setuid_files", "build_tools", "program_names", "default_user", "node_version",
        "native_objects", "native_packages",
      ])
  }
}
