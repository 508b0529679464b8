extension VisibleText {
  /// The text on one line, whatever it holds: line ends and the blanks around them as one blank, and what cannot be
  /// shown as ``line(_:maximumBytes:)`` shows it.
  ///
  /// For lines of output that people and programs read line by line: no text of a file can make one of its own.
  public static func folded(_ text: String, maximumBytes: Int = .max) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
    let lines = LineEnds.lines(of: text)
    guard lines.count > 1 else { return line(text, maximumBytes: maximumBytes) }
    let parts = lines.map { line in
      let start = line.unicodeScalars.drop(while: isBlank)
      let end = start.lastIndex { !isBlank($0) }.map { start.index(after: $0) } ?? start.startIndex
      return Substring(start[..<end])
    }
    return line(parts.filter { !$0.isEmpty }.joined(separator: " "), maximumBytes: maximumBytes)
  }
}
