import Foundation
import Testing

/// The language of what is printed, where nobody names one.
@Suite struct ReaderLanguageTests {
  private static let korean = "# Node.js 기반 이미지 비교\n"
  private static let english = "# Node.js base images compared\n"

  /// What the report begins with in an environment.
  private func title(_ variables: [String: String], _ options: [String] = []) throws -> String {
    let unset = ["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""].merging(variables) { _, given in given }
    let outcome = try Program.plimsoll.run(["report", "--template", "table"] + options, environment: unset)
    guard outcome.status == 0 else { throw RunFailure(outcome: outcome) }
    return String(outcome.output.prefix { $0 != "\n" }) + "\n"
  }

  @Test(arguments: ["ko_KR.UTF-8", "ko", "ko_KR", "ko.UTF-8@x"])
  func `a report on standard output is in the reader's language`(locale: String) throws {
    #expect(try title(["LANG": locale]) == Self.korean)
  }

  @Test(arguments: ["", "C", "POSIX", "C.UTF-8", "fr_FR.UTF-8", "kok_IN", "en_GB.UTF-8"])
  func `a locale of no language that reports have means English`(locale: String) throws {
    #expect(try title(["LANG": locale]) == Self.english)
  }

  @Test func `of the variables, the first that is set counts: LC_ALL, LC_MESSAGES, LANG`() throws {
    #expect(try title(["LC_ALL": "ko_KR", "LC_MESSAGES": "en_GB", "LANG": "en_GB"]) == Self.korean)
    #expect(try title(["LC_MESSAGES": "ko_KR", "LANG": "en_GB"]) == Self.korean)
    #expect(try title(["LC_ALL": "C", "LC_MESSAGES": "ko_KR", "LANG": "ko_KR"]) == Self.english)
  }

  @Test func `a language that is named counts for more than the reader's`() throws {
    #expect(try title(["LANG": "ko_KR"], ["--language", "en"]) == Self.english)
  }

  @Test func `a comparison that lacks the reader's language is reported in its own`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appendingPathComponent("c.yaml")
      try Data(
        """
        schema: plimsoll-comparison-1
        id: ours
        language: en
        title: Our images
        purpose: To choose
        criteria: [{id: c, name: feel, definition: how it feels, value: words}]
        candidates: [{id: x, name: one}]
        """.utf8
      ).write(to: file)
      let outcome = try Program.plimsoll.run(["report", file.path], environment: ["LC_ALL": "ko_KR.UTF-8"])
      #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.hasPrefix("# Our images\n"))
    }
  }

  @Test(arguments: [
    (["explain", "image-size"], "이미지 크기"), (["template", "decision-record"], "결정"),
    (["check", "--fail-on", "contradicted"], "사실과 다름"),
  ])
  func `what other commands print is in the reader's language too`(arguments: [String], words: String) throws
  {
    let korean = try Program.plimsoll.run(arguments, environment: ["LC_ALL": "ko_KR.UTF-8"])
    #expect(korean.output.contains(words))
    #expect(try !Program.plimsoll.run(arguments).output.contains(words))
  }

  @Test func `files of a folder do not depend on the reader, and name their language in their command`()
    throws
  {
    for (name, bytes) in try BuiltInReports.written().files where name.hasSuffix(".evidence.md") {
      let language = name.contains(".ko.") ? "ko" : "en"
      #expect(
        String(decoding: bytes, as: UTF8.self).contains("plimsoll report --language \(language)\n"), "\(name)"
      )
    }
    let outcome = try TemporaryFolder.with { folder in
      _ = try Program.plimsoll.run(
        ["report", "--output", folder.path], environment: ["LC_ALL": "ko_KR.UTF-8"])
      return folder.names
    }
    let languages = ["en", "ko"].flatMap {
      ["node-base-images.\($0).evidence.md", "node-base-images.\($0).md"]
    }
    #expect(outcome?.filter { $0.hasSuffix(".md") } == languages)
  }

  @Test func `errors, their advice and wrong usage are told in the reader's language`() throws {
    try TemporaryFolder.with { folder in
      try Data("# {{titel}}\n".utf8).write(to: folder.appendingPathComponent("mine.md"))
      func errors(_ arguments: [String], _ locale: String) throws -> String {
        try Program.plimsoll.run(arguments, environment: ["LC_ALL": locale], in: folder).errors
      }
      let template = ["report", "--template", "mine.md"]
      #expect(
        try errors(template, "ko_KR.UTF-8") == """
          mine.md:1:3: 오류: 'titel'이라는 값은 없습니다 [unknown-value]
            | # {{titel}}
            |   ^
            도움말: 'title'을 쓰려던 것입니까?

          """)
      #expect(try errors(template, "C").hasPrefix("mine.md:1:3: error: there is no value named 'titel'"))
      #expect(
        try errors(["report", "none.yaml"], "ko").hasPrefix(
          "none.yaml: 오류: 파일을 열 수 없습니다: 그런 파일이나 폴더가 없습니다 [unreadable-file]\n"))
      #expect(
        try errors(["measure", "oci:none"], "ko").hasPrefix("오류: oci:none: 폴더 'none'이 없습니다 [notFound]\n"))
      let usage = try errors(["measure", "--jobs", "0", "x"], "ko")
      #expect(usage.hasPrefix("오류: --jobs는 1에서 256 사이여야 합니다.\n사용법: plimsoll measure "))
    }
  }

  @Test func `help is told in the reader's language, in lines that fit the terminal`() throws {
    func help(_ environment: [String: String]) throws -> String {
      let outcome = try Program.plimsoll.run(["help", "validate"], environment: environment)
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      return outcome.output
    }
    #expect(try help(["LC_ALL": "C"]).hasPrefix("OVERVIEW: Check XHTML files"))
    let korean = try help(["LC_ALL": "ko_KR.UTF-8", "COLUMNS": "60"])
    #expect(korean.hasPrefix("개요: XHTML 파일을 W3C DTD로 검사합니다.\n"))
    #expect(korean.contains("\n  --profile <profile>     파일의 종류: strict(XHTML 1.0\n"))
    let version = try Program.plimsoll.run(["--version"], environment: ["LC_ALL": "ko_KR.UTF-8"]).output
    #expect(try version == Program.plimsoll.run(["--version"], environment: ["LC_ALL": "C"]).output)
  }
}
