import Diagnostics
import Messages

/// Expands a template: sections are left out or repeated, and marks stand where values and blocks belong.
///
/// It counts what it makes, and ends where that goes beyond ``TemplateBounds``: lists inside lists multiply.
struct TemplateExpansion {
  /// The Markdown, with ``TemplateMark``s.
  private(set) var text = ""
  /// What the marks stand for, by position.
  private(set) var values: [String] = []
  /// For each line of the Markdown, the line of the template that it ends with.
  private(set) var lines: [Int] = []
  /// The names of the blocks, in order.
  private(set) var places: [String] = []

  private let subject: TemplateSubject
  private let file: String
  private var parts = 0
  private var marks: [String: String] = [:]
  private var conditions: [String: Bool] = [:]
  /// The lists that are being repeated, the outermost first, each with the item that it is at.
  private var rounds: [(list: TemplateList, item: Int)] = []

  init(_ nodes: [TemplateNode], of subject: TemplateSubject, file: String) throws(FaultyInput) {
    self.subject = subject
    self.file = file
    try expand(nodes, inside: nil)
    // The last line has no end.
    lines.append((lines.last ?? 0) + 1)
  }

  private mutating func expand(_ nodes: [TemplateNode], inside section: TemplateTag?) throws(FaultyInput) {
    for node in nodes {
      try count(section)
      switch node {
      case .text(let piece): text += piece
      case .lineEnd(let line):
        text += "\n"
        lines.append(line)
      case .value(let tag): text += mark(for: tag.name)
      case .block(let tag):
        places.append(tag.name)
        guard places.count <= TemplateBounds.maximumPlaces else { throw tooManyPlaces(tag) }
        text += TemplateMark.block(tag.name)
      case .section(let tag, let content): try expand(tag, content)
      case .invertedSection(let tag, let content):
        if !isShown(tag.name) { try expand(content, inside: tag) }
      }
    }
  }

  private mutating func expand(_ tag: TemplateTag, _ content: [TemplateNode]) throws(FaultyInput) {
    guard let list = TemplateVocabulary.list(tag.name) else {
      if isShown(tag.name) { try expand(content, inside: tag) }
      return
    }
    for item in 0..<list.count(subject) {
      try count(tag)
      rounds.append((list, item))
      try expand(content, inside: tag)
      rounds.removeLast()
    }
  }

  private mutating func isShown(_ name: String) -> Bool {
    if let list = TemplateVocabulary.list(name) { return list.count(subject) > 0 }
    if let known = conditions[name] { return known }
    let holds = TemplateVocabulary.condition(name)?.holds(subject) ?? false
    conditions[name] = holds
    return holds
  }

  /// The mark of a value: of the innermost item that has it, else of the comparison.
  private mutating func mark(for name: String) -> String {
    for round in rounds.reversed() {
      guard let value = round.list.values.first(where: { $0.name == name }) else { continue }
      return mark(for: "\(name)/\(round.item)") { value.text($0, round.item) }
    }
    return mark(for: name) { TemplateVocabulary.value(name)?.text($0) ?? "" }
  }

  /// Each value is made once, however often it is put in.
  private mutating func mark(for key: String, _ text: (TemplateSubject) -> String) -> String {
    if let mark = marks[key] { return mark }
    values.append(text(subject))
    let mark = TemplateMark.value(values.count - 1)
    marks[key] = mark
    return mark
  }
}

extension TemplateExpansion {
  private mutating func count(_ section: TemplateTag?) throws(FaultyInput) {
    parts += 1
    guard parts <= TemplateBounds.maximumParts else {
      throw tooLarge("\(TemplateBounds.maximumParts) parts", section)
    }
    guard text.utf8.count <= TemplateBounds.maximumMarkdownBytes else {
      throw tooLarge("\(TemplateBounds.maximumMarkdownBytes) bytes", section)
    }
  }

  private func tooLarge(_ what: Message, _ section: TemplateTag?) -> FaultyInput {
    FaultyInput([
      Diagnostic(
        code: .tooLarge, file: file, location: section?.location,
        message: "the template comes to more than \(what) when its sections are repeated",
        suggestion: "take lists out of lists, or use a block such as {{> matrix}}")
    ])
  }

  private func tooManyPlaces(_ tag: TemplateTag) -> FaultyInput {
    FaultyInput([
      Diagnostic(
        code: .tooManyBlocks, file: file, location: tag.location,
        message: "the template comes to more than \(TemplateBounds.maximumPlaces) places of blocks",
        suggestion: "take {{> \(tag.name)}} out of the section that is repeated")
    ])
  }
}
