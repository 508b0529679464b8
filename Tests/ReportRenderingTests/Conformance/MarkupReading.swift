import Foundation
import FoundationXML

/// What a reader of markup finds in it: elements with their attributes and texts, in order.
final class MarkupReading: NSObject, XMLParserDelegate {
  /// An element that was read.
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The name of the element that it stands in.
    let parent: String?
    var text = ""
  }

  /// The elements, in the order of their beginnings, each with all the text in it.
  private(set) var elements: [Element] = []
  /// The names of the elements, and of each with `/` before it where it ends.
  private(set) var names: [String] = []
  private var open: [Int] = []

  /// Reads a document, or a piece of one that a root element is put around.
  ///
  /// - Parameter namesEntities: Whether it may have HTML's name of the space that does not break, which XML lacks.
  static func read(_ markup: String, prefixes: String = "", namesEntities: Bool = true) throws
    -> MarkupReading
  {
    let reading = MarkupReading()
    let body = namesEntities ? markup.replacingOccurrences(of: "&nbsp;", with: "&#160;") : markup
    let parser = XMLParser(data: Data("<root \(prefixes)>\(body)</root>".utf8))
    parser.delegate = reading
    guard parser.parse() else {
      throw Fault(text: "\(parser.parserError as Any) at \(parser.lineNumber):\(parser.columnNumber)")
    }
    return reading
  }

  /// Markup that cannot be read.
  struct Fault: Error {
    let text: String
  }

  /// The texts of all elements of a name, with one space for each run of blanks.
  func texts(of name: String) -> [String] {
    elements.filter { $0.name == name }.map { Self.collapsed($0.text) }
  }

  /// The text with one space for each run of blanks, and none at its ends.
  static func collapsed(_ text: String) -> String {
    text.split {
      " \n\t\u{A0}".unicodeScalars.contains($0.unicodeScalars.first ?? "a") && $0.unicodeScalars.count == 1
    }
    .joined(separator: " ")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
    let parent = open.last.map { elements[$0].name }
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, parent: parent))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    names.append("/" + name)
    open.removeLast()
    if name == "br" || name == "div" || name == "p" { add("\n") }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { add(text) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { add(String(decoding: block, as: UTF8.self)) }

  private func add(_ text: String) {
    for index in open { elements[index].text += text }
  }
}
