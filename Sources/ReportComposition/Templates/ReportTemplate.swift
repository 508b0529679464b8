public import Diagnostics
import Mustache
import ReportModel

/// A template: Markdown with Mustache values, and places for blocks.
public struct ReportTemplate: Sendable {
  /// The longest template that is read, in UTF-8 bytes.
  public static let largestSize = 1 << 20

  private let file: String
  /// Whether a part of the template is repeated for each item of a list.
  let repeatsForItems: Bool
  private let mustache: MustacheTemplate

  /// Reads and checks a template.
  ///
  /// - Parameters:
  ///   - text: The template.
  ///   - file: Its file, as the user named it, for messages.
  /// - Throws: ``FaultyInput`` with everything that is wrong with its tags, and all raw HTML in it.
  public init(_ text: String, file: String) throws(FaultyInput) {
    let bytes = Array(text.utf8)
    try Self.check(size: bytes.count, text: text, file: file)
    let scanner = TemplateScanner(text, file: file)
    var diagnostics = TemplateChecker.diagnostics(of: scanner)
    Self.checkMarkdown(text, &diagnostics)
    guard !diagnostics.hasErrors else { throw FaultyInput(diagnostics.sorted(source: bytes)) }
    do {
      mustache = try MustacheTemplate(string: scanner.text)
    } catch {
      diagnostics.error("template", at: nil, "Mustache cannot read the template: \(error)")
      throw FaultyInput(diagnostics.sorted(source: bytes))
    }
    self.file = file
    let lists = Set(TemplateVocabulary.lists.map(\.name))
    repeatsForItems = scanner.tags.contains { $0.kind != .block && lists.contains($0.name) }
  }

  /// The blocks of the template, its values and places filled in.
  ///
  /// - Throws: ``FaultyInput`` where a place of a block is not on a line of its own, or where sections make
  ///   up something that templates may not hold.
  func blocks(
    _ context: TemplateContext, blocksAtPlace: @escaping (String) -> [Block]
  ) throws(FaultyInput) -> [Block] {
    let text = mustache.render(context.root)
    var reader = TemplateBlocks(values: context.values, file: file, blocksAtPlace: blocksAtPlace)
    guard let document = MarkdownDocument(text) else {
      throw FaultyInput([Diagnostic(code: "memory", file: file, message: "the template could not be read")])
    }
    let blocks = reader.blocks(in: document.root)
    guard !reader.diagnostics.hasErrors else { throw FaultyInput(reader.diagnostics.sorted(source: [])) }
    return blocks
  }

  private static func check(size: Int, text: String, file: String) throws(FaultyInput) {
    guard size <= largestSize else {
      throw FaultyInput([
        Diagnostic(
          code: "too-large", file: file,
          message: "the template has \(size) bytes; at most \(largestSize) are read")
      ])
    }
    let reserved = [TemplateMark.valueStart, TemplateMark.blockStart, TemplateMark.end]
    guard !text.unicodeScalars.contains(where: { reserved.contains($0) || $0 == "\0" }) else {
      throw FaultyInput([
        Diagnostic(
          code: "reserved-character", file: file,
          message: "the template holds NUL or one of the characters U+E000 to U+E002, which are reserved",
          suggestion: "remove it")
      ])
    }
  }

  /// Looks for raw HTML in the template as it is written, where lines still are the author's lines.
  private static func checkMarkdown(_ text: String, _ diagnostics: inout DiagnosticCollector) {
    guard let document = MarkdownDocument(text) else { return }
    var reader = TemplateBlocks(values: [], file: diagnostics.file) { _ in [] }
    _ = reader.blocks(in: document.root)
    for diagnostic in reader.diagnostics.diagnostics where diagnostic.code != "refused-address" {
      diagnostics.add(diagnostic)
    }
  }
}
