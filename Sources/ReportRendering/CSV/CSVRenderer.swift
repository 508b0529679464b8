import ComparisonModel
public import ReportModel

/// Writes a report's data as CSV for spreadsheets: RFC 4180, UTF-8, CRLF.
///
/// Numbers are raw and dates ISO 8601. Text that a spreadsheet would take for a formula is neutralised as
/// ``SpreadsheetText`` says. A line end inside a text is one LF between quotes, and NUL is U+FFFD.
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
  /// Whether a byte order mark comes first, without which Excel takes the text for another encoding.
  public var excel: Bool

  /// Makes a renderer.
  public init(shape: Shape, excel: Bool = false) {
    self.shape = shape
    self.excel = excel
  }

  /// The one file of the shape: `NAME.LANGUAGE.csv` or `NAME.LANGUAGE.findings.csv`.
  ///
  /// - Throws: ``SpreadsheetLimitError`` when the table has more cells than a spreadsheet takes; the file's
  ///   `write` throws it for a cell that holds too much.
  public func files(for report: Report) throws -> [RenderedFile] {
    let table = shape == .wide ? report.wideTable : report.findingsTable
    try SpreadsheetLimits.checkShape(of: table)
    let suffix = shape == .wide ? "csv" : "findings.csv"
    let startsWithMark = excel
    return [
      RenderedFile(name: "\(report.name).\(suffix)") { sink in
        var writer = CSVWriter(sink: sink)
        try writer.write(table, startsWithMark: startsWithMark)
      }
    ]
  }
}
