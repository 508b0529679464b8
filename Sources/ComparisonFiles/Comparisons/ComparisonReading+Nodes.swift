import ComparisonModel
import Diagnostics
import Messages
import TextLayout
import YAMLReading

extension YAMLNode {
  /// What the node is, as messages call it.
  var kindName: Message {
    switch content {
    case .scalar(let text, _): isNull ? "nothing" : "the text \(QuotedText.quoted(text))"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension ComparisonReading {
  /// The checked keys of a mapping.
  ///
  /// - Returns: nil, after a diagnostic, when the node is no mapping.
  mutating func fields<Key: FileKey>(of node: YAMLNode, as key: Key.Type) -> Fields<Key, YAMLNode>? {
    guard let entries = node.mapping else {
      let keys = (Key.required.isEmpty ? Array(Key.allCases) : Key.required).map(\.rawValue)
      diagnostics.error(
        node.isNull ? .emptyValue : .wrongType, at: node.location,
        "a \(Message(knownWords: Key.subject)) is a mapping, and here is \(node.kindName)",
        suggestion: "write it with the keys \(keys.joined(separator: ", "))")
      return nil
    }
    var values: [(key: Key, node: YAMLNode)] = []
    values.reserveCapacity(entries.count)
    var required = Key.required.count
    for entry in entries {
      guard let key = Key(rawValue: entry.key) else {
        unknownKey(entry, as: Key.self)
        continue
      }
      if Key.required.contains(key) { required -= 1 }
      if entry.value.isNull {
        diagnostics.error(
          .emptyValue, at: entry.keyLocation, "the key '\(entry.key)' has no value",
          suggestion: Key.required.contains(key)
            ? "write a value after it" : "write a value, or take the key out")
      } else {
        values.append((key, entry.value))
      }
    }
    if required > 0 { missingKeys(in: entries, of: node, as: Key.self) }
    return Fields(node, values: values)
  }

  private mutating func unknownKey<Key: FileKey>(_ entry: YAMLEntry, as key: Key.Type) {
    let names = Key.allCases.map(\.rawValue)
    let subject = Message(knownWords: Key.subject)
    let unknown = QuotedText.quoted(entry.key)
    let takesAn = Key.subject.first.map { "aeiou".contains($0) } == true
    diagnostics.error(
      .unknownKey, at: entry.keyLocation,
      takesAn ? "an \(subject) has no key \(unknown)" : "a \(subject) has no key \(unknown)",
      suggestion: !diagnostics.keepsMore
        ? nil
        : Self.place(of: entry.key, insteadOf: key) ?? NearestName.suggestion(for: entry.key, among: names))
  }

  /// Where a key belongs that stands in a mapping of another kind, mostly for its indentation; nil where no one place
  /// takes it.
  private static func place<Key: FileKey>(of name: String, insteadOf key: Key.Type) -> Message? {
    guard key == ComparisonKeys.Root.self else {
      guard ComparisonKeys.Root(rawValue: name) != nil else { return nil }
      return "'\(name)' is a key of the comparison itself: begin its line in the first column"
    }
    let subjects = [
      ComparisonKeys.Criterion(rawValue: name).map { _ in ComparisonKeys.Criterion.subject },
      ComparisonKeys.Candidate(rawValue: name).map { _ in ComparisonKeys.Candidate.subject },
      ComparisonKeys.Claim(rawValue: name).map { _ in ComparisonKeys.Claim.subject },
    ].compactMap(\.self)
    guard subjects.count == 1 else { return nil }
    return
      "'\(name)' is a key of a \(Message(knownWords: subjects[0])): indent its line as the other keys of one"
  }

  private mutating func missingKeys<Key: FileKey>(
    in entries: [YAMLEntry], of node: YAMLNode, as key: Key.Type
  ) {
    let present = Set(entries.map(\.key))
    for missing in Key.required where !present.contains(missing.rawValue) {
      diagnostics.error(
        .missingKey, at: node.location,
        "the \(Message(knownWords: Key.subject)) has no '\(missing.rawValue)'",
        suggestion: "add a line '\(missing.rawValue): …'")
    }
  }

  /// The text of a scalar as one paragraph, in which line ends are blanks: no text of a comparison but a
  /// Dockerfile means anything by its lines, and none can forge a line where it is printed.
  ///
  /// - Returns: nil, after a diagnostic, when the node is no scalar, is blank, too long, or holds characters
  ///   that no report can hold.
  mutating func scalar(
    _ node: YAMLNode, _ expected: Message, longest: Int = ComparisonLimits.maximumNameBytes
  ) -> String? {
    rawScalar(node, expected, longest: longest).map(VisibleText.paragraph)
  }

  /// The text of a scalar with its lines, as a Dockerfile has them.
  ///
  /// - Returns: nil, after a diagnostic, where ``scalar(_:_:longest:)`` gives none.
  mutating func lines(_ node: YAMLNode, _ expected: Message) -> String? {
    rawScalar(node, expected, longest: ComparisonLimits.maximumTextBytes).map {
      VisibleText.lines($0, maximumBytes: .max)
    }
  }

  private mutating func rawScalar(_ node: YAMLNode, _ expected: Message, longest: Int) -> String? {
    guard let text = node.scalar else {
      diagnostics.error(
        .wrongType, at: node.location, "\(expected) is expected, and here is \(node.kindName)")
      return nil
    }
    guard !text.isEmpty, !TextRules.isBlank(text), !node.isNull else {
      diagnostics.error(.emptyValue, at: node.location, "\(expected) is expected, and here is nothing")
      return nil
    }
    guard text.utf8.count <= longest else {
      diagnostics.error(
        .textTooLong, at: node.location,
        "the text has \(text.utf8.count) bytes; the limit here is \(longest)", suggestion: "shorten it")
      return nil
    }
    if let scalar = TextRules.firstForbiddenScalar(in: text) {
      diagnostics.error(
        .controlCharacter, at: node.location,
        "the text holds the character U+\(String(scalar.value, radix: 16, uppercase: true)), which no report can hold",
        suggestion: "take it out")
      return nil
    }
    if let scalar = TextRules.firstReorderingScalar(in: text) {
      diagnostics.warning(
        .directionControl, at: node.location,
        "the text holds U+\(String(scalar.value, radix: 16, uppercase: true)), which reorders what follows it: it is shown as a number",
        suggestion: "take it out")
    }
    return text
  }

  /// A text: a plain one, or one in each of several languages; nil where the node is absent or faulty.
  mutating func text(_ node: YAMLNode?, _ origin: TextOrigin = .own) -> LocalizedText? {
    guard let node else { return nil }
    let translations: [LocalizedText.Translation]
    if let entries = node.mapping {
      translations = entries.compactMap { translation($0) }
      // What is missing beside a faulty translation is not a fault of its own.
      guard translations.count == entries.count else { return nil }
    } else if node.sequence == nil, !node.isNull {
      guard let text = scalar(node, "a text", longest: ComparisonLimits.maximumTextBytes) else { return nil }
      translations = [.init(text, in: languages.ofPlainTexts)]
    } else {
      translations = []
    }
    guard let text = LocalizedText(translations) else {
      diagnostics.error(
        node.isNull ? .emptyValue : .wrongType, at: node.location,
        "a text is expected, and here is \(node.mapping == nil ? node.kindName : "no translation")",
        suggestion: "write the text, or one in each language: \(LocalizedText.form)")
      return nil
    }
    languages.note(text, origin, at: node.location)
    return text
  }

  private mutating func translation(_ entry: YAMLEntry) -> LocalizedText.Translation? {
    guard let language = LanguageTag(entry.key) else {
      diagnostics.error(
        .invalidLanguage, at: entry.keyLocation, "\(QuotedText.quoted(entry.key)) is no tag of a language",
        suggestion: "write a tag such as ko, en, ja or zh-Hant (BCP 47)")
      return nil
    }
    guard !entry.value.isNull else {
      diagnostics.error(
        .emptyValue, at: entry.keyLocation, "the key '\(entry.key)' has no value",
        suggestion: "write the text after it, or take the key out")
      return nil
    }
    return scalar(entry.value, "a text", longest: ComparisonLimits.maximumTextBytes).map {
      .init($0, in: language)
    }
  }

  /// The id that a declaration gives itself.
  mutating func id<Subject>(_ node: YAMLNode, of subject: Subject.Type) -> Identifier<Subject>? {
    guard let text = scalar(node, "an id") else { return nil }
    guard TextRules.isID(text) else {
      diagnostics.error(
        .invalidID, at: node.location, "\(QuotedText.quoted(text)) is no id",
        suggestion:
          "use up to \(ComparisonLimits.maximumIDBytes) lower-case letters, digits, hyphens and dots, a letter or digit first"
      )
      return nil
    }
    return Identifier(rawValue: text)
  }

  /// The items of a list, each read by `read`; faulty items are left out.
  mutating func list<Item>(
    _ node: YAMLNode?, least: Int = 0, most: Int,
    read: (inout ComparisonReading, YAMLNode) -> Item?
  ) -> [Item] {
    guard let node else { return [] }
    guard let nodes = node.sequence else {
      diagnostics.error(
        .wrongType, at: node.location, "a list is expected, and here is \(node.kindName)",
        suggestion: "write each item on a line of its own after '- ', or [item, item]")
      return []
    }
    guard nodes.count <= most else {
      diagnostics.error(
        .limitExceeded, at: node.location, "the list has \(nodes.count) items; the limit is \(most)")
      return []
    }
    if nodes.count < least {
      let message: Message =
        switch (nodes.count, least) {
        case (1, _): "the list has 1 item; at least \(least) are needed"
        case (_, 1): "the list has \(nodes.count) items; at least 1 is needed"
        default: "the list has \(nodes.count) items; at least \(least) are needed"
        }
      diagnostics.error(.listTooShort, at: node.location, message)
    }
    var items: [Item] = []
    items.reserveCapacity(nodes.count)
    for node in nodes {
      if let item = read(&self, node) { items.append(item) }
    }
    return items
  }

  /// One of a set of words, such as the kinds of values.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ expected: Message, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    word(node, expected, code: .unknownWord, among: Word.allCases.map(\.rawValue), Word.init(rawValue:))
  }

  /// A fact, by its key.
  ///
  /// - Returns: nil, after a diagnostic, where there is no such fact; nil too where it is one of the comparison's own
  ///   whose definition is faulty, which is told there.
  mutating func fact(_ node: YAMLNode) -> ComparedFact? {
    let own = ownFacts
    let keys = { Fact.allCases.map(\.key) + own.keys.sorted() }
    return word(node, "a fact that is measured", code: .unknownFact, among: keys()) { key -> ComparedFact?? in
      if let fact = Fact(key: key) { return .some(ComparedFact.known(fact)) }
      return own[key].map { fact in fact.map { ComparedFact.own($0) } }
    }.flatMap(\.self)
  }

  private mutating func word<Meaning>(
    _ node: YAMLNode, _ expected: Message, code: Diagnostic.Code, among words: @autoclosure () -> [String],
    _ meaning: (String) -> Meaning?
  ) -> Meaning? {
    guard let text = scalar(node, expected) else { return nil }
    if let meaning = meaning(text) { return meaning }
    diagnostics.error(
      code, at: node.location, "\(QuotedText.quoted(text)) is not \(expected)",
      suggestion: !diagnostics.keepsMore ? nil : NearestName.suggestion(for: text, among: words()))
    return nil
  }

  /// Notes an id that was declared before.
  mutating func duplicate(
    _ id: String, _ kind: DeclaredKind, at location: SourceLocation, earlier: SourceLocation
  ) {
    diagnostics.error(
      .duplicateID, at: location,
      "the \(kind.name) '\(id)' is already declared at line \(earlier.line), column \(earlier.column)",
      suggestion: "give one of them another id")
  }

  /// The id that a node refers to, checked against what is declared.
  mutating func reference<Subject, Value>(
    _ node: YAMLNode?, in table: KeyPath<ComparisonReading, IDTable<Value>>, of subject: Subject.Type
  ) -> Identifier<Subject>? {
    guard let node, let text = scalar(node, "the id of a \(self[keyPath: table].kind.name)") else {
      return nil
    }
    if self[keyPath: table][text] != nil { return Identifier(rawValue: text) }
    let kind = self[keyPath: table].kind
    diagnostics.error(
      kind.unknown, at: node.location, "there is no \(kind.name) \(QuotedText.quoted(text))",
      suggestion: !diagnostics.keepsMore
        ? nil : NearestName.suggestion(for: text, among: self[keyPath: table].names))
    return nil
  }
}
