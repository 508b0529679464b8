import BillOfMaterials
import BuiltInGuide
import ComparisonFiles
import ComparisonModel
import Diagnostics
import ImageDeclarations
import JSONDocuments
import ReportComposition
import ReportModel
import ReportTemplates
import XMLDocuments
import YAMLReading

extension FuzzTarget {
  /// The readers of text formats, on their own.
  static var textFormats: [FuzzTarget] {
    [
      FuzzTarget(
        "json", words: ["\\u0000", "\\ud83d\\ude00", "1e400", "-0", "[[[[", "\u{FEFF}", "null"],
        texts: [#"{"a":[1,-2.5e3,true,null,"\u00e9\n"],"":{}}"#, "[]"]
      ) { bytes in
        var parser = JSONParser()
        _ = try parser.parse(bytes)
      },
      FuzzTarget(
        "bill-of-materials", words: ["components", "packages", "purl", "pkg:deb/", "%", "predicate", "[[[["],
        texts: [
          #"{"components":[{"name":"a","purl":"pkg:deb/debian/a@1%2B1?arch=x","components":[{"name":"b"}]}],"#
            + #""bomFormat":"CycloneDX","specVersion":"1.6"}"#,
          #"{"_type":"https://in-toto.io/Statement/v0.1","predicate":{"spdxVersion":"SPDX-2.3","packages":["#
            + #"{"name":"a","SPDXID":"A","versionInfo":"1"}],"documentDescribes":["A"]}}"#,
          "SPDXVersion: SPDX-2.3\nPackageName: a\nPackageVersion: <text>1\n2</text>\n"
            + "ExternalRef: PACKAGE-MANAGER purl pkg:deb/debian/a@1\nPackageChecksum: SHA1: ab\n",
        ]
      ) { bytes in
        _ = try BillReader.read(bytes, file: "bom.json")
      },
      FuzzTarget(
        "attestation",
        words: ["payload", "dsseEnvelope", "x5c", "rawBytes", "predicate", "critical", "e30="],
        texts: [
          #"{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEifQ==","signatures":[]}"#,
          #"{"verificationMaterial":{"certificate":{"rawBytes":"MAMCAQE="}},"dsseEnvelope":{"payload":"e30="}}"#,
          #"{"_type":"https://in-toto.io/Statement/v1","predicateType":"https://slsa.dev/provenance/v1","#
            + #""subject":[{"digest":{"sha256":"ab"}}],"predicate":{"runDetails":{"builder":{"id":"b"}}}}"#,
        ]
      ) { bytes in
        if let problem = AttestationContent(bytes).problem { throw UnreadAttestation(problem: problem) }
      },
      FuzzTarget(
        "yaml",
        words: [
          "&a", "*a", "<<: ", "---\n", "...\n", "!!binary ", "!<", "? ", "|2-\n", ">+\n", "%YAML 1.2\n", "\t",
        ],
        texts: ["a: [b, &c {d: 'e', f: \"\\x41\"}]\ng: *c\nh: |\n  text\n  more\ni: >-\n  x\n"]
      ) { bytes in
        var diagnostics = DiagnosticCollector(file: "input.yaml")
        _ = YAMLComposer.compose(bytes, diagnostics: &diagnostics)
        try refuse(diagnostics.sorted(source: bytes))
      },
    ]
  }

  /// Files in formats of our own, which people write.
  static var ownFiles: [FuzzTarget] {
    let words = [
      "schema:", "candidates:", "criteria:", "claims:", "{ko: a, en: b}", "value: bytes", "1.5 GB", "≈", "~",
      "\r\n",
    ]
    return [
      FuzzTarget("comparison", words: words, seeds: { [smallComparison, GuideFiles.comparison.bytes] }) {
        bytes in
        let comparison = try ComparisonReader.read(bytes, file: "comparison.yaml").value
        let matrix = FindingMatrix(comparison, evidence: Evidence([], for: comparison))
        _ = try ReportComposer(matrix, command: "plimsoll report")
          .report(
            ReportTemplate(BuiltInTemplate.report.text(in: .en), file: "report.md"), in: .en, name: "fuzz")
      },
      FuzzTarget(
        "measurement",
        words: ["facts", "transfer_size", "within", "candidate", "9223372036854775807", "null", "sha256:"],
        seeds: { GuideFiles.measurements.prefix(4).map(\.bytes) + [measurementOfOwnFacts] }
      ) { _ = try MeasurementReader.read(json: $0, file: "measurement.json", ownFacts: ownFacts) },
    ]
  }

  /// A measurement with a value of each kind of own facts, and a reason.
  private static var measurementOfOwnFacts: [UInt8] {
    Array(
      #"{"schema":"plimsoll-measurement-1","image":{"name":"a"},"tool":{"name":"t"},"facts":{"x-amount":"#
        .utf8)
      + Array(
        #"{"amount":"1.25 s","within":2.5},"x-count":2,"x-text":"a","x-names":["a"],"x-yes-no":true,"#.utf8)
      + Array(
        #""x-date":"2026-08-27","x-version":"3.5.4","x-other":[1]},"unknown":{"shells":"not-published"}}"#
          .utf8)
  }

  private static let ownFacts: OwnFactDefinitions = {
    let kinds: [(key: String, kind: OwnFact.Kind)] = [
      ("count", .count), ("text", .text), ("names", .names), ("yes-no", .yesNo), ("date", .date),
      ("version", .version),
    ]
    let amount = AmountUnit("ms").map { [(key: "amount", kind: OwnFact.Kind.amount($0))] } ?? []
    return OwnFactDefinitions(
      (amount + kinds).map { key, kind in
        OwnFact(
          key: OwnFact.prefix + key, name: LocalizedText(same: key), definition: LocalizedText(same: key),
          kind: kind)
      })
  }()

  private static var smallComparison: [UInt8] {
    Array(
      """
      schema: plimsoll-comparison-1
      id: c
      title: {ko: 제목, en: Title}
      purpose: {ko: 목적, en: Purpose}
      criteria:
        - {id: size, name: {ko: 크기, en: Size}, definition: {ko: 정의, en: What}, value: bytes, measured_by: [transfer_size]}
      candidates:
        - {id: a, name: {ko: 가, en: A}}

      """.utf8)
  }

  /// Templates, read and filled in.
  static var templates: [FuzzTarget] {
    let words = [
      "{{title}}", "{{> matrix}}", "{{#candidates}}", "{{/candidates}}", "{{#ko}}", "{{/ko}}", "{{^en}}",
      "{{/en}}", "{{! ",
      "{{=<% %>=}}", "{{{id}}}", "> ", "- ", "    ", "```", "| a |\n|---|\n", "[a]: /b\n", "[a]",
      "<https://a.b>", "**", "\\",
    ]
    return [
      FuzzTarget(
        "template", words: words,
        texts: BuiltInTemplate.allCases.flatMap { template in Language.allCases.map(template.text) } + [
          "# {{title}}\n\n{{#candidates}}\n- {{candidate_name}}\n{{/candidates}}\n"
        ]
      ) { bytes in
        let template = try ReportTemplate(String(decoding: bytes, as: UTF8.self), file: "template.md")
        _ = try ReportComposer(smallMatrix, command: "plimsoll report").report(
          template, in: .ko, name: "fuzz")
      }
    ]
  }

  private static let smallMatrix: FindingMatrix = {
    let comparison = Comparison(
      id: "c", title: LocalizedText(same: "*T*"), purpose: LocalizedText(ko: "목적", en: "purpose"),
      candidates: ["a", "b"].map { Candidate(id: $0, name: LocalizedText(same: "A|")) })
    return FindingMatrix(comparison, evidence: Evidence([], for: comparison))
  }()

  /// Pages: checked against their DTD, and written.
  static var pages: [FuzzTarget] {
    let words = [
      "<!DOCTYPE html PUBLIC ", "<!ENTITY a SYSTEM \"file:///etc/passwd\">", "<![CDATA[", "]]>", "&nbsp;",
      "&#x0;", "<p>", "</p>",
      "<table>", " xml:lang=\"ko\"", " xmlns=\"http://www.w3.org/1999/xhtml\"",
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
      " id=\"a\"", " href=\"#a\"",
    ]
    return [
      FuzzTarget("xhtml-strict", words: words, texts: [page(.strict)]) { try check($0, .strict) },
      FuzzTarget("xhtml-rdfa", words: words, texts: [page(.rdfa)]) { try check($0, .rdfa) },
      // Hostile text in every place that a writer has for text.
      FuzzTarget("xml-writer", words: words, texts: ["a & b < c > \"d\" \u{1F600} -- \u{202E}"]) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        var page: [UInt8] = []
        let writer = try XMLWriter { page += Array($0) }
        try writer.startElement("p")
        try writer.attribute("title", text)
        try writer.text(text)
        try Array(text.utf8).withUnsafeBufferPointer { try writer.text(utf8: $0) }
        try? writer.comment(text)
        try writer.endElement()
        try writer.finish()
        let faults = try XMLValidator.validate(page).faults.filter { $0.severity == .fatal }
        precondition(faults.isEmpty, "what was written is no well-formed XML: \(faults)")
      },
    ]
  }

  private static func check(_ bytes: [UInt8], _ profile: XMLProfile) throws {
    let validator = try XMLValidator(profile: profile)
    for start in stride(from: 0, to: bytes.count, by: 61) {
      validator.consume(Array(bytes[start..<min(start + 61, bytes.count)]))
    }
    let result = validator.finish()
    if result.errorCount > 0 { throw Refused(description: "\(result.faults)") }
  }

  private static func page(_ profile: XMLProfile) -> String {
    let type =
      switch profile {
      case .strict:
        "\"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\""
      case .rdfa: "\"-//W3C//DTD XHTML+RDFa 1.1//EN\" \"http://www.w3.org/MarkUp/DTD/xhtml-rdfa-2.dtd\""
      }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html PUBLIC \(type)>
      <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ko"><head><title>t</title></head>
      <body><h1 id="a">가</h1><p>b&nbsp;<a href="#a">c</a></p><table><tr><td>1</td></tr></table></body></html>

      """
  }

  private static func refuse(_ diagnostics: [Diagnostic]) throws {
    if diagnostics.contains(where: { $0.severity == .error }) { throw FaultyInput(diagnostics) }
  }

  /// What a checker found, as an error.
  struct Refused: Error, CustomStringConvertible {
    var description: String
  }
}

/// An attestation that cannot be read.
private struct UnreadAttestation: Error {
  let problem: String
}
