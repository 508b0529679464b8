import Foundation
import Testing

/// Places and links of the built-in reports, in both formats and languages.
@Suite struct ReportLinksTests {
  /// What can be linked to: the beginnings of ids.
  private static let kinds = ["candidate", "criterion", "cell", "claim", "measurement", "source", "profile"]

  /// A file with the places in it and where it leads within the report.
  private struct Linked {
    let places: [String]
    /// File and place; the file is empty where the link stays in the file.
    let links: [(file: String, place: String)]

    init(_ name: String) throws {
      let text = try BuiltInReports.written().text(name)
      places = text.matches(of: /id="([^"]+)"/).map { String($0.1) }
      let markdown = text.matches(of: /\]\(([^()#:]*)#([^()]+)\)/).map { (String($0.1), String($0.2)) }
      links = markdown + text.matches(of: /href="#([^"]+)"/).map { ("", String($0.1)) }
    }

    var namedPlaces: [String] {
      places.filter { place in ReportLinksTests.kinds.contains { place.hasPrefix($0 + "_") } }
    }
  }

  @Test(arguments: ["ko", "en"])
  func `every link within the report leads to a place that is there once`(language: String) throws {
    let names = ["md", "evidence.md", "xhtml"].map { "node-base-images.\(language).\($0)" }
    let files = try Dictionary(uniqueKeysWithValues: names.map { ($0, try Linked($0)) })
    for (own, file) in files {
      #expect(file.links.count > 30, "\(own)")
      let places = Set(file.places)
      #expect(places.count == file.places.count, "\(own)")
      for (other, place) in file.links {
        let target = other.isEmpty ? file : try #require(files[other], "\(own): \(other)")
        #expect(target.places.contains(place), "\(own): \(other)#\(place)")
      }
    }
  }

  @Test func `both languages and both formats have the same places`() throws {
    let page = try Linked("node-base-images.en.xhtml").namedPlaces
    #expect(try Linked("node-base-images.ko.xhtml").namedPlaces == page)
    for language in ["ko", "en"] {
      let markdown = try ["md", "evidence.md"].flatMap {
        try Linked("node-base-images.\(language).\($0)").namedPlaces
      }
      #expect(markdown.sorted() == page.sorted())
    }
    for kind in Self.kinds { #expect(page.contains { $0.hasPrefix(kind + "_") }, "\(kind)") }
    #expect(page.count { $0.hasPrefix("claim_") } == 61)
    #expect(page.count { $0.hasPrefix("cell_") } == 100)
    #expect(page.count { $0.hasPrefix("criterion_") } == 20)
    #expect(page.count { $0.hasPrefix("measurement_") } == 16)
  }

  @Test(arguments: ["ko", "en"])
  func `a cell leads to its claims and its measurement, and both lead back`(language: String) throws {
    let evidence = try BuiltInReports.written().text("node-base-images.\(language).evidence.md")
    let lines = evidence.split(separator: "\n")
    let row = try #require(lines.first { $0.contains("<a id=\"cell_node-slim_image-size\">") })
    #expect(row.contains("](#claim_node-slim_image-size_1)"))
    #expect(row.contains("](#claim_node-slim_image-size_2)"))
    #expect(row.contains("](#measurement_node-slim_6642ef280aeb)"))
    let claim = try #require(lines.first { $0.contains("<a id=\"claim_node-slim_image-size_2\">") })
    #expect(claim.contains("](#cell_node-slim_image-size)"))
    #expect(claim.contains("](#source_guide)"))
    let measurement = try #require(
      lines.first { $0.contains("<a id=\"measurement_node-slim_6642ef280aeb\">") })
    #expect(measurement.contains("](#candidate_node-slim)"))
    let reader = try BuiltInReports.written().text("node-base-images.\(language).md")
    #expect(reader.contains("](node-base-images.\(language).evidence.md#claim_node-slim_image-size_1)"))
  }

  @Test(arguments: ["ko", "en"])
  func `a reader's part is short, and a page is small`(language: String) throws {
    let files = try BuiltInReports.written()
    #expect(files.text("node-base-images.\(language).md").unicodeScalars.count <= 8_000)
    #expect((files.files["node-base-images.\(language).xhtml"]?.count ?? .max) < 250_000)
  }

  @Test
  func `on standard output the reader's part stands alone, and with its evidence where that is asked for`()
    throws
  {
    let part = try Program.plimsoll.run(["report"])
    let all = try Program.plimsoll.run(["report", "--evidence"])
    #expect(part.status == 0 && all.status == 0)
    #expect(!part.output.contains("evidence.md") && !part.output.contains("](#claim_"))
    #expect(
      all.output.contains("](#claim_") && all.output.contains("<a id=\"claim_node-slim_image-size_1\">"))
    #expect(!all.output.contains("evidence.md"))
    let folder = try Program.plimsoll.run(["report", "--evidence", "--output", "/nonexistent"])
    #expect(folder.status != 0 && folder.errors.contains("--evidence is for standard output"))
  }
}
