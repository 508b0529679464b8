import Foundation
import FoundationXML
import ReadBack

/// What a reader of GitHub Flavored Markdown sees: the texts of all paragraphs, headings and cells, in order.
final class CommonMarkReading: NSObject, XMLParserDelegate {
  private(set) var texts: [StyledText] = []
  /// The names of the blocks that were met, other than what holds text.
  private(set) var blocks: [String] = []
  /// All blocks, as a tree.
  var tree: [BlockTree] { BlockTree.joined(open.first?.children ?? []) }
  private var open: [BlockTree] = [BlockTree(name: "document")]
  private var styles: [StyledText.Style] = [StyledText.Style()]
  private var names: [String] = []

  /// Reads Markdown with `cmark-gfm`.
  static func read(_ source: String, with program: ForeignProgram) throws -> CommonMarkReading {
    let xml = try program.output(
      arguments: ["-e", "table", "-e", "strikethrough", "-e", "autolink", "-t", "xml"],
      input: Data(source.utf8))
    let reading = CommonMarkReading()
    let parser = XMLParser(data: xml)
    parser.delegate = reading
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    return reading
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
    begin(block: name, attributes)
    var style = styles.last ?? StyledText.Style()
    switch name {
    case "paragraph", "heading", "table_cell": texts.append(StyledText())
    case "strong": style.isStrong = true
    case "emph": style.isEmphasised = true
    case "code": style.isCode = true
    case "link": style.destination = attributes["destination"]
    case "linebreak": add(StyledText.lineBreak, style: style)
    case "text", "html_inline", "document": break
    case "softbreak", "strikethrough", "image": add(StyledText.foreign, style: style)
    default: blocks.append(name)
    }
    styles.append(style)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    styles.removeLast()
    names.removeLast()
    end(block: name)
  }

  /// What can stand in a paragraph, a heading or a cell, and the document itself.
  private static let inlines: Set<String> = [
    "text", "softbreak", "linebreak", "code", "html_inline", "custom_inline", "emph", "strong", "link",
    "image",
    "strikethrough", "footnote_reference", "document",
  ]

  private func begin(block name: String, _ attributes: [String: String]) {
    guard !Self.inlines.contains(name) else { return }
    let detail: String? =
      switch name {
      case "heading": attributes["level"]
      case "list": attributes["type"] == "ordered" ? "ordered \(attributes["start"] ?? "")" : "bullet"
      case "code_block": attributes["info"] ?? ""
      default: nil
      }
    open.append(BlockTree(name: [name, detail].compactMap { $0 }.joined(separator: " ")))
  }

  private func end(block name: String) {
    guard !Self.inlines.contains(name), var block = open.popLast() else { return }
    block.children = BlockTree.joined(block.children)
    if ["paragraph", "heading", "table_cell"].contains(name) { block.text = texts.last?.plain ?? "" }
    open[open.count - 1].children.append(block)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    switch names.last {
    case "text", "code":
      for scalar in string.unicodeScalars { add(scalar, style: styles.last ?? StyledText.Style()) }
    case "html_inline": markup += string
    case "code_block": open[open.count - 1].text += string
    default: break
    }
  }

  /// The markup of HTML in the text: a comment of nothing is all that may be there.
  private(set) var markup = ""

  private func add(_ scalar: Unicode.Scalar, style: StyledText.Style) {
    guard !texts.isEmpty else { return }
    texts[texts.count - 1].add(scalar, style: style)
  }
}
