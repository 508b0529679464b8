import ReportModel

/// The text that a reader must see of inlines.
struct ExpectedText {
  private(set) var text = StyledText()
  private let isParagraph: Bool
  private var breaks = 0
  private var linkCount = 0
  /// The style, the link and the place of the end of the span of code before.
  private var codeEnd: (style: StyledText.Style, link: Int, place: Int)?

  init(_ inlines: [Inline], isParagraph: Bool) {
    self.isParagraph = isParagraph
    add(inlines, style: StyledText.Style(), link: 0)
  }

  private mutating func add(_ inlines: [Inline], style: StyledText.Style, link: Int) {
    for inline in inlines {
      var inner = style
      switch inline {
      case .text(let text): add(text, style: style)
      case .emphasis(let inlines):
        inner.isEmphasised = true
        add(inlines, style: inner, link: link)
      case .role(.verdict(.open), let inlines): add(inlines, style: inner, link: link)
      case .strong(let inlines), .role(.verdict, let inlines):
        inner.isStrong = true
        add(inlines, style: inner, link: link)
      case .role(_, let inlines): add(inlines, style: inner, link: link)
      case .code(let code): add(code: code, style: style, link: link)
      case .link(let inlines, let destination) where link == 0 && NastyText.readBack[destination] != nil:
        linkCount += 1
        inner.destination = NastyText.readBack[destination]
        let before = text.characters.count
        add(inlines, style: inner, link: linkCount)
        if text.characters.count == before { add(destination, style: inner) }
      case .link(let inlines, _): add(inlines, style: style, link: link)
      case .lineBreak: if !text.characters.isEmpty { breaks += 1 }
      case .anchor: break
      }
    }
  }

  private mutating func addBreaks() {
    guard breaks > 0 else { return }
    for _ in 0..<(isParagraph ? breaks : 1) {
      text.add(isParagraph ? StyledText.lineBreak : " ", style: StyledText.Style())
    }
    breaks = 0
  }

  private mutating func add(_ string: String, style: StyledText.Style) {
    guard !string.isEmpty else { return }
    addBreaks()
    var previous: Unicode.Scalar = " "
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": text.add(style.isCode ? " " : "\n", style: style)
      case "\t": text.add("\t", style: style)
      case "\u{0}"..<" ": text.add("\u{FFFD}", style: style)
      default: text.add(scalar, style: style)
      }
      previous = scalar
    }
  }

  /// A span of code directly behind another is plain text, and one in a link that holds `]:`.
  private mutating func add(code: String, style: StyledText.Style, link: Int) {
    guard !code.isEmpty else { return }
    addBreaks()
    if let end = codeEnd, end.style == style, end.link == link, end.place == text.characters.count {
      add(code, style: style)
      codeEnd = nil
      return
    }
    if link > 0, code.contains("]:") { return add(code, style: style) }
    var codeStyle = style
    codeStyle.isCode = true
    add(code, style: codeStyle)
    codeEnd = (style, link, text.characters.count)
  }
}
