import ReportModel

extension MarkdownWriter {
  /// Writes front matter as YAML between two lines of three hyphens, with a blank line behind it; nothing where there is
  /// none.
  mutating func write(_ frontMatter: FrontMatter) throws {
    guard !frontMatter.entries.isEmpty else { return }
    try write(rawLine: "---")
    for entry in frontMatter.entries {
      try write(
        rawLine: entry.value.isEmpty ? "\(entry.key):" : "\(entry.key): \(YAMLScalar.text(entry.value))")
    }
    try write(rawLine: "---")
    try blankLine()
  }

  private mutating func write(rawLine line: String) throws {
    beginLine()
    output.bytes += line.utf8
    try endLine()
  }
}
