import ArgumentParser
import Foundation
import ReadBack
import Testing
import TextLayout

@testable import Messages
@testable import PlimsollCommands

/// The help in Korean, held against every text that the commands' help has.
@Suite struct KoreanHelpTests {
  private static let catalogueFile = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "Sources/EmbeddedCatalogues/help.ko.po")

  /// The entries of a part of the catalogue.
  private func entries(behind title: String) throws -> [PortableObject.Entry] {
    let text = try String(contentsOf: Self.catalogueFile, encoding: .utf8)
    let start = try #require(text.firstRange(of: "\n# \(title)\n"))
    let part = text[start.upperBound...].split(separator: "\n# ", maxSplits: 1)[0]
    return PortableObject(Array(part.utf8)).entries
  }

  @Test func eachTextOfTheHelpIsSaidInKorean() throws {
    let texts = try CommandTree.texts()
    let missing = texts.filter { TextCatalogue.koreanHelp.text(for: $0) == nil }.sorted()
    #expect(
      missing.isEmpty,
      "Add to Sources/EmbeddedCatalogues/help.ko.po:\n\(missing.map { "msgid \"\($0)\"" }.joined(separator: "\n"))"
    )
    #expect(texts.count > 100)
  }

  /// What stands in a text's places is taken over as it is: of words there, some would stay English.
  @Test func noEnglishSentenceStandsInTheKoreanHelp() throws {
    let english = try CommandTree.texts().compactMap { TextCatalogue.koreanHelp.text(for: $0) }
      .filter { $0.contains(#/\b(and|of|the|that|which|is|are|with) [a-z]/#) }
    #expect(english.isEmpty, "\(english)")
  }

  @Test func nothingIsTranslatedThatNoHelpSays() throws {
    let texts = try CommandTree.texts()
    let unused = try entries(behind: "Help").map(\.original).filter { original in
      let entry = Data("msgid \"\(original)\"\nmsgstr \"said\"".utf8)
      let catalogue = TextCatalogue(portableObject: Array(entry))
      return texts.allSatisfy { catalogue.text(for: $0) == nil }
    }
    #expect(unused.isEmpty, "\(unused)")
  }

  @Test func translationsHaveThePlacesOfTheirTexts() throws {
    let all = PortableObject(Array(try Data(contentsOf: Self.catalogueFile))).entries.dropFirst()
    for entry in all {
      let places = MessageWords(entry.original, particles: false).places
      #expect(MessageWords(entry.translation, particles: true).places == places, "\(entry.original)")
      let fixed = entry.translation.contains(/%\d['”’\)\]]*(은|는|이|가|을|를|과|와|으로|로)([ ,.;:\n]|$)/)
      #expect(!fixed, "\(entry.translation)")
    }
    #expect(all.count > 150)
  }

  @Test(.enabled(if: ForeignProgram.isInstalled("msgfmt")))
  func gettextReadsTheCatalogue() throws {
    let msgfmt = try #require(ForeignProgram("msgfmt"))
    let compiled = try msgfmt.output(
      arguments: ["--check-header", "--check-domain", "-o", "-", "-"],
      input: Data(contentsOf: Self.catalogueFile))
    #expect(compiled.range(of: Data("비교 보고서를 Markdown".utf8)) != nil)
  }

  /// Nothing of the help is lost or moved by telling it anew.
  @Test func inEnglishTheHelpIsArgumentParsers() {
    let help = HelpText(catalogue: .english, columns: 80)
    for command in CommandTree.commands {
      let own = help.text(of: CommandTree.help(of: command)).split(whereSeparator: \.isWhitespace)
      let theirs = PlimsollCommand.helpMessage(for: command, columns: 80).split(
        whereSeparator: \.isWhitespace)
      #expect(own == theirs)
    }
    #expect(CommandTree.commands.count > 15)
  }

  /// Manual pages are made of the dump.
  @Test func theDumpOfTheHelpIsTheSameWithItsTextsInKorean() throws {
    let english = PlimsollCommand._dumpHelp()
    let help = HelpText(catalogue: .koreanHelp, columns: 80)
    let korean = try #require(HelpDump.text(of: english, by: help))
    func parts(_ dump: String) throws -> (texts: [String], names: [String]) {
      var (texts, names) = ([String](), [String]())
      func walk(_ value: Any, _ path: String) {
        if let list = value as? [Any] { return list.enumerated().forEach { walk($1, "\(path).\($0)") } }
        if let object = value as? [String: Any] {
          return object.sorted { $0.key < $1.key }.forEach { walk($1, "\(path).\($0)") }
        }
        let isText = path.hasSuffix(".abstract") || path.hasSuffix(".discussion")
        if isText { texts.append("\(value)") } else { names.append("\(path) \(value)") }
      }
      walk(try JSONSerialization.jsonObject(with: Data(dump.utf8)), "")
      return (texts, names)
    }
    let (ours, theirs) = (try parts(korean), try parts(english))
    #expect(ours.names == theirs.names && ours.texts.count == theirs.texts.count && ours.texts.count > 150)
    // Of lists of values nothing is to be told anew.
    let same = zip(ours.texts, theirs.texts).filter {
      $0 == $1 && $0.contains(" ") && $0.contains(#/[a-z]{3} [a-z]/#)
    }
    #expect(same.isEmpty, "\(same)")
  }

  @Test(arguments: [60, 80])
  func koreanLinesFitTheTerminal(columns: Int) {
    let help = HelpText(catalogue: .koreanHelp, columns: columns)
    for command in CommandTree.commands {
      for line in help.text(of: CommandTree.help(of: command)).split(separator: "\n") {
        let isExample = line.hasPrefix("  ") && line.contains("plimsoll ")
        let words = line.split(separator: " ")
        #expect(
          DisplayWidth.columns(of: String(line)) <= columns || isExample || words.count < 3, "\(line)")
      }
    }
  }

  @Test func anOptionHasItsTextAndItsDefaultInKorean() {
    let help = HelpText(catalogue: .koreanHelp, columns: 80)
    let lines = help.text(of: CommandTree.help(of: PublishPlanCommand.self))
    #expect(
      lines.contains(
        """
          -t, --template <template>
                                  내장 템플릿(report, table) 또는 템플릿 파일.
                                  docs/Templates.ko.md를 보십시오. (기본값: report)
          -o, --output <file>     apply에 쓸 계획을 저장할 파일.
          -f, --format <format>   출력 형식: text(내용이 바뀌는 칸), diff(페이지의
                                  줄까지) 또는 json(계획). (값: text, diff, json;
                                  기본값: text)

        """))
    #expect(lines.hasPrefix("개요: 위키에서 바뀔 내용을"))
    #expect(lines.contains("\n사용법: plimsoll publish plan "))
    #expect(lines.contains("\n인자:\n") && lines.contains("\n옵션:\n"))
  }
}
