import TextLayout

/// The lines of a record, with what is said in each told from what is not.
enum RecordLines {
  /// A line, as a part of the whole text.
  struct Line {
    /// The line without its end, and without comments before and behind what it says.
    var content: Substring
    /// Whether it says anything: not in a comment, and not in a block of code.
    var isReadable: Bool
    /// Whether it is in YAML front matter.
    var isFrontMatter: Bool
  }

  /// The lines of a text.
  static func readable(_ text: String) -> [Line] {
    var isFrontMatter = false
    var isComment = false
    var fence: (mark: Unicode.Scalar, count: Int)?
    return LineEnds.lines(of: text).enumerated().map { position, line in
      let trimmed = line.unicodeScalars.drop(while: Marks.isBlank)
      let isRule = isFrontMatterRule(line)
      if isRule, position == 0 || isFrontMatter {
        isFrontMatter = position == 0
        return Line(content: line, isReadable: false, isFrontMatter: true)
      }
      if isFrontMatter { return frontMatter(line) }
      if let open = fence {
        let count = trimmed.prefix { $0 == open.mark }.count
        if count >= open.count, trimmed.dropFirst(count).allSatisfy(Marks.isBlank) { fence = nil }
        return Line(content: line, isReadable: false, isFrontMatter: false)
      }
      if !isComment, let mark = trimmed.first, mark == "`" || mark == "~" {
        let count = trimmed.prefix { $0 == mark }.count
        if count >= 3, mark == "~" || !trimmed.dropFirst(count).contains("`") {
          fence = (mark, count)
          return Line(content: line, isReadable: false, isFrontMatter: false)
        }
      }
      let content = withoutComments(line, &isComment)
      return Line(
        content: content, isReadable: !content.unicodeScalars.allSatisfy(Marks.isBlank), isFrontMatter: false)
    }
  }

  private static func isFrontMatterRule(_ line: Substring) -> Bool {
    let rest = line.unicodeScalars.drop { $0 == "\u{FEFF}" }
    return rest.prefix(3).elementsEqual("---".unicodeScalars) && rest.dropFirst(3).allSatisfy(Marks.isBlank)
  }

  /// A line of front matter, without a YAML comment behind it.
  private static func frontMatter(_ line: Substring) -> Line {
    let scalars = line.unicodeScalars
    var content = line
    var isQuoted = false
    var previous: Unicode.Scalar = " "
    for index in scalars.indices {
      if scalars[index] == "\"" || scalars[index] == "'" { isQuoted.toggle() }
      if scalars[index] == "#", !isQuoted, Marks.isBlank(previous) {
        content = line[..<index]
        break
      }
      previous = scalars[index]
    }
    return Line(content: content, isReadable: true, isFrontMatter: true)
  }

  /// The longest part of a line that stands outside comments (CommonMark, "HTML blocks").
  private static func withoutComments(_ line: Substring, _ isComment: inout Bool) -> Substring {
    var parts: [Substring] = []
    var rest = line
    while true {
      if isComment {
        guard let end = rest.range(of: "-->") else { break }
        rest = rest[end.upperBound...]
        isComment = false
      } else {
        guard let start = rest.range(of: "<!--") else {
          parts.append(rest)
          break
        }
        parts.append(rest[..<start.lowerBound])
        rest = rest[start.upperBound...]
        isComment = true
      }
    }
    return parts.max { $0.utf8.count < $1.utf8.count } ?? line[line.endIndex...]
  }
}

extension Substring {
  /// Where ASCII text stands first, by bytes.
  fileprivate func range(of text: StaticString) -> Range<Index>? {
    text.withUTF8Buffer { wanted in
      var index = startIndex
      while index < endIndex {
        if utf8[index...].starts(with: wanted) {
          return index..<utf8.index(index, offsetBy: wanted.count)
        }
        index = utf8.index(after: index)
      }
      return nil
    }
  }
}
