import Foundation
import ReadBack
import ReportModel
import ReportRendering
import SeededRandom
import SpreadsheetTexts
import Testing

struct CSVReadBackTests {
  /// Prints each record as a line of JSON.
  private static let program = """
    import csv, io, json, sys
    csv.field_size_limit(1 << 30)
    text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="")
    print(json.dumps(list(csv.reader(text, strict=True))))
    """

  @Test(
    .enabled(
      if: ForeignProgram.isInstalled("python3"), "python3 is not installed"
    ))
  func `another reader gets every text back`() throws {
    let python = try #require(ForeignProgram("python3"))
    var generator = SeededGenerator(seed: 8_601)
    let pieces = [
      "\"", ",", "\n", "\r\n", "=", "'", " ", "가", "\u{1112}\u{1161}\u{11AB}", "😀", ";", "\t", "a",
      "\u{2028}", "\u{85}", "-",
    ]
    let texts = (0..<400).map { _ in
      (0..<3).map { _ in
        (0..<Int.random(in: 0...6, using: &generator))
          .map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined()
      }
    }
    let report = CSVText.report(texts.map { $0.map { .text($0) } }, columns: ["a", "b", "c"])
    let source = try MarkdownText.text(of: CSVRenderer(shape: .wide).files(for: report)[0])
    let output = try python.output(arguments: ["-c", Self.program], input: Data(source.utf8))
    let records = try JSONDecoder().decode([[String]].self, from: output)
    #expect(records.count == texts.count + 1)
    for (record, row) in zip(records.dropFirst(), texts) {
      let expected = row.map { $0.replacingOccurrences(of: "\r\n", with: "\n") }
      #expect(record.map { Array(SpreadsheetText.restore($0).utf8) } == expected.map { Array($0.utf8) })
    }
  }
}
