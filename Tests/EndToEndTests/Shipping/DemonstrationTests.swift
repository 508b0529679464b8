import Foundation
import Testing

/// The page that leads to the guide's reports.
@Suite struct DemonstrationTests {
  @Test(.enabled(if: Program.isInstalled("python3"), "python3 is absent"))
  func `the page is valid, leads to files that are there, and is what the reports give`() throws {
    try TemporaryFolder.with { folder in
      let copy = folder.appendingPathComponent("reports")
      try FileManager.default.copyItem(at: Repository.reports, to: copy)
      let written = copy.appendingPathComponent("index.html")
      try FileManager.default.removeItem(at: written)
      let script = Program(executable: Repository.root.appendingPathComponent("Scripts/write-index"))
      let outcome = try script.run([copy.path])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let page = try Data(contentsOf: written)
      let kept = try Data(contentsOf: Repository.reports.appendingPathComponent("index.html"))
      #expect(page == kept, "run Scripts/write-index Reports")

      let validated = try Program.plimsoll.run(["validate", written.path])
      #expect(validated.status == 0, "\(validated.errors)")
      let links = String(decoding: page, as: UTF8.self).matches(of: /(?:href|src)="([^"]+)"/).map(\.output.1)
      #expect(links.contains("node-base-images.en.xhtml") && links.contains("node-base-images.ko.xhtml"))
      for link in links {
        #expect(
          FileManager.default.fileExists(atPath: copy.appendingPathComponent(String(link)).path), "\(link)")
      }
    }
  }
}
