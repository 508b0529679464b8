import Foundation
import FoundationXML

/// The names of a document's elements, in order, as another parser reads them.
final class ElementNames: NSObject, XMLParserDelegate {
  private var names: [String] = []

  static func read(_ bytes: [UInt8]) throws -> [String] {
    let reading = ElementNames()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reading
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    return reading.names
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    names.append("/" + name)
  }
}
