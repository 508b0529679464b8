public import Diagnostics
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
    Self.checkMarkdown(text, &diagnostics)
    guard !diagnostics.hasErrors else { throw FaultyInput(diagnostics.sorted(source: bytes)) }
    nodes = TemplateNode.tree(of: scanner.tokens)
    self.file = file
  }

  /// The blocks of the template, its values and places filled in: those of the reader's part, and those of the evidence.
  ///
  /// - Throws: ``FaultyInput`` where a place of a block is not on a line of its own, where sections make up
  ///   something that templates may not hold, or where they come to more than ``TemplateBounds`` allow.
  func blocks(
    of subject: TemplateSubject
  ) throws(FaultyInput) -> (readersPart: [Block], evidence: [Block]) {
    let expansion = try TemplateExpansion(nodes, of: subject, file: file)
    subject.setAnchors(of: expansion.places)
    var reader = TemplateBlocks(values: expansion.values, file: file, lines: expansion.lines) { name in
      TemplateVocabulary.place(name)?.blocks(subject) ?? []
    }
    do {
      let document = try MarkdownDocument(expansion.text)
      let blocks = reader.parts(of: document.root)
      if !reader.diagnostics.hasErrors { return blocks }
    } catch {
      reader.refuse(error)
    }
    throw FaultyInput(reader.diagnostics.sorted(source: []))
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
