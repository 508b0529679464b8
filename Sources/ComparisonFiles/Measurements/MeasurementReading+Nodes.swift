import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages
import TextLayout

extension JSONNode {
  /// What the node is, as messages call it.
  var kindName: Message {
    switch content {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let number): "the number \(number)"
    case .number(let number): "the number \(number)"
    case .string(let text): "the text \(QuotedText.quoted(text))"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension MeasurementReading {
  mutating func error(
    _ code: Diagnostic.Code, at offset: UInt32, _ message: Message, suggestion: Message? = nil
  ) {
    note(.error) {
      Fault(severity: .error, code: code, offset: offset, message: message, suggestion: suggestion)
    }
  }

  /// Notes that something else was expected.
  ///
  /// What was expected is put into words only where it is missing, here and below: each of ten thousand measurements has
  /// forty texts.
  mutating func wrongType(
    _ node: JSONNode, _ expected: @autoclosure () -> Message, suggestion: Message? = nil
  ) {
    error(
      .wrongType, at: node.offset, "\(expected()) is expected, and here is \(node.kindName)",
      suggestion: suggestion)
  }

  /// The checked keys of an object. Keys that are null are left out; unknown ones are warned of.
  ///
  /// - Returns: nil, after a diagnostic, when the node is no object.
  mutating func fields<Key: FileKey>(of node: JSONNode, as key: Key.Type) -> Fields<Key, JSONNode>? {
    guard case .object(let members) = node.content else {
      wrongType(node, "an object")
      return nil
    }
    var values: [(key: Key, node: JSONNode)] = []
    values.reserveCapacity(members.count)
    for member in members {
      if let key = Key(rawValue: member.key) {
        if member.value.content != .null { values.append((key, member.value)) }
      } else {
        unknownKey(member, of: "the \(Message(knownWords: Key.subject))", known: Key.allCases.map(\.rawValue))
      }
    }
    for required in Key.required where !values.contains(where: { $0.key == required }) {
      error(
        .missingKey, at: node.offset, "the \(Message(knownWords: Key.subject)) has no '\(required.rawValue)'",
        suggestion: "add \"\(required.rawValue)\": …")
    }
    return Fields(node, values: values)
  }

  /// Warns of a key that this version does not know; newer tools may write more.
  mutating func unknownKey(_ member: JSONMember, of subject: Message, known: [String]) {
    note(.warning) {
      Fault(
        severity: .warning, code: .unknownKey, offset: member.keyOffset,
        message:
          "\(subject) has the key \(QuotedText.quoted(member.key)), which is not known here and is left out",
        suggestion: NearestName.nearest(to: member.key, among: known).map { "did you mean '\($0)'?" })
    }
  }

  /// The items of a list, each read by `read`; faulty items are left out.
  mutating func list<Item>(
    _ node: JSONNode?, maximum: Int = MeasurementLimits.maximumItems,
    read: (inout MeasurementReading, JSONNode) -> Item?
  ) -> [Item] {
    guard let node else { return [] }
    guard case .array(let nodes) = node.content else {
      wrongType(node, "a list")
      return []
    }
    guard nodes.count <= maximum else {
      error(
        .limitExceeded, at: node.offset,
        "the list has \(nodes.count) items; the limit is \(maximum)")
      return []
    }
    var items: [Item] = []
    items.reserveCapacity(nodes.count)
    for node in nodes {
      if let item = read(&self, node) { items.append(item) }
    }
    return items
  }

  /// A text of a few words from an image or a tool, which may hold any characters: on one line, with what
  /// cannot be shown written out. It is the one way in for such texts.
  mutating func text(_ node: JSONNode, _ expected: @autoclosure () -> Message) -> String? {
    rawText(node, expected()).map { VisibleText.line($0, maximumBytes: .max) }
  }

  private mutating func rawText(_ node: JSONNode, _ expected: @autoclosure () -> Message) -> String? {
    guard case .string(let text) = node.content else {
      wrongType(node, expected(), suggestion: "write a text in quotes")
      return nil
    }
    guard text.utf8.count <= MeasurementLimits.maximumTextBytes else {
      error(
        .textTooLong, at: node.offset,
        "the text has \(text.utf8.count) bytes; the limit is \(MeasurementLimits.maximumTextBytes)")
      return nil
    }
    return text
  }

  /// A text that somebody wrote for readers: one paragraph, not blank, and without controls.
  mutating func shownText(_ node: JSONNode, _ expected: @autoclosure () -> Message) -> String? {
    guard let text = rawText(node, expected()) else { return nil }
    guard !text.isEmpty, !TextRules.isBlank(text) else {
      error(.emptyValue, at: node.offset, "\(expected()) is expected, and here is nothing")
      return nil
    }
    guard let scalar = TextRules.firstForbiddenScalar(in: text) else {
      return VisibleText.paragraph(text)
    }
    error(
      .controlCharacter, at: node.offset,
      "the text holds the character U+\(String(scalar.value, radix: 16, uppercase: true)), which no report can hold",
      suggestion: "take it out")
    return nil
  }

  /// A whole number that is not negative.
  mutating func count(_ node: JSONNode, _ expected: @autoclosure () -> Message) -> Int64? {
    if case .integer(let number) = node.content, number >= 0 { return number }
    wrongType(node, expected(), suggestion: "write a whole number from 0 on, without quotes")
    return nil
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: JSONNode, _ expected: @autoclosure () -> Message, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = text(node, expected()) else { return nil }
    if let word = Word(rawValue: text) { return word }
    error(
      .unknownWord, at: node.offset, "\(QuotedText.quoted(text)) is not \(expected())",
      suggestion: NearestName.suggestion(for: text, among: Word.allCases.map(\.rawValue)))
    return nil
  }

  /// A text of a certain form.
  private mutating func formed(
    _ node: JSONNode, _ expected: @autoclosure () -> Message, code: Diagnostic.Code,
    suggestion: @autoclosure () -> Message, _ isFormed: (String) -> Bool
  ) -> String? {
    guard let text = text(node, expected()) else { return nil }
    if isFormed(text) { return text }
    error(
      code, at: node.offset, "\(QuotedText.quoted(text)) is not \(expected())", suggestion: suggestion())
    return nil
  }

  mutating func id<Subject>(_ node: JSONNode, of subject: Subject.Type) -> Identifier<Subject>? {
    formed(
      node, "an id", code: .invalidID,
      suggestion: "use up to \(ComparisonLimits.maximumIDBytes) lower-case letters, digits, hyphens and dots",
      TextRules.isID
    ).map { Identifier(rawValue: $0) }
  }

  mutating func digest(_ node: JSONNode) -> String? {
    formed(
      node, "a digest", code: .invalidDigest,
      suggestion: "write sha256: and 64 hexadecimal digits in lower case", TextRules.isDigest)
  }

  mutating func platform(_ node: JSONNode) -> String? {
    formed(
      node, "a platform", code: .invalidPlatform,
      suggestion: "write os/architecture[/variant]: linux/amd64",
      TextRules.isPlatform)
  }

  mutating func webAddress(_ node: JSONNode) -> String? {
    formed(
      node, "an address that a report may link to", code: .invalidAddress,
      suggestion: "write an address that begins with https:// or http:// and has no blanks",
      TextRules.isWebAddress)
  }

  mutating func date(_ node: JSONNode) -> String? {
    formed(
      node, "a date of the calendar", code: .invalidDate, suggestion: "write it as 2026-08-27",
      TextRules.isDate)
  }

  mutating func timestamp(_ node: JSONNode) -> Timestamp? {
    guard let text = text(node, "a moment") else { return nil }
    if let timestamp = Timestamp(text) { return timestamp }
    error(
      .invalidDate, at: node.offset, "\(QuotedText.quoted(text)) is no moment of the calendar",
      suggestion: "write it as 2026-08-27T17:02:40Z or 2026-08-27")
    return nil
  }
}
