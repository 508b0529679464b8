import ArgumentParser
import ReportRendering

/// `--format`: the names of ``ReportFormat``.
struct FormatOption: ExpressibleByArgument, Hashable {
  let format: ReportFormat

  init(_ format: ReportFormat) {
    self.format = format
  }

  init?(argument: String) {
    let alias = Self.aliases.first { $0.name == argument }
    guard let format = ReportFormat(rawValue: argument) ?? alias?.format else { return nil }
    self.init(format)
  }

  /// What people type to pandoc.
  private static let aliases: [(name: String, format: ReportFormat)] = [
    ("md", .markdown), ("gfm", .markdown), ("html", .xhtml),
  ]

  /// The other names for help: `md (markdown), …`.
  static var listedAliases: String {
    aliases.map { "\($0.name) (\($0.format.rawValue))" }.joined(separator: ", ")
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
  var defaultValueDescription: String { format.rawValue }
}
