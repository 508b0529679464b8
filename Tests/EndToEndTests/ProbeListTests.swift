import ComparisonModel
import Foundation
import ImageFixtures
import ImageMeasuring
import ImageProbes
import Testing

/// The program's list of probes: no fact is absent because a probe was not asked, or not offered its files.
@Suite struct ProbeListTests {
  @Test func `every fact of an image's own bytes is in every measurement`() throws {
    let folder = try FixtureFolder(FixtureImage.layout([FixtureImage([FixtureLayer([.file("a", "1")])])]))
    let outcome = try Program.plimsoll.run(["measure", folder.path])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let facts = try #require(object["facts"] as? [String: Any])
    #expect(Set(facts.keys) == Set(ImageProbeList.all.flatMap { type(of: $0).facts }.map(\.key)))
  }
}
