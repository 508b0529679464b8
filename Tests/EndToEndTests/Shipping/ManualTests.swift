import Foundation
import ReadBack
import Testing

/// Manual pages, as groff sets them.
@Suite(.enabled(if: Program.isInstalled("groff"), "groff is not installed")) struct ManualTests {
  /// Writes one page in the form of swift-argument-parser's tool, which `make manual` builds and no test does: of what the
  /// program dumps, into the folder that it is told, and without the characters that it drops.
  private static let tool = #"""
    #!/usr/bin/env python3
    import json, subprocess, sys
    program, folder = sys.argv[1], sys.argv[-1]
    dump = json.loads(subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True).stdout)
    command = next(c for c in dump["command"]["subcommands"] if c["commandName"] == "template")
    with open(folder + "/plimsoll.1", "w", encoding="ascii", errors="ignore") as page:
        page.write(f'''.Dd November 27, 2026
    .Dt PLIMSOLL.TEMPLATE 1
    .Os
    .Sh NAME
    .Nm "plimsoll template"
    .Nd "{command["abstract"]}"
    .Sh SYNOPSIS
    .Nm
    .Ar name
    .Sh DESCRIPTION
    {command["discussion"]}
    .Sh "EXIT STATUS"
    .Ex -std'''.replace("\n    ", "\n"))
    """#

  /// The installed page of a folder below `share/man`, in plain text.
  private func page(_ place: String, in folder: URL) throws -> String {
    let groff = try #require(Program.installed("groff"))
    let file = folder.appendingPathComponent("usr/share/\(place)/man1/plimsoll.1").path
    let set = try groff.run(["-Kutf8", "-mandoc", "-Tutf8", "-P-c", "-P-b", "-P-u", file])
    guard set.status == 0, set.errors.isEmpty else { throw RunFailure(outcome: set) }
    return set.output
  }

  @Test func `manual pages are made and installed in English and in Korean`() throws {
    try TemporaryFolder.with { folder in
      let tool = folder.appendingPathComponent("tool")
      try ExecutableFile.write(Self.tool.utf8, to: tool)
      let program = Program.plimsoll.executable.path
      for (script, arguments) in [
        ("write-manual", [program, tool.path]),
        ("install-program", [program, folder.appendingPathComponent("usr").path]),
      ] {
        let run = try Program(executable: Repository.root.appendingPathComponent("Scripts/\(script)")).run(
          arguments, environment: ["SOURCE_DATE_EPOCH": "1764000000"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
      }
      let english = try page("man", in: folder)
      for words in [
        "\nNAME\n     plimsoll.template — Print a built-in template", "\nSYNOPSIS\n", "EXIT STATUS",
      ] {
        #expect(english.contains(words), "\(english)")
      }
      let korean = try page("man/ko", in: folder)
      for words in [
        "\n이름\n     plimsoll.template — 내장 템플릿을 출력합니다.", "\n사용법\n     plimsoll.template name\n",
        "\n설명\n     템플릿은 report, table", "  plimsoll template report > mine.md\n",
        "\n종료 상태\n     성공하면 0, 오류가 있으면",
      ] {
        #expect(korean.contains(words), "\(words): \(korean)")
      }
      #expect(!korean.contains("NAME") && !korean.contains("EXIT"))
    }
  }
}
