import ReportRendering
import TextLayout
import XMLDocuments

/// A result as JUnit XML: a test case for each rule that holds, for each rule that was not looked at (skipped), and
/// for each problem.
enum JUnitCheckOutput {
  static func text(of result: CheckResult) throws -> String {
    let sink = BufferSink()
    let writer = try XMLWriter { sink.write($0) }
    let count = result.failing.count + result.holding.count + result.notLookedAt.count
    try writer.startElement("testsuite")
    try writer.attribute("name", "plimsoll check")
    try writer.attribute("tests", String(count))
    try writer.attribute("failures", String(result.failing.count))
    try writer.attribute("skipped", String(result.notLookedAt.count))
    for rule in result.holding { try testCase(rule, writer) {} }
    for rule in result.notLookedAt {
      try testCase(rule, writer) {
        try writer.startElement("skipped")
        try writer.endElement()
      }
    }
    for problem in result.failing { try failure(problem, writer) }
    try writer.endElement()
    try writer.finish()
    return sink.text + "\n"
  }

  private static func testCase(
    _ rule: CheckProblem.Rule, _ writer: XMLWriter, _ body: () throws -> Void
  ) throws {
    try writer.startElement("testcase")
    try writer.attribute("classname", "plimsoll")
    try writer.attribute("name", rule.rawValue)
    try body()
    try writer.endElement()
  }

  private static func failure(_ problem: CheckProblem, _ writer: XMLWriter) throws {
    try writer.startElement("testcase")
    try writer.attribute("classname", "plimsoll.\(problem.rule.rawValue)")
    try writer.attribute("name", VisibleText.folded(problem.subject ?? problem.file))
    try writer.startElement("failure")
    try writer.attribute("message", VisibleText.folded(problem.what))
    // A log that the XML is printed into reads it line by line.
    try writer.text(VisibleText.folded(problem.why))
    try writer.endElement()
    try writer.endElement()
  }
}
