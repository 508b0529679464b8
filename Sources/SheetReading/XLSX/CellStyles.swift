internal import XMLDocuments

/// What the formats of cells make of their numbers.
final class CellStyles: PartReceiver {
  /// What a number is shown as.
  enum NumberKind {
    case plain, share, date
  }

  let fault: SheetFault? = nil
  /// The kind of each format of cells, by its number.
  private(set) var kinds: [NumberKind] = []
  private var codes: [Int: NumberKind] = [:]
  private var isInCellFormats = false

  func start(_ element: XMLElement) {
    switch element.name {
    case "numFmt":
      if let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"],
        codes.count < WorkbookLimits.maximumFormats
      {
        codes[id] = Self.kind(ofCode: code)
      }
    case "cellXfs": isInCellFormats = true
    case "xf":
      guard isInCellFormats, kinds.count < WorkbookLimits.maximumFormats else { return }
      let id = element["numFmtId"].flatMap { Int($0) } ?? 0
      kinds.append(codes[id] ?? Self.kind(ofBuiltIn: id))
    default: break
    }
  }

  func end(_ name: String) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// ISO/IEC 29500-1, 18.8.30; 27 to 36 and 50 to 58 are dates of East Asian languages.
  private static func kind(ofBuiltIn id: Int) -> NumberKind {
    switch id {
    case 9, 10: .share
    case 14...22, 27...36, 45...47, 50...58: .date
    default: .plain
    }
  }

  /// A format with days, months, years or hours in it, outside of quotes and brackets.
  private static func kind(ofCode code: String) -> NumberKind {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    var hasShare = false
    // The first section is that of positive numbers.
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case ";": return hasShare ? .share : .plain
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "\\", "_", "*": isEscaped = true
        case "y", "m", "d", "h", "s": return .date
        case "%": hasShare = true
        default: break
        }
      }
    }
    return hasShare ? .share : .plain
  }
}
