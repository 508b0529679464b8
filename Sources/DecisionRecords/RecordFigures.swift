import TextLayout

/// The figures that a record states, section by section, in the order that they stand in.
///
/// Figures are what a record can be held to: people may add to its words, reword them, or take a section out. What
/// stands before the first section – status, date, who decides – is theirs.
public struct RecordFigures: Hashable, Sendable {
  /// A figure of a record that another one lacks.
  public struct Missing: Hashable, Sendable {
    /// The heading of its section.
    public let heading: String
    /// The figure, such as `8.84`.
    public let figure: String
    /// The line that it stands in, without blanks around it.
    public let line: String
  }

  private struct Section: Hashable {
    let heading: String
    var figures: [Figure] = []

    /// Whether it has the same heading, in letters of any case: earlier versions wrote MADR's headings in small ones.
    func isNamed(as other: Section) -> Bool { heading.lowercased() == other.heading.lowercased() }
  }

  private struct Figure: Hashable {
    let text: String
    let line: String
  }

  private var sections: [Section] = []

  /// Takes the figures out of a record's text.
  public init(_ text: String) {
    for line in RecordLines.readable(text) where !line.isFrontMatter {
      if line.isReadable, let heading = Self.heading(line.content) {
        sections.append(Section(heading: heading))
      } else if !sections.isEmpty {
        let told = String(line.content)
        sections[sections.count - 1].figures += Self.figures(in: line.content).map {
          Figure(text: $0, line: told)
        }
      }
    }
  }

  /// The first figure that another record does not have where it should: in a section of the same heading, in the
  /// same order. A section that the other one lacks says nothing; a record that lacks all of them does.
  public func firstMissing(in kept: RecordFigures) -> Missing? {
    var isAnyKept = false
    for section in sections where !section.figures.isEmpty {
      guard let other = kept.sections.first(where: { $0.isNamed(as: section) }) else { continue }
      isAnyKept = true
      var rest = other.figures[...]
      for figure in section.figures {
        guard let position = rest.firstIndex(where: { $0.text == figure.text }) else {
          return Missing(heading: section.heading, figure: figure.text, line: Self.trimmed(figure.line))
        }
        rest = rest[(position + 1)...]
      }
    }
    guard !isAnyKept, let section = sections.first(where: { !$0.figures.isEmpty }) else { return nil }
    return section.figures.first.map {
      Missing(heading: section.heading, figure: $0.text, line: Self.trimmed($0.line))
    }
  }

  /// The words of a heading of the second level or below (CommonMark, "ATX headings").
  private static func heading(_ line: Substring) -> String? {
    let marks = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    guard (2...6).contains(marks) else { return nil }
    let words = line.utf8.dropFirst(marks)
    guard words.first == UInt8(ascii: " ") else { return nil }
    return trimmed(String(Substring(words)))
  }

  /// Runs of digits, with points and commas between them.
  private static func figures(in line: Substring) -> [String] {
    var figures: [String] = []
    var figure: [UInt8] = []
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): figure.append(byte)
      case UInt8(ascii: "."), UInt8(ascii: ","):
        if !figure.isEmpty { figure.append(byte) }
      default: close(&figure, into: &figures)
      }
    }
    close(&figure, into: &figures)
    return figures
  }

  private static func close(_ figure: inout [UInt8], into figures: inout [String]) {
    while let last = figure.last, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) {
      figure.removeLast()
    }
    if !figure.isEmpty { figures.append(String(decoding: figure, as: UTF8.self)) }
    figure = []
  }

  private static func trimmed(_ line: String) -> String {
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: { !Marks.isBlank($0) }),
      let last = scalars.lastIndex(where: { !Marks.isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
