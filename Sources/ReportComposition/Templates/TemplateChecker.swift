import Diagnostics
import Messages

/// Checks a template's tags: each name is known, each section is closed.
struct TemplateChecker {
  private var diagnostics: DiagnosticCollector
  private var open: [TemplateTag] = []

  /// What is wrong with the tags that a scanner found, with what it found itself.
  static func diagnostics(of scanner: TemplateScanner) -> DiagnosticCollector {
    var checker = TemplateChecker(diagnostics: scanner.diagnostics)
    for tag in scanner.tags {
      guard checker.open.count <= TemplateBounds.maximumSectionDepth else {
        checker.refuseDepth()
        return checker.diagnostics
      }
      checker.check(tag)
    }
    for tag in checker.open {
      checker.diagnostics.error(
        .unclosedSection, at: tag.location, "the section {{#\(tag.name)}} is never closed",
        suggestion: "write {{/\(tag.name)}} where it ends")
    }
    return checker.diagnostics
  }

  /// What follows cannot be told from mistakes that follow from the depth.
  private mutating func refuseDepth() {
    diagnostics.error(
      .tooDeep, at: open.last?.location,
      "sections stand more than \(TemplateBounds.maximumSectionDepth) deep inside each other here",
      suggestion: "close a section before the next is opened")
  }

  private mutating func check(_ tag: TemplateTag) {
    switch tag.kind {
    case .value: checkValue(tag)
    case .section, .invertedSection: checkSection(tag)
    case .end: checkEnd(tag)
    case .block: checkBlock(tag)
    case .comment: break
    case .refused:
      diagnostics.error(
        .refusedTag, at: tag.location, "templates have no inheritance, pragmas or other delimiters",
        suggestion: "use values {{name}}, sections {{#name}}…{{/name}} and blocks {{> name}}")
    }
  }

  private mutating func checkValue(_ tag: TemplateTag) {
    guard TemplateVocabulary.value(tag.name) == nil else { return }
    let inLists = open.compactMap { $0.kind == .section ? TemplateVocabulary.list($0.name) : nil }
    let known = inLists.flatMap(\.values).map(\.name)
    guard !known.contains(tag.name) else { return }
    if let list = TemplateVocabulary.lists.first(where: { $0.values.contains { $0.name == tag.name } }) {
      diagnostics.error(
        .unknownValue, at: tag.location,
        "“\(tag.name)” is known only between {{#\(list.name)}} and {{/\(list.name)}}",
        suggestion: "move it into that section")
    } else {
      unknown(tag, "value", .unknownValue, among: TemplateVocabulary.values.map(\.name) + known)
    }
  }

  private mutating func checkSection(_ tag: TemplateTag) {
    if TemplateVocabulary.condition(tag.name) == nil, TemplateVocabulary.list(tag.name) == nil {
      unknown(
        tag, "section", .unknownSection,
        among: TemplateVocabulary.conditions.map(\.name) + TemplateVocabulary.lists.map(\.name))
    }
    open.append(tag)
  }

  private mutating func checkEnd(_ tag: TemplateTag) {
    guard let last = open.popLast() else {
      diagnostics.error(
        .unopenedSection, at: tag.location, "{{/\(tag.name)}} closes a section that was not opened",
        suggestion: "write {{#\(tag.name)}} where it begins, or remove it")
      return
    }
    guard last.name != tag.name else { return }
    diagnostics.error(
      .crossedSection, at: tag.location,
      "{{/\(tag.name)}} stands where {{#\(last.name)}} of line \(last.location.line) is to be closed",
      suggestion: "write {{/\(last.name)}}")
  }

  private mutating func checkBlock(_ tag: TemplateTag) {
    guard TemplateVocabulary.place(tag.name) == nil else { return }
    unknown(tag, "block", .unknownBlock, among: TemplateVocabulary.places.map(\.name))
  }

  private mutating func unknown(
    _ tag: TemplateTag, _ what: Message, _ code: Diagnostic.Code, among known: [String]
  ) {
    // Beyond that, it is only counted.
    let suggestion = diagnostics.keepsMore ? NearestName.suggestion(for: tag.name, among: known) : nil
    diagnostics.error(
      code, at: tag.location, "there is no \(what) named \(QuotedText.quoted(tag.name))",
      suggestion: suggestion)
  }
}
