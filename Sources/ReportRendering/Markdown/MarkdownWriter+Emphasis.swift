import ReportModel

/// The two strengths of emphasis.
enum Emphasis: Int {
  case light = 1
  case strong = 2
}

extension MarkdownWriter {
  /// The emphasis that an inline adds to what it stands in.
  ///
  /// Verdicts that say something are strong.
  func emphasis(of inline: Inline, in style: InlineStyle) -> Emphasis? {
    switch inline {
    case .emphasis: style.isEmphasised ? nil : .light
    case .strong: style.isStrong ? nil : .strong
    case .role(.verdict(.open), _): nil
    case .role(.verdict, _): style.isStrong ? nil : .strong
    case .role, .text, .code, .link, .lineBreak, .anchor: nil
    }
  }

  /// Whether an inline leaves nothing in the document.
  func isEmpty(_ inline: Inline) -> Bool {
    switch inline {
    case .lineBreak, .anchor: false
    case .text, .code, .link: !Self.hasText([inline])
    case .emphasis(let inner), .strong(let inner), .role(_, let inner): inner.allSatisfy(isEmpty)
    }
  }

  /// What is inside an inline.
  static func content(of inline: Inline) -> [Inline] {
    switch inline {
    case .emphasis(let inlines), .strong(let inlines), .role(_, let inlines), .link(let inlines, _): inlines
    case .text, .code, .lineBreak, .anchor: []
    }
  }

  /// The inlines with those opened that add nothing to the text in them, so that emphasis meets the emphasis
  /// beside it.
  ///
  /// - Throws: ``MarkdownError/tooDeep``.
  func siblings(_ inlines: [Inline], in style: InlineStyle) throws(MarkdownError) -> [Inline] {
    guard inlines.contains(where: { opens($0, in: style) }) else { return inlines }
    let inner = try style.deeper()
    var siblings: [Inline] = []
    for inline in inlines {
      if opens(inline, in: style) {
        siblings += try self.siblings(Self.content(of: inline), in: inner)
      } else {
        siblings.append(inline)
      }
    }
    return siblings
  }

  /// Whether an inline holds others and writes nothing itself.
  private func opens(_ inline: Inline, in style: InlineStyle) -> Bool {
    switch inline {
    case .text, .code, .lineBreak, .anchor: false
    case .link(_, let destination): style.isInLink || address(destination) == nil
    case .role(_, let inner):
      // One text has nothing in it that could meet what stands beside it.
      if inner.count == 1, case .text? = inner.first { false } else { emphasis(of: inline, in: style) == nil }
    case .emphasis, .strong: emphasis(of: inline, in: style) == nil
    }
  }

  /// Writes emphasised text so that it is read as such next to any letter.
  ///
  /// A run of `*` between a letter and punctuation opens or closes nothing (CommonMark, section 6.2), which
  /// is common in Korean, where endings follow without a space. There the letter outside is written as a
  /// character reference: its `&` and `;` are punctuation to these rules.
  mutating func write(_ inlines: [Inline], emphasis: Emphasis, style: InlineStyle) throws {
    guard Self.hasText(inlines) else { return try write(inlines, style: style) }
    writeBreaks()
    let sign = sign(in: style)
    writePendingText(before: sign, style: style)
    let open = output.bytes.count
    output.bytes += repeatElement(sign, count: emphasis.rawValue)
    let start = output.bytes.count
    let textStart = max(line.signEnd, line.lineStart)
    line.signEnd = start
    var inner = style
    inner.sign = sign
    if emphasis == .strong { inner.isStrong = true } else { inner.isEmphasised = true }
    try write(inlines, style: inner)
    writePendingText(before: sign, style: inner)
    guard output.bytes.count > start else {
      output.bytes.removeLast(emphasis.rawValue)
      return
    }
    let last = hideEdgeSpaces(from: start)
    let firstKind = ScalarKind(scalar(at: start))
    let lastKind = ScalarKind(last)
    output.bytes += repeatElement(sign, count: emphasis.rawValue)
    let needsBoundaries = sign == UInt8(ascii: "_")
    if needsBoundaries || firstKind.mayBePunctuation { hideLetter(before: open, from: textStart) }
    let end = output.bytes.count
    line.signEnd = end
    line.emphasisEnd = (end, sign)
    line.hiddenLetterPlace = needsBoundaries || lastKind.mayBePunctuation ? end : nil
  }

  /// The sign that cannot run together with signs of emphasis before and around.
  private func sign(in style: InlineStyle) -> UInt8 {
    let star = UInt8(ascii: "*")
    let score = UInt8(ascii: "_")
    if let outer = style.sign { return outer == star ? score : star }
    guard pendingText.isEmpty, let end = line.emphasisEnd, end.place == output.bytes.count else {
      return star
    }
    return end.sign == star ? score : star
  }

  /// Writes white space at the ends of emphasised text as references, since emphasis neither begins nor ends
  /// with any; gives the last character.
  private mutating func hideEdgeSpaces(from start: Int) -> Unicode.Scalar {
    let first = scalar(at: start)
    if ScalarKind(first) == .space {
      let length = Unicode.UTF8.width(first)
      replace(start..<start + length, with: UTF8Scalars.reference(to: first))
    }
    let end = output.bytes.count
    let lastStart = scalarStart(before: end)
    let last = scalar(at: lastStart)
    guard ScalarKind(last) == .space else { return last }
    replace(lastStart..<end, with: UTF8Scalars.reference(to: last))
    return ";"
  }

  /// Writes the letter before a place as a reference, unless the text begins there.
  private mutating func hideLetter(before place: Int, from textStart: Int) {
    guard place > textStart else { return }
    let start = scalarStart(before: place)
    let letter = scalar(at: start)
    guard !ScalarKind(letter).isBoundary || (ScalarKind(letter) == .space && !letter.isASCII) else { return }
    var reference = UTF8Scalars.reference(to: letter)
    // Underscores that were inside a word are at its end now.
    var scores = start
    while scores > textStart, output.bytes[scores - 1] == UInt8(ascii: "_") { scores -= 1 }
    if scores < start, output.bytes[scores - 1] != MarkdownBytes.backslash {
      reference = (scores..<start).flatMap { _ in Array("\\_".utf8) } + reference
    } else {
      scores = start
      // A backslash that was before a letter is before a sign now.
      let slashes = output.bytes[textStart..<start].reversed().prefix { $0 == MarkdownBytes.backslash }.count
      if slashes % 2 == 1 { reference.insert(MarkdownBytes.backslash, at: 0) }
    }
    replace(scores..<place, with: reference)
  }

  /// Replaces what is written, before a line of the paragraph that may have begun since.
  private mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    output.bytes.replaceSubrange(range, with: bytes)
    if line.lineStart >= range.upperBound { line.lineStart += bytes.count - range.count }
  }

  private func scalar(at index: Int) -> Unicode.Scalar {
    output.bytes.withUnsafeBufferPointer { UTF8Scalars.scalar(at: index, in: $0).scalar }
  }

  private func scalarStart(before end: Int) -> Int {
    output.bytes.withUnsafeBufferPointer { UTF8Scalars.start(ofScalarEndingAt: end, in: $0) }
  }

  /// Whether there is anything to read in the inlines.
  static func hasText(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .text(let text), .code(let text): !text.isEmpty
      case .link(let inner, let destination): hasText(inner) || !destination.isEmpty
      case .emphasis(let inner), .strong(let inner), .role(_, let inner): hasText(inner)
      case .lineBreak: false
      case .anchor: true
      }
    }
  }
}
