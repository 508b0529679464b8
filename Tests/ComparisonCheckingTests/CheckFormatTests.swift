import ComparisonChecking
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct CheckFormatTests {
  private static let forged = "a\r\nc.yaml:1: error: forged [verdict]\n::error::forged\u{1B}]0;x\u{7}\u{202E}"

  private func result(_ text: String) -> CheckResult {
    CheckResult(
      problems: [
        CheckProblem(.verdict, file: "c.yaml", line: 3, subject: "a/size", what: text, why: text),
        CheckProblem(.unusedAcceptance, file: "c.yaml", what: "note", why: "why"),
      ], rules: [.verdict, .unusedAcceptance, .mustHave])
  }

  @Test(arguments: [CheckFormat.text, .github, .junit])
  func `no text makes a line, a command or a control character of its own`(format: CheckFormat) throws {
    let plain = try format.text(of: result("a"), version: "1")
    let forged = try format.text(of: result(Self.forged), version: "1")
    if format != .junit {
      #expect(forged.utf8.count { $0 == UInt8(ascii: "\n") } == plain.utf8.count { $0 == UInt8(ascii: "\n") })
    }
    for scalar in forged.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control && scalar != "\u{202E}")
    }
    for line in forged.split(whereSeparator: \.isNewline) {
      #expect(!line.hasPrefix("::error::") && !line.hasPrefix("c.yaml:1:"))
    }
  }

  @Test(arguments: ["%\u{301}", ":\u{301}", ",", "\r", "\n", "\r\n"])
  func `signs of workflow commands are escaped by bytes`(sign: String) throws {
    let text = try CheckFormat.github.text(
      of: CheckResult(
        problems: [CheckProblem(.report, file: "f\(sign)g", what: "w\(sign)x", why: "y")], rules: []),
      version: "1")
    let properties = text.dropFirst("::error ".count).split(separator: "::").first ?? ""
    #expect(properties.split(separator: ",").count == 2)
    #expect(text.split(whereSeparator: \.isNewline).count == 1)
  }

  @Test func `JUnit tells what holds, what fails and what was not looked at`() throws {
    let text = try CheckFormat.junit.text(of: result("a"), version: "1")
    let parser = XMLParser(data: Data(text.utf8))
    let counter = ElementCounter()
    parser.delegate = counter
    #expect(parser.parse())
    #expect(counter.counts["failure"] == 1)
    #expect(counter.counts["skipped"] == CheckProblem.Rule.allCases.count - 3)
    #expect(counter.counts["testcase"] == CheckProblem.Rule.allCases.count)
  }

  @Test func `the text says what was not looked at`() throws {
    let all = CheckResult(problems: [], rules: Set(CheckProblem.Rule.allCases))
    #expect(try CheckFormat.text.text(of: all, version: "1") == "all holds\n")
    let some = CheckResult(problems: [], rules: [.verdict])
    #expect(
      try CheckFormat.text.text(of: some, version: "1")
        == "all holds; not looked at: stale (--as-of), outcome (--reports), support (--support-within), "
        + "report (--reports)\n")
  }

  @Test func `JSON and SARIF are JSON with every problem`() throws {
    for format in [CheckFormat.json, .sarif] {
      let text = try format.text(of: result(Self.forged), version: "1")
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let runs = object["runs"] as? [[String: Any]]
      let problems = object["problems"] as? [Any] ?? runs?.first?["results"] as? [Any]
      #expect(problems?.count == 2)
    }
  }
}

private final class ElementCounter: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
  }
}
