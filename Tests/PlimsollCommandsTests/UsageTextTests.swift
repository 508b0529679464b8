import ArgumentParser
import Testing

@testable import Messages
@testable import PlimsollCommands

/// What is said of wrong usage in Korean: each sentence as ArgumentParser itself makes it.
@Suite struct UsageTextTests {
  private func korean(_ arguments: [String]) throws -> String {
    let error = try #require(throws: (any Error).self) { try PlimsollCommand.parseAsRoot(arguments) }
    let help = HelpText(catalogue: .koreanHelp, columns: 80)
    return UsageText(messages: .korean, help: help).text(of: PlimsollCommand.fullMessage(for: error))
  }

  @Test(arguments: [
    ("report --langage ko", "오류: 알 수 없는 옵션 '--langage'. '--language'를 쓰려던 것입니까?"),
    ("report --zzzzzzzz", "오류: 알 수 없는 옵션 '--zzzzzzzz'"),
    ("report --output", "오류: '--output <output>'에 값이 없습니다"),
    ("report --evidence=yes", "오류: '--evidence' 옵션은 값을 받지 않는데 'yes'가 주어졌습니다."),
    ("report a b", "오류: 예상하지 못한 인자 'b'"),
    ("report a b c", "오류: 예상하지 못한 인자 2개: 'b', 'c'"),
    ("import", "오류: 필요한 인자 '<file> ...'이 없습니다"),
    ("report --language xx", "오류: 'xx' 값은 '--language <language>'에 쓸 수 없습니다. 'ko', 'en' 가운데 하나를 주십시오."),
    (
      "check --format xx",
      "오류: 'xx' 값은 '--format <format>'에 쓸 수 없습니다. 'text', 'json', 'sarif', 'junit', 'github' 가운데 하나를 주십시오."
    ),
    ("report --format xx", "오류: 'xx' 값은 '--format <format>'에 쓸 수 없습니다. 다음 가운데 하나를 주십시오:\n  - markdown"),
    ("measure --jobs many", "오류: 'many' 값은 '--jobs <n>'에 쓸 수 없습니다"),
    (
      "--generate-completion-script csh",
      "오류: 'csh'에 쓸 자동 완성 스크립트는 만들 수 없습니다.\n--generate-completion-script=<shell>에 다음 가운데 하나를 주십시오:\n"
    ),
  ])
  func everySentenceOfArgumentParserIsKorean(arguments: String, sentence: String) throws {
    let text = try korean(arguments.split(separator: " ").map(String.init))
    #expect(text.hasPrefix(sentence), "\(text)")
  }

  @Test func theTextOfTheOptionAndTheUsageFollow() throws {
    #expect(
      try korean(["check", "--format"]) == """
        오류: '--format <format>'에 값이 없습니다
        도움말:  --format <format>  찾은 것을 알리는 형식: text, json, sarif, junit 또는 github.
        사용법: plimsoll check [<options>] [<comparison>]
          자세한 내용은 'plimsoll check --help'로 볼 수 있습니다.
        """)
  }

  @Test func whatWasTypedStaysAsItIs() throws {
    let text = try korean(["report", "a", "Show the version."])
    #expect(text.hasPrefix("오류: 예상하지 못한 인자 'Show the version.'\n"))
  }
}
