import Foundation
import Testing

/// The built-in pages as other people's validators take them.
@Suite struct PageValidityTests {
  private func withPages(_ body: ([String]) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let pages = try BuiltInReports.written().files.filter { $0.key.hasSuffix(".xhtml") }
      for (name, bytes) in pages { try bytes.write(to: folder.appendingPathComponent(name)) }
      #expect(pages.count == 2)
      try body(pages.keys.sorted().map { folder.appendingPathComponent($0).path })
    }
  }

  @Test(
    .enabled(
      if: Program.isInstalled("xmllint"),
      "xmllint (libxml2-utils) is not installed"))
  func `xmllint has nothing to say about the pages`() throws {
    try withPages { pages in
      let outcome = try #require(Program.installed("xmllint"))
        .run(["--valid", "--noout", "--nonet"] + pages)
      #expect(outcome.status == 0)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func `plimsoll validate takes the pages that plimsoll report writes`() throws {
    try withPages { pages in
      let outcome = try Program.plimsoll.run(["validate"] + pages)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "plimsoll: 2 valid\n")
    }
  }

  // Debian has no package of it, so it is required nowhere.
  @Test(.enabled(if: Program.installed("vnu") != nil, "the Nu checker (vnu) is not installed"))
  func `the Nu checker has nothing to say about the pages`() throws {
    try withPages { pages in
      let outcome = try #require(Program.installed("vnu")).run(["--format", "text", "--Werror"] + pages)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("error") == false)
    }
  }

  @Test func `charts are well-formed pictures with a title and a description`() throws {
    for (name, bytes) in try BuiltInReports.written().files where name.hasSuffix(".svg") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("<title"))
      #expect(text.contains("<desc"))
      #expect(!text.contains("<script"))
    }
  }
}
