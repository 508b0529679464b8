import Diagnostics
import Messages
import ReportModel
import TextLayout

/// Turns a template that was read as Markdown into the blocks of a report.
struct TemplateBlocks {
  /// The values that marks stand for.
  let values: [String]
  /// The blocks that a place takes.
  let blocksAtPlace: (String) -> [Block]
  /// For each line that was read, the template's own line; empty where they are the same.
  let lines: [Int]
  private(set) var diagnostics: DiagnosticCollector
  private var headings = 0
  private var textBytes = 0
  private var knownPlaces: [String: [Block]] = [:]

  init(values: [String], file: String, lines: [Int], blocksAtPlace: @escaping (String) -> [Block]) {
    self.values = values
    self.lines = lines
    self.blocksAtPlace = blocksAtPlace
    diagnostics = DiagnosticCollector(file: file)
  }

  /// The blocks of a node's children.
  mutating func blocks(in node: MarkdownNode) -> [Block] {
    var blocks: [Block] = []
    for child in node.children { blocks += self.blocks(of: child) }
    return blocks
  }

  /// The blocks of a document before and behind the place of the evidence.
  mutating func parts(of document: MarkdownNode) -> (readersPart: [Block], evidence: [Block]) {
    var parts: (readersPart: [Block], evidence: [Block]) = ([], [])
    var isEvidence = false
    for child in document.children {
      if Self.isEvidencePlace(child) {
        isEvidence = true
      } else if isEvidence {
        parts.evidence += blocks(of: child)
      } else {
        parts.readersPart += blocks(of: child)
      }
    }
    return parts
  }

  private static func isEvidencePlace(_ node: MarkdownNode) -> Bool {
    node.kind == "paragraph" && blockNames(in: node) == [ReportAnchors.evidencePlace]
  }

  private mutating func blocks(of node: MarkdownNode) -> [Block] {
    switch node.kind {
    case "paragraph": return paragraph(node)
    case "heading":
      headings += 1
      let inlines = inlines(in: node, line: node.line)
      return inlines.isEmpty
        ? [] : [.heading(level: node.headingLevel, inlines, anchor: "section-\(headings)")]
    case "list":
      var items: [[Block]] = []
      for item in node.children { items.append(blocks(in: item)) }
      return [.list(start: node.listStart, items: items)]
    case "block_quote": return [.quote(blocks(in: node))]
    case "code_block":
      let info = resolved(node.fenceInfo)
      return [.code(language: info.isEmpty ? nil : info, resolved(node.literal))]
    case "thematic_break": return [.rule]
    case "table": return [.table(table(node))]
    case "html_block":
      refuseHTML(node.literal, line: node.line)
      return []
    default:
      refuse(node.kind, line: node.line)
      return []
    }
  }

  /// A paragraph, or the blocks whose places make it up.
  private mutating func paragraph(_ node: MarkdownNode) -> [Block] {
    let names = Self.blockNames(in: node)
    if let names {
      // The evidence begins between blocks of the document, and nowhere else.
      if names.contains(ReportAnchors.evidencePlace) {
        refusePlace(ReportAnchors.evidencePlace, line: node.line)
      }
      return names.flatMap { blocks(atPlace: $0) }
    }
    let inlines = inlines(in: node, line: node.line)
    return inlines.isEmpty ? [] : [.paragraph(inlines)]
  }

  /// Each block is made once, however many places it takes.
  private mutating func blocks(atPlace name: String) -> [Block] {
    if let known = knownPlaces[name] { return known }
    let blocks = blocksAtPlace(name)
    knownPlaces[name] = blocks
    return blocks
  }

  /// The names of the blocks whose marks are all that a paragraph holds; nil for any other paragraph.
  private static func blockNames(in node: MarkdownNode) -> [String]? {
    var names: [String] = []
    for child in node.children where child.kind != "softbreak" {
      guard child.kind == "text" else { return nil }
      for piece in TemplateMark.pieces(of: child.literal) {
        switch piece {
        case .block(let name): names.append(name)
        case .text(let text) where text.allSatisfy({ $0 == " " }): continue
        case .text, .value: return nil
        }
      }
    }
    return names.isEmpty ? nil : names
  }

  private mutating func inlines(in node: MarkdownNode, line: Int) -> [Inline] {
    var inlines: [Inline] = []
    for child in node.children {
      inlines += self.inlines(of: child, line: child.line > 0 ? child.line : line)
    }
    return inlines
  }

  private mutating func inlines(of node: MarkdownNode, line: Int) -> [Inline] {
    switch node.kind {
    case "text": return text(node.literal, line: line)
    case "softbreak": return [.text(" ")]
    case "linebreak": return [.lineBreak]
    case "code": return [.code(resolved(node.literal))]
    case "emph": return [.emphasis(inlines(in: node, line: line))]
    case "strong": return [.strong(inlines(in: node, line: line))]
    case "link": return link(node, line: line)
    case "html_inline":
      refuseHTML(node.literal, line: line)
      return []
    default:
      refuse(node.kind, line: line)
      return []
    }
  }

  private mutating func text(_ literal: String, line: Int) -> [Inline] {
    var inlines: [Inline] = []
    for piece in TemplateMark.pieces(of: literal) {
      switch piece {
      case .text(let text): append(text, to: &inlines)
      case .value(let position): append(values[position], to: &inlines)
      case .block(let name): refusePlace(name, line: line)
      }
    }
    return inlines
  }

  private mutating func append(_ text: String, to inlines: inout [Inline]) {
    guard !text.isEmpty, isCounted(text) else { return }
    inlines.append(.text(text))
  }

  /// Counts a text; false where there is more than ``TemplateBounds/maximumTextBytes``, which is said once.
  private mutating func isCounted(_ text: String) -> Bool {
    guard textBytes <= TemplateBounds.maximumTextBytes else { return false }
    textBytes += text.utf8.count
    guard textBytes > TemplateBounds.maximumTextBytes else { return true }
    diagnostics.error(
      .tooLarge, at: nil,
      "the template comes to more than \(TemplateBounds.maximumTextBytes) bytes of text, its values put in",
      suggestion: "put long values in less often")
    return false
  }

  private mutating func link(_ node: MarkdownNode, line: Int) -> [Inline] {
    let destination = resolved(node.url)
    let text = inlines(in: node, line: line)
    guard AllowedAddress.admits(destination) else {
      diagnostics.error(
        .refusedAddress, at: location(line),
        "a link leads to “\(QuotedText.escaped(destination))”, which is no web or mail address",
        suggestion: "use an address that begins with https:, http: or mailto:")
      return text
    }
    return [.link(text, destination: destination)]
  }

  private mutating func table(_ node: MarkdownNode) -> Table {
    let alignments = node.tableAlignments
    var rows: [[Table.Cell]] = []
    for row in node.children {
      rows.append(row.children.map { Table.Cell(parts: [inlines(in: $0, line: row.line)]) })
    }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    let columns = header.enumerated().map { position, cell in
      Table.Column(
        header: cell.parts.flatMap(\.self),
        alignment: position < alignments.count && alignments[position] == UInt8(ascii: "r") ? .end : .start)
    }
    return Table(caption: [], columns: columns, rows: rows)
  }

  /// A text with its values put in, where no inline structure is possible.
  private mutating func resolved(_ text: String) -> String {
    var resolved = ""
    for piece in TemplateMark.pieces(of: text) {
      let part =
        switch piece {
        case .text(let text): text
        case .value(let position): values[position]
        case .block(let name): "{{> \(name)}}"
        }
      guard isCounted(part) else { return "" }
      resolved += part
    }
    return resolved
  }

  /// Where in the template a line is.
  private func location(_ line: Int) -> SourceLocation {
    let own = lines.isEmpty ? line : lines[min(max(line, 1), lines.count) - 1]
    return SourceLocation(line: max(1, own), column: 1)
  }

  /// Tells of a text that goes beyond a bound.
  mutating func refuse(_ excess: MarkdownCost.Excess) {
    let place =
      lines.isEmpty ? SourceLocation(line: excess.line, column: excess.column) : location(excess.line)
    diagnostics.error(.tooLarge, at: place, excess.message, suggestion: excess.suggestion)
  }

  private mutating func refusePlace(_ name: String, line: Int) {
    diagnostics.error(
      .misplacedBlock, at: location(line),
      "the block {{> \(name)}} stands inside a paragraph, a heading, a list, a quotation or a table",
      suggestion: "put it on a line of its own, with an empty line before and after")
  }

  private mutating func refuseHTML(_ html: String, line: Int) {
    let start = (LineEnds.lines(of: html).first ?? "").prefix(QuotedText.maximumScalars)
    diagnostics.error(
      .rawHTML, at: location(line),
      "the template holds raw HTML: \(QuotedText.escaped(String(start)))",
      suggestion:
        "write it in Markdown; to show the text itself, escape it as \\< or put it between backticks")
  }

  private mutating func refuse(_ kind: String, line: Int) {
    diagnostics.error(
      .refusedMarkdown, at: location(line),
      "templates have no place for Markdown's \(kind.replacing("_", with: " "))",
      suggestion: kind == "image" ? "use {{> sizes_chart}} for the chart" : "write it as a paragraph")
  }
}
