import Foundation
import Testing

/// All that the findings and the guide's files hold is found in the report in each format and language.
@Suite struct NothingLostTests {
  /// Columns of the table of findings that hold what a report must say, each as its reader finds it there.
  private static let columns = ["criterion": 3, "claim": 4, "place": 20]

  @Test(arguments: ["ko", "en"], ["md", "xhtml"])
  func `each claim with its criterion and place is in the report`(language: String, format: String) throws {
    let page = try ReadBack.builtInReport(format, language)
    let rows = try ReadBack.builtIn("node-base-images.\(language).findings.csv").plainTable(0).dropFirst()
    #expect(rows.count > 200)
    for row in rows {
      for (name, column) in Self.columns where !row[column].isEmpty {
        #expect(page.holds(row[column]), "\(name): \(row[column])")
      }
    }
  }

  /// The figures of measurements as their files give them: sizes to the byte, digests, and names of images.
  @Test(arguments: ["ko", "en"], ["md", "xhtml"])
  func `each measured size, digest and image is in the report`(language: String, format: String) throws {
    let page = try ReadBack.builtInReport(format, language)
    let measurements = try Self.guideFiles(endingIn: "json") + Self.guideFiles(endingIn: "jsonl")
    let text = measurements.joined(separator: "\n")
    let digests = Set(text.matches(of: /"manifest_digest"\s*:\s*"([^"]+)"/).map { String($0.1) })
    let names = Set(
      text.matches(of: /"image"\s*:\s*\{\s*"name"\s*:\s*"([^"]+)"/).map { String($0.1) })
    let sizes = Set(text.matches(of: /"(?:transfer|content)_size"\s*:\s*(\d+)/).map { String($0.1) })
    #expect(digests.count > 4 && names.count > 4 && sizes.count > 4)
    for text in digests.union(names) { #expect(page.holds(text), "\(text)") }
    for size in sizes {
      #expect(page.holds("\(Self.grouped(size)) B"), "\(size)")
    }
  }

  @Test(arguments: ["ko", "en"])
  func `each source's address is in the report`(language: String) throws {
    let files = try BuiltInReports.written()
    let stem = "node-base-images.\(language)"
    let markdown = files.text("\(stem).md") + files.text("\(stem).evidence.md")
    let texts = try ["yaml", "json", "jsonl"].flatMap(Self.guideFiles)
    let addresses = Set(texts.flatMap { $0.matches(of: /https:\/\/[^\s"'<>,}]+/).map { String($0.0) } })
      .filter { !$0.hasSuffix(".schema.json") }
    #expect(addresses.count > 20)
    for address in addresses {
      #expect(markdown.contains(address), "\(address)")
      #expect(files.text("\(stem).xhtml").contains(address), "\(address)")
    }
    for address in addresses {
      #expect(markdown.components(separatedBy: "]: \(address)\n").count <= 2, "\(address) is written twice")
    }
  }

  /// Digits in groups of three, as reports print them.
  private static func grouped(_ digits: String) -> String {
    var groups = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { groups += "," }
      groups.append(digit)
    }
    return groups
  }

  private static func guideFiles(endingIn suffix: String) throws -> [String] {
    let folder = Repository.root.appendingPathComponent("Sources/EmbeddedGuide")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == suffix }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
