internal import XMLDocuments

/// The part that names the sheets, and ranges of cells.
final class WorkbookPart: PartReceiver {
  private(set) var fault: SheetFault?
  /// Each sheet with the id of its part, in the order of the tabs.
  private(set) var sheets: [(name: String, id: String)] = []
  /// The sheet of each named range.
  private(set) var namedSheets: [String: String] = [:]
  /// Whether days are counted from 1904, as Excel for the Macintosh did.
  private(set) var countsFrom1904 = false
  private var definedName: String?
  private var definition: [UInt8] = []

  func start(_ element: XMLElement) {
    switch element.name {
    case "sheet":
      if let name = element["name"], let id = element["id"] { sheets.append((name, id)) }
    case "workbookPr": countsFrom1904 = ["1", "true"].contains(element["date1904"])
    case "definedName":
      definedName = element["name"]
      definition = []
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if definedName != nil, definition.count < 1_000 { definition += bytes }
  }

  func end(_ name: String) {
    guard name == "definedName", let own = definedName else { return }
    definedName = nil
    guard namedSheets.count < WorkbookLimits.maximumFormats else { return }
    let text = String(decoding: definition, as: UTF8.self)
    guard let mark = text.lastIndex(of: "!") else { return }
    namedSheets[own] = Self.unquoted(String(text[..<mark]))
  }

  /// The name of a sheet as a formula writes it: `'my sheet'`, `$matrix`.
  private static func unquoted(_ text: String) -> String {
    let plain = text.hasPrefix("$") ? String(text.dropFirst()) : text
    guard plain.hasPrefix("'"), plain.hasSuffix("'"), plain.count > 1 else { return plain }
    return String(plain.dropFirst().dropLast()).replacing("''", with: "'")
  }
}
