import TextLayout

/// A field of a record as people write it: a key, and its value behind it or below it.
///
/// `- Status: accepted`, `**Status:** accepted`, `| Status | accepted |`, `## Status` with the value below, a table
/// with the key as a column's head, `status: accepted` in front matter (MADR 4). Keys are compared as Swift compares
/// text, so that decomposed Hangul is the same; blanks and colons may be any that Unicode has. What stands in
/// comments and in blocks of code is no field.
struct RecordField {
  /// Where the value stands in the text.
  let range: Range<String.Index>
  /// Whether it stands in YAML front matter.
  let isFrontMatter: Bool

  /// The first field with one of the keys, which are in lower case.
  static func first(_ keys: Set<String>, in text: String) -> RecordField? {
    let lines = RecordLines.readable(text)
    for (position, line) in lines.enumerated() where line.isReadable {
      guard let found = Key(keys, in: line.content) else { continue }
      let range: Range<String.Index>?
      switch found.place {
      case .behind(let rest): range = value(in: rest)
      case .column(let column): range = below(position, lines, column: column)
      case .below: range = below(position, lines, column: nil)
      }
      if let range { return RecordField(range: range, isFrontMatter: line.isFrontMatter) }
    }
    return nil
  }

  /// The value in what is left of a line: without the marks around it.
  private static func value(in rest: Substring) -> Range<String.Index>? {
    let scalars = rest.unicodeScalars
    guard let first = scalars.firstIndex(where: { !Marks.isBlank($0) }),
      let last = scalars.lastIndex(where: { !Marks.isBlank($0) })
    else { return nil }
    let value = rest[first...last].withoutUnopenedMarks
    // Marks alone are no value: the rest of `**Status:**`.
    return value.unicodeScalars.contains { !Marks.isMark($0) } ? value.startIndex..<value.endIndex : nil
  }

  /// The value in the next line that has one; in a table, that of a column.
  private static func below(
    _ position: Int, _ lines: [RecordLines.Line], column: Int?
  ) -> Range<String.Index>? {
    for line in lines[(position + 1)...] where line.isReadable {
      let scalars = line.content.unicodeScalars
      if scalars.allSatisfy({ Marks.isBlank($0) || Marks.isMark($0) }) { continue }
      if let column {
        let cells = line.content.cells
        return column < cells.count ? value(in: cells[column]) : nil
      }
      // The next heading ends the section.
      if scalars.first(where: { !Marks.isBlank($0) }) == "#" { return nil }
      guard
        let start = scalars.firstIndex(where: { !Marks.isBlank($0) && !"->*+".unicodeScalars.contains($0) })
      else { return nil }
      // A mark of a list goes; one of emphasis belongs to the value.
      let isList = start > scalars.startIndex && Marks.isBlank(scalars[scalars.index(before: start)])
      return value(in: isList ? line.content[start...] : line.content)
    }
    return nil
  }
}

extension RecordField {
  /// A key at the beginning of a line.
  private struct Key {
    enum Place {
      /// The value is behind the key.
      case behind(Substring)
      /// It is in a column of the rows below.
      case column(Int)
      /// It is on a line below.
      case below
    }

    let place: Place

    init?(_ keys: Set<String>, in line: Substring) {
      let cells = line.cells
      if cells.count > 1 {
        if let column = cells.firstIndex(where: { keys.contains(Self.words(of: $0)) }) {
          let isRow = column == 0 && cells.count == 2 && !Self.words(of: cells[1]).isEmpty
          place = isRow ? .behind(cells[1]) : .column(column)
          return
        }
      }
      let scalars = line.unicodeScalars
      let colon = scalars.firstIndex(where: Marks.isColon)
      guard keys.contains(Self.words(of: line[..<(colon ?? line.endIndex)])) else { return nil }
      guard let colon else {
        // Without a colon, only a heading or a word that stands out is a key.
        guard line.unicodeScalars.contains(where: { "#*_".unicodeScalars.contains($0) }) || Self.isAlone(line)
        else { return nil }
        place = .below
        return
      }
      var rest = line[scalars.index(after: colon)...]
      // What closes the key's own emphasis: `**Status:** accepted`.
      let behind = rest.unicodeScalars.drop(while: Marks.isEmphasis)
      if behind.first.map(Marks.isBlank) ?? true { rest = Substring(behind) }
      place = RecordField.value(in: rest) == nil ? .below : .behind(rest)
    }

    /// The words of a text, without marks, in lower case, one blank between two.
    private static func words(of text: Substring) -> String {
      var words = ""
      for scalar in text.unicodeScalars {
        if scalar.properties.isDefaultIgnorableCodePoint { continue }
        if Marks.isBlank(scalar) || Marks.isMark(scalar) {
          if !words.isEmpty, words.unicodeScalars.last != " " { words += " " }
        } else {
          words.unicodeScalars.append(scalar)
        }
      }
      if words.unicodeScalars.last == " " { words.unicodeScalars.removeLast() }
      // The number of an ordered list or a chapter.
      let number = words.prefix { $0.isWholeNumber }
      if !number.isEmpty, let sign = words.dropFirst(number.count).first, sign == "." || sign == " " {
        words = String(words.dropFirst(number.count).drop { $0 == "." || $0 == " " })
      }
      return words.lowercased()
    }

    private static func isAlone(_ line: Substring) -> Bool {
      line.unicodeScalars.allSatisfy { !Marks.isMark($0) }
    }
  }
}

/// The scalars that stand around words in Markdown.
enum Marks {
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}" || scalar == "\u{3164}"
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    "-*+>#_`~|=[]()\"'•·–—".unicodeScalars.contains(scalar) || isColon(scalar)
      || scalar.properties.isEmojiPresentation
  }

  static func isEmphasis(_ scalar: Unicode.Scalar) -> Bool {
    "*_`~".unicodeScalars.contains(scalar)
  }

  static func isColon(_ scalar: Unicode.Scalar) -> Bool {
    ":：﹕︓∶꞉".unicodeScalars.contains(scalar)
  }
}

extension Substring {
  /// The text without marks of emphasis at its end that nothing in it opens: `accepted` of `**Status: accepted**`.
  fileprivate var withoutUnopenedMarks: Substring {
    guard let last = unicodeScalars.lastIndex(where: { !Marks.isEmphasis($0) }) else { return self }
    let rest = self[...last]
    return rest.unicodeScalars.contains(where: Marks.isEmphasis) ? self : rest
  }

  /// The cells of a row of a table; the whole line where it is none.
  fileprivate var cells: [Substring] {
    let scalars = unicodeScalars
    var cells: [Substring] = []
    var start = scalars.startIndex
    var previous: Unicode.Scalar = " "
    for index in scalars.indices {
      if scalars[index] == "|", previous != "\\" {
        cells.append(self[start..<index])
        start = scalars.index(after: index)
      }
      previous = scalars[index]
    }
    cells.append(self[start...])
    guard cells.count > 1 else { return cells }
    // The bars at both ends close the row.
    if cells.first?.unicodeScalars.allSatisfy(Marks.isBlank) == true { cells.removeFirst() }
    if cells.last?.unicodeScalars.allSatisfy(Marks.isBlank) == true { cells.removeLast() }
    return cells
  }
}
