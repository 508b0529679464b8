import Foundation
import Testing

@Suite struct UserTemplateTests {
  private func report(_ arguments: [String], template: String? = nil) throws -> [String: String] {
    try TemporaryFolder.with { folder in
      if let template { try Data(template.utf8).write(to: folder.appendingPathComponent("우리-틀.md")) }
      let outcome = try Program.plimsoll.run(["report", "--output", "out"] + arguments, in: folder)
      guard outcome.status == 0 else { throw RunFailure(outcome: outcome) }
      let output = folder.appendingPathComponent("out")
      var files: [String: String] = [:]
      for name in output.names ?? [] {
        files[name] = try String(contentsOf: output.appendingPathComponent(name), encoding: .utf8)
      }
      return files
    }
  }

  @Test func `one template of the user's serves both languages and formats`() throws {
    let template = """
      # {{#ko}}우리 팀: {{/ko}}{{#en}}Our team: {{/en}}{{title}}

      {{#candidates}}
      - `{{candidate_id}}` {{candidate_name}}
      {{/candidates}}

      {{> matrix}}

      """
    let files = try report(
      ["--template", "우리-틀.md", "--format", "markdown", "--format", "xhtml"], template: template)
    #expect(
      files.keys.sorted() == ["en.md", "en.xhtml", "ko.md", "ko.xhtml"].map { "node-base-images-우리-틀.\($0)" })
    let korean = files["node-base-images-우리-틀.ko.md"] ?? ""
    #expect(korean.hasPrefix("# 우리 팀: Node.js 기반 이미지 비교\n"))
    #expect(korean.contains("- `multi-stage` 멀티 스테이지 빌드\n"))
    let page = files["node-base-images-우리-틀.en.xhtml"] ?? ""
    #expect(page.contains("Our team: Node.js base images compared"))
    #expect(page.contains("<code>multi-stage</code> Multi-stage build"))
  }

  @Test func `the table template is the title and the matrix of the report, and nothing else`() throws {
    let files = try report(["--template", "table", "--language", "ko"])
    #expect(Array(files.keys) == ["node-base-images-table.ko.md"])
    let lines = (files.values.first ?? "").split(separator: "\n").map(String.init)
    #expect(lines.first == "# Node.js 기반 이미지 비교")
    #expect(lines.filter { $0.hasPrefix("| ") }.count == 22)
    #expect(lines.count == 24)
    let report = Self.withoutLinks(try BuiltInReports.written().text("node-base-images.ko.evidence.md"))
    // The heads of rows and columns lead to what the table alone does not have.
    for line in lines.dropFirst() { #expect(report.contains(Self.withoutLinks(line))) }
  }

  private static func withoutLinks(_ markdown: String) -> String {
    markdown.replacing(/<a id="[^"]*"><\/a>/, with: "").replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }
  }
}
