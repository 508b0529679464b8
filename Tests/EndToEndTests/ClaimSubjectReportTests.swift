import Foundation
import Testing

/// The example of claims that say what they are about, as reports, data and explanations tell it.
@Suite struct ClaimSubjectReportTests {
  private func report(_ arguments: String...) throws -> String {
    let outcome = try Program.plimsoll.run(
      ["report", "comparison.yaml", "--measurements", "measurements.jsonl", "--evidence"] + arguments,
      in: Repository.root.appendingPathComponent("docs/examples/old-claims"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.untied
  }

  @Test
  func
    `the report tells what each claim is about, what it was judged by, and what today's image makes of it`()
    throws
  {
    let text = try report()
    for part in [
      "“~345 MB” is about Node.js 14; 24.20.0 was measured. Today (node:24.20.0, 2026-08-27): would hold for ",
      "“compressed 443 MB” is about Node.js >=26, compressed size and is judged by node:26.8.2, 2026-09-09.",
      "is about node:24, linux/arm64, compressed size; linux/amd64 was measured.",
      "is of 2021-05-01 and names no version; it is judged by an image made 1,944 days later",
      "about Node.js 14", "judged by node:24.20.0, 2026-08-27",
    ] {
      #expect(text.contains(part) || text.contains(part.replacing(">", with: "\\>")), "\(part)")
    }
    #expect(!text.contains("disagree:"))
  }

  @Test func `the Korean report says the same`() throws {
    let text = try report("--language", "ko")
    for part in [
      "‘~345 MB’ 주장은 Node.js 14에 관한 것인데, 측정한 것은 24.20.0입니다. 현재 이미지(node:24.20.0, 2026-08-27)라면 일부는 맞고",
      "에 관한 것이므로 node:26.8.2, 2026-09-09의 측정값으로 판정했습니다.", "1,944일 뒤의 이미지", "대상: Node.js 14",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `the findings' table has one row for each claim and fact, with what the claim is about`() throws
  {
    let lines = try report("--format", "csv-findings").split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines[0].contains("Claim understood as,Claim is about,"))
    let judged = lines.filter { $0.contains("compressed 443 MB") }
    #expect(judged.count == 1)
    #expect(judged[0].contains("\"Node.js >=26, compressed size\""))
    #expect(judged[0].contains("443293665"))
    #expect(lines.filter { $0.contains("~345 MB") }.count == 1)
  }
}
