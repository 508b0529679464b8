import ArgumentParser
import ReportRendering

/// `--format`: the names of ``ReportFormat``.
struct FormatOption: ExpressibleByArgument, Hashable {
  let format: ReportFormat

  init(_ format: ReportFormat) {
    self.format = format
  }

  init?(argument: String) {
    // `md`, `gfm` and `html` are what people type to pandoc.
    let aliases: [String: ReportFormat] = ["md": .markdown, "gfm": .markdown, "html": .xhtml]
    guard let format = ReportFormat(rawValue: argument) ?? aliases[argument] else { return nil }
    self.init(format)
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
  var defaultValueDescription: String { format.rawValue }
}
