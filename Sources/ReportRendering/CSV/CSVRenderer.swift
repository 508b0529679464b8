import ComparisonModel
public import ReportModel

/// Writes a report's data as CSV for spreadsheets: RFC 4180, UTF-8, CRLF.
///
/// Numbers are raw and dates ISO 8601. Text that a spreadsheet would take for something else is protected as
/// ``SpreadsheetText`` says, unless the profile is ``CSVProfile/data``. A line end inside a text is one LF between
/// quotes, and NUL is U+FFFD.
public struct CSVRenderer: ReportRenderer {
  /// Which table is written.
  public enum Shape: Hashable, Sendable {
    /// One row per candidate.
    case wide
    /// One row per finding.
    case findings
  }

  /// Which table is written.
  public var shape: Shape
  /// For whom.
  public var profile: CSVProfile
  /// Whether a description of the columns stands beside the table.
  public var describesItself: Bool

  /// Makes a renderer.
  public init(shape: Shape, profile: CSVProfile = .sheets, describesItself: Bool = false) {
    self.shape = shape
    self.profile = profile
    self.describesItself = describesItself
  }

  /// The table of the shape, `NAME.LANGUAGE.csv` or `NAME.LANGUAGE.findings.csv`, and its description for programs
  /// beside it (``CSVMetadata``).
  ///
  /// - Throws: ``SpreadsheetLimitError`` when the table has more cells than a spreadsheet takes; the file's
  ///   `write` throws it for a cell that holds too much. Programs have no such limits.
  public func files(for report: Report) throws -> [RenderedFile] {
    let table = table(of: report)
    if profile.protectsText { try SpreadsheetLimits.sheets.checkShape(of: table, in: report.language) }
    let (name, language, profile) = (fileName(for: report), report.language, profile)
    let file = RenderedFile(name: name) { sink in
      var writer = CSVWriter(sink: sink, profile: profile)
      try writer.write(table, in: language)
    }
    guard describesItself else { return [file] }
    let metadata = CSVMetadata(table: table, file: name, language: language, profile: profile)
    return [file, metadata.file]
  }

  /// The table of the shape.
  func table(of report: Report) -> DataTable {
    switch shape {
    case .wide: report.wideTable
    case .findings: report.findingsTable
    }
  }

  /// The name of the table's file.
  func fileName(for report: Report) -> String {
    let stem = report.fileStem
    return switch shape {
    case .wide: "\(stem).csv"
    case .findings: "\(stem).findings.csv"
    }
  }
}
