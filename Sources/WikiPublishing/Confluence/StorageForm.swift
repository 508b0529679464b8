/// What a part of a page says, a line for each block, without what Confluence changes by itself when it stores or when
/// somebody saves the page: comments, ids of its own, widths and styles, the marks of inline comments, and whether the
/// text of a cell is a paragraph.
struct StorageForm {
  /// The blocks: `td 58.5 MB`.
  private(set) var lines: [String] = []
  /// All texts without their blanks.
  private(set) var words = ""

  /// By which a part is known again.
  var digest: String { TextDigest.sha256(lines.joined(separator: "\n")) }

  private static let blocks: Set = [
    "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "td", "th", "blockquote", "hr",
  ]
  /// What separates texts, and is no structure.
  private static let breaks: Set = [
    "p", "div", "br", "tbody", "thead", "ac:rich-text-body", "ac:layout", "ac:layout-section",
    "ac:layout-cell",
  ]
  /// Text inside a line that is set otherwise; an editor writes some of them by other names.
  private static let emphases = ["strong": "strong", "b": "strong", "em": "em", "i": "em", "code": "code"]
  /// What Confluence gives macros by itself.
  private static let ownParameters: Set = ["legacyAnchorId", "localId"]

  private let body: TaggedText
  private var line = ""
  private var block: String?

  init(_ body: TaggedText, _ range: Range<Int>) {
    self.body = body
    var index = body.pieces.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? body.pieces.endIndex
    while index < body.pieces.endIndex, body.pieces[index].range.upperBound <= range.upperBound {
      index = add(index)
    }
    finishLine()
  }

  /// The form of a text that stands by itself.
  init(_ text: String) throws(TaggedTextFault) {
    let body = try TaggedText(text)
    self.init(body, 0..<body.bytes.count)
  }

  /// Adds a piece, and gives the next one.
  private mutating func add(_ index: Int) -> Int {
    let piece = body.pieces[index]
    switch piece.kind {
    case .text, .data: add(body.text(of: piece), isCode: piece.kind == .data)
    case .end(let name): close(name)
    case .start("ac:parameter"), .start("ac:placeholder"), .start("colgroup"): return piece.last + 1
    case .start(let name), .empty(let name): open(name, at: index)
    case .ignored: break
    }
    return index + 1
  }

  private mutating func add(_ text: String, isCode: Bool) {
    words.unicodeScalars.append(contentsOf: text.unicodeScalars.filter { !$0.properties.isWhitespace })
    guard !isCode else {
      finishLine()
      // By scalars: CR LF is one Character.
      lines += text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
        String($0)
      }
      return
    }
    line += text
  }

  private mutating func open(_ name: String, at index: Int) {
    if Self.blocks.contains(name) {
      finishLine()
      block = name
      if ["table", "tr", "ul", "ol", "hr"].contains(name) { finishLine() }
    } else if Self.breaks.contains(name) {
      breakLine()
    } else if let emphasis = Self.emphases[name] {
      line += "<\(emphasis)>"
    } else if name == "ac:structured-macro" {
      openMacro(at: index)
    } else if let target = target(of: body.pieces[index]) {
      line += "[\(target)]"
    }
  }

  private mutating func openMacro(at index: Int) {
    let name = body.attribute("ac:name", of: body.pieces[index]) ?? ""
    var told: [String] = []
    for inner in index...body.pieces[index].last
    where body.pieces[inner].parent == index && body.pieces[inner].opened == "ac:parameter" {
      let key = body.attribute("ac:name", of: body.pieces[inner]) ?? ""
      guard !Self.ownParameters.contains(key), let value = body.parameter(key, ofMacroAt: index) else {
        continue
      }
      told.append("\(key)=\(value)")
      words.unicodeScalars.append(contentsOf: value.unicodeScalars.filter { !$0.properties.isWhitespace })
    }
    line += "{\(([name] + told.sorted()).joined(separator: " "))}"
  }

  /// Where a link or a picture leads to.
  private func target(of piece: TaggedText.Piece) -> String? {
    for name in ["href", "ac:anchor", "ri:filename", "ri:content-title", "ri:value", "ri:account-id"] {
      if let value = body.attribute(name, of: piece) { return value }
    }
    return nil
  }

  private mutating func close(_ name: String) {
    if Self.blocks.contains(name) {
      finishLine()
    } else if Self.breaks.contains(name) {
      breakLine()
    } else if let emphasis = Self.emphases[name] {
      line += "</\(emphasis)>"
    }
  }

  /// Begins another line, where something is in this one.
  private mutating func breakLine() {
    if line.contains(where: { !$0.isWhitespace }) { finishLine() }
  }

  private mutating func finishLine() {
    let text = line.split { $0.isWhitespace }.joined(separator: " ")
    line = ""
    guard block != nil || !text.isEmpty else { return }
    lines.append([block, text.isEmpty ? nil : text].compactMap { $0 }.joined(separator: " "))
    block = nil
  }
}
