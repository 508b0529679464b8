/// The words of a page that people commented on, and where they stand in another text of it.
///
/// Confluence keeps a comment's place as an element around the words. Whoever writes a page without it makes the comment
/// lose its place.
struct InlineComments {
  /// Words that a comment is about. One comment can be about several pieces of text.
  struct Marker: Hashable {
    /// By which Confluence knows the comment.
    var reference: String
    /// The words, blanks as one space each.
    var words: String
    /// Where they begin in their block.
    fileprivate var start: Int
    fileprivate var block: BlockKey
  }

  /// By what a block is known again.
  fileprivate struct BlockKey: Hashable {
    /// The last anchor before its end: that of its cell.
    var place: String
    var text: String
    /// Which of all with the same place and text it is.
    var ordinal: Int
  }

  private static let element = "ac:inline-comment-marker"

  /// The markers in a part of a page, in order.
  static func markers(in body: TaggedText, _ range: Range<Int>) -> [Marker] {
    let text = StorageText(body, range)
    return body.pieces.indices.compactMap { index in
      let piece = body.pieces[index]
      guard piece.opened == element, range.contains(piece.range.lowerBound),
        let reference = body.attribute("ac:ref", of: piece)
      else { return nil }
      let inside = piece.range.lowerBound..<body.pieces[piece.last].range.upperBound
      return marker(reference, around: inside, of: text)
    }
  }

  private static func marker(_ reference: String, around inside: Range<Int>, of text: StorageText) -> Marker {
    for (number, block) in text.blocks.enumerated() {
      guard let start = block.scalars.firstIndex(where: { inside.contains($0.bytes.lowerBound) }) else {
        continue
      }
      let length = block.scalars[start...].prefix { inside.contains($0.bytes.lowerBound) }.count
      let words = text.string(of: number, start..<(start + length))
      return Marker(reference: reference, words: words, start: start, block: text.keys[number])
    }
    return Marker(reference: reference, words: "", start: 0, block: BlockKey(place: "", text: "", ordinal: 0))
  }

  /// A text of storage format with markers put around the same words, and the markers for which these are not found, or
  /// not beyond doubt.
  static func placing(_ markers: [Marker], in content: String) throws(TaggedTextFault) -> (
    text: String, lost: [Marker]
  ) {
    let body = try TaggedText(content)
    let text = StorageText(body, 0..<body.bytes.count)
    var lost: [Marker] = []
    var references: [Int: [String]] = [:]
    for marker in markers {
      guard let (block, start) = place(of: marker, in: text) else {
        lost.append(marker)
        continue
      }
      for scalar in text.blocks[block].scalars[start..<(start + marker.words.unicodeScalars.count)] {
        references[scalar.bytes.lowerBound, default: []].append(marker.reference)
      }
    }
    return (text.wrapping(references, in: element), lost)
  }

  /// The block and the offset in it: the same block where it is still there, else the same cell, else anywhere; in each
  /// only where there is one place alone.
  private static func place(of marker: Marker, in text: StorageText) -> (block: Int, start: Int)? {
    let words = Array(marker.words.unicodeScalars)
    guard !words.isEmpty else { return nil }
    if let same = text.keys.firstIndex(of: marker.block) { return (same, marker.start) }
    let everywhere = text.occurrences(of: words)
    let nearby = everywhere.filter { text.keys[$0.block].place == marker.block.place }
    if nearby.count == 1 { return nearby[0] }
    return nearby.isEmpty && everywhere.count == 1 ? everywhere[0] : nil
  }
}

/// The text of a part of a page, block by block, each scalar with the bytes that stand for it.
private struct StorageText {
  struct Block {
    var scalars: [(scalar: Unicode.Scalar, bytes: Range<Int>)] = []
    var place: String
  }

  private static let blockElements: Set = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "blockquote", "br", "ac:rich-text-body",
  ]
  /// In these no text can be commented on.
  private static let opaque: Set = ["ac:parameter", "ac:plain-text-body", "ac:plain-text-link-body"]

  private let body: TaggedText
  private(set) var blocks: [Block] = []
  /// By what each block is known again.
  let keys: [InlineComments.BlockKey]

  init(_ body: TaggedText, _ range: Range<Int>) {
    self.body = body
    blocks = Self.blocks(of: body, range)
    var counts: [InlineComments.BlockKey: Int] = [:]
    keys = blocks.map { block in
      var text = String.UnicodeScalarView()
      for (scalar, _) in block.scalars { text.append(scalar) }
      var key = InlineComments.BlockKey(place: block.place, text: String(text), ordinal: 0)
      counts[key, default: 0] += 1
      key.ordinal = (counts[key] ?? 1) - 1
      return key
    }
  }

  private static func blocks(of body: TaggedText, _ range: Range<Int>) -> [Block] {
    var blocks = [Block(place: "")]
    var place = ""
    var index = body.pieces.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? body.pieces.endIndex
    while index < body.pieces.endIndex, body.pieces[index].range.upperBound <= range.upperBound {
      let piece = body.pieces[index]
      if body.isMacro("anchor", at: index) {
        place = body.parameter("", ofMacroAt: index) ?? place
        blocks[blocks.count - 1].place = place
      }
      switch piece.kind {
      case .text: append(body.scalars(in: piece.range), to: &blocks[blocks.count - 1])
      case .start(let name) where opaque.contains(name): index = piece.last
      case .start(let name), .empty(let name), .end(let name):
        if blockElements.contains(name) { blocks.append(Block(place: place)) }
      case .data, .ignored: break
      }
      index += 1
    }
    return blocks.filter { !$0.scalars.isEmpty }
  }

  /// Blanks in a row are one space, and none begins a block.
  private static func append(_ scalars: [(scalar: Unicode.Scalar, bytes: Range<Int>)], to block: inout Block)
  {
    for (scalar, bytes) in scalars {
      if scalar.properties.isWhitespace {
        guard let last = block.scalars.last, last.scalar != " " else { continue }
        block.scalars.append((" ", bytes))
      } else {
        block.scalars.append((scalar, bytes))
      }
    }
  }

  func string(of block: Int, _ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for (scalar, _) in blocks[block].scalars[range] { text.append(scalar) }
    return String(text)
  }

  /// Where words stand.
  func occurrences(of words: [Unicode.Scalar]) -> [(block: Int, start: Int)] {
    blocks.indices.flatMap { number -> [(block: Int, start: Int)] in
      let scalars = blocks[number].scalars.map(\.scalar)
      guard scalars.count >= words.count else { return [] }
      return (0...(scalars.count - words.count)).filter { scalars[$0...].starts(with: words) }.map {
        (number, $0)
      }
    }
  }

  /// The body with elements around the scalars that begin at the given bytes; what lies side by side under the same
  /// references is one element.
  func wrapping(_ references: [Int: [String]], in element: String) -> String {
    var result: [UInt8] = []
    var done = 0
    var open: [String] = []
    var end = 0
    func close(at place: Int) {
      result += body.bytes[done..<place]
      done = place
      result += open.flatMap { _ in Array("</\(element)>".utf8) }
      open = []
    }
    for block in blocks {
      for (_, bytes) in block.scalars {
        let wanted = references[bytes.lowerBound] ?? []
        if !open.isEmpty, wanted != open || bytes.lowerBound != end { close(at: end) }
        if !wanted.isEmpty, open.isEmpty {
          result += body.bytes[done..<bytes.lowerBound]
          done = bytes.lowerBound
          result += wanted.flatMap { Array("<\(element) ac:ref=\"\($0)\">".utf8) }
          open = wanted
        }
        end = bytes.upperBound
      }
      if !open.isEmpty { close(at: end) }
    }
    return String(decoding: result + body.bytes[done...], as: UTF8.self)
  }
}
