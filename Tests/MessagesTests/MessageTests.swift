import Testing

@testable import Messages

/// Messages in English, and in the language of a catalogue.
@Suite struct MessageTests {
  private let catalogue = MessageCatalogue(
    portableObject: Array(
      #"""
      msgid ""
      msgstr "Language: ko\n"

      #: a.swift:1
      msgid "'%1' has %2 bytes"
      msgstr "%2바이트인 '%1'(이/가) 있습니다"

      msgid "the file"
      msgstr "파일"

      msgid "%1 is \"damaged\"\n"
      "here"
      msgstr "%1(은/는) \"손상\"되었습니다\n"
      "여기"

      msgid "not yet"
      msgstr ""
      """#.utf8))

  @Test func aMessageIsItsEnglishWordsWhereNothingElseIsAskedFor() {
    let name = "a%1b"
    let message: Message = "'\(name)' has \(20) bytes"
    #expect(message.description == "'a%1b' has 20 bytes")
    #expect(message == "'a%1b' has 20 bytes")
    #expect(message.contains("20 bytes") && !message.contains("30"))
  }

  @Test func aCatalogueMayPutArgumentsInAnotherOrder() {
    let message: Message = "'\("node")' has \(20) bytes"
    #expect(message.text(by: catalogue) == "20바이트인 'node'가 있습니다")
    let closed: Message = "'\("이미지 이름")' has \(20) bytes"
    #expect(closed.text(by: catalogue) == "20바이트인 '이미지 이름'이 있습니다")
  }

  @Test func wordsInsideAMessageAreTranslatedAndNamesAreNot() {
    let kinds = [true]
    let message: Message = "\(kinds.contains(true) ? "the file" : "a folder") is \"damaged\"\nhere"
    #expect(message.text(by: catalogue) == "파일은 \"손상\"되었습니다\n여기")
    let name = "the file"
    #expect(Message("\(name): \(name)").text(by: catalogue) == "the file: the file")
  }

  @Test func whatACatalogueLacksIsSaidInEnglish() {
    #expect(Message("not yet").text(by: catalogue) == "not yet")
    #expect(Message("not \(3) yet (을/를)").text(by: catalogue) == "not 3 yet (을/를)")
  }

  @Test func messagesAreAddedAndJoinedPieceByPiece() {
    var message: Message = "the file"
    message += ": "
    message += ["not yet", "the file"].joined(separator: "; ")
    #expect(message.text(by: catalogue) == "파일: not yet; 파일")
    #expect(message.description == "the file: not yet; the file")
  }

  @Test func textsFromOutsideCanBeMadeVisible() {
    let name = "a\u{1B}b"
    let message: Message = "the file \(name) \(Message("in \(name)"))"
    #expect(message.mapTexts { $0.replacing("\u{1B}", with: "?") }.description == "the file a?b in a?b")
  }

  @Test func theTextOfAnErrorIsItsMessage() {
    struct Known: Error, MessageConvertible {
      var message: Message { "the file" }
      var description: String { message.description }
    }
    struct Other: Error, CustomStringConvertible { var description: String { "no words of ours" } }
    let errors: [any Error] = [Known(), Other()]
    #expect(errors.map { Message("\($0)!").text(by: catalogue) } == ["파일!", "no words of ours!"])
  }
}
