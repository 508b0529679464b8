public import Diagnostics
import Messages
import ReportModel

/// A template: Markdown with Mustache values, and places for blocks.
public struct ReportTemplate: Sendable {
  /// The longest template that is read, in UTF-8 bytes: 1 MiB. The longest built-in one has 4 kB.
  public static let maximumBytes = 1 << 20

  private let file: String
  private let nodes: [TemplateNode]

  /// Reads and checks a template.
  ///
  /// - Parameters:
  ///   - text: The template.
  ///   - file: Its file, as the user named it, for messages.
  /// - Throws: ``FaultyInput`` with everything that is wrong with its tags, all raw HTML in it, and the first
  ///   place where it goes beyond a bound.
  public init(_ text: String, file: String) throws(FaultyInput) {
    let bytes = Array(text.utf8)
    try Self.check(size: bytes.count, text: text, file: file)
    let scanner = TemplateScanner(text, file: file)
    var diagnostics = TemplateChecker.diagnostics(of: scanner)
    let split = TemplateFrontMatter.Split(text)
    if split.isUnclosed { Self.refuseUnclosedFrontMatter(&diagnostics) }
    Self.checkMarkdown(split.rest, &diagnostics)
    guard !diagnostics.hasErrors else { throw FaultyInput(diagnostics.sorted(source: bytes)) }
    nodes = TemplateNode.tree(of: scanner.tokens)
    self.file = file
  }

  /// What a template comes to, its values and places filled in.
  struct Content {
    /// What stands before the text.
    var frontMatter = FrontMatter()
    /// The blocks of the reader's part.
    var readersPart: [Block]
    /// The blocks of the evidence.
    var evidence: [Block]
  }

  /// The template with its values and places filled in.
  ///
  /// - Throws: ``FaultyInput`` where a place of a block is not on a line of its own, where sections make up
  ///   something that templates may not hold, or where they come to more than ``TemplateBounds`` allow.
  func content(of subject: TemplateSubject) throws(FaultyInput) -> Content {
    let expansion = try TemplateExpansion(nodes, of: subject, file: file)
    let split = TemplateFrontMatter.Split(expansion.text)
    let frontMatter = try frontMatter(of: split, expansion, subject)
    subject.setAnchors(of: expansion.places)
    var reader = TemplateBlocks(values: expansion.values, file: file, lines: expansion.lines) { name in
      TemplateVocabulary.place(name)?.blocks(subject) ?? []
    }
    do {
      let document = try MarkdownDocument(split.rest)
      let parts = reader.parts(of: document.root)
      if !reader.diagnostics.hasErrors {
        return Content(frontMatter: frontMatter, readersPart: parts.readersPart, evidence: parts.evidence)
      }
    } catch {
      reader.refuse(error)
    }
    throw FaultyInput(reader.diagnostics.sorted(source: []))
  }

  private func frontMatter(
    of split: TemplateFrontMatter.Split, _ expansion: TemplateExpansion, _ subject: TemplateSubject
  ) throws(FaultyInput) -> FrontMatter {
    var diagnostics = DiagnosticCollector(file: file)
    if split.isUnclosed { Self.refuseUnclosedFrontMatter(&diagnostics) }
    let read = TemplateFrontMatter(
      split.lines ?? [], values: expansion.values, file: file, numbers: expansion.lines)
    for diagnostic in read.diagnostics.diagnostics { diagnostics.add(diagnostic) }
    guard !diagnostics.hasErrors else { throw FaultyInput(diagnostics.sorted(source: [])) }
    return FrontMatter(read.entries.map { FrontMatter.Entry($0.key, $0.value, for: subject) })
  }

  private static func refuseUnclosedFrontMatter(_ diagnostics: inout DiagnosticCollector) {
    diagnostics.error(
      .refusedFrontMatter, at: SourceLocation(line: 1, column: 1),
      "the template begins with three hyphens, and no other line of them ends its front matter",
      suggestion: "write --- behind the last key; for a thematic break, write ***")
  }

  private static func check(size: Int, text: String, file: String) throws(FaultyInput) {
    guard size <= maximumBytes else {
      throw FaultyInput([
        Diagnostic(
          code: .tooLarge, file: file,
          message: "the template has \(size) bytes; at most \(maximumBytes) are read")
      ])
    }
    let reserved = [TemplateMark.valueStart, TemplateMark.blockStart, TemplateMark.end]
    guard !text.unicodeScalars.contains(where: { reserved.contains($0) || $0 == "\0" }) else {
      throw FaultyInput([
        Diagnostic(
          code: .reservedCharacter, file: file,
          message: "the template holds NUL or one of the characters U+E000 to U+E002, which are reserved",
          suggestion: "remove it")
      ])
    }
  }

  /// Looks for raw HTML in the template as it is written, where lines still are the author's lines.
  private static func checkMarkdown(_ text: String, _ diagnostics: inout DiagnosticCollector) {
    var reader = TemplateBlocks(values: [], file: diagnostics.file, lines: []) { _ in [] }
    do {
      let document = try MarkdownDocument(text)
      _ = reader.parts(of: document.root)
    } catch {
      reader.refuse(error)
    }
    for diagnostic in reader.diagnostics.diagnostics where diagnostic.code != .refusedAddress {
      diagnostics.add(diagnostic)
    }
  }
}
