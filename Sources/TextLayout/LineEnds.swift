/// The lines of text, by what ends them in files: LF, CR LF, or CR alone.
///
/// In Swift, `"\r\n"` is one `Character` and unequal to `"\n"`, so that splitting, searching and replacing by
/// characters miss the line ends that git's `autocrlf`, editors and networks write. Whatever depends on where a
/// line ends asks here. Other separators (U+2028, U+0085) end no line of a text file.
public enum LineEnds {
  /// The lines without their ends. Text that ends with a line end has an empty last line, as with `split`.
  public static func lines(of text: some StringProtocol) -> [Substring] {
    let scalars = Substring(text).unicodeScalars
    var lines: [Substring] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      guard scalar == "\n" || scalar == "\r" else {
        index = next
        continue
      }
      lines.append(Substring(scalars[start..<index]))
      let isPair = scalar == "\r" && next < scalars.endIndex && scalars[next] == "\n"
      start = isPair ? scalars.index(after: next) : next
      index = start
    }
    lines.append(Substring(scalars[start...]))
    return lines
  }

  /// The text with every line end as LF.
  public static func unified(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\r")) ? lines(of: text).joined(separator: "\n") : text
  }
}
