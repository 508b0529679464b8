public import ReportModel

/// Turns a report into the files of one format.
public protocol ReportRenderer: Sendable {
  /// The files of the report: the document itself first, then what belongs beside it.
  ///
  /// - Throws: When the report cannot be rendered in this format, for example beyond a spreadsheet's limits.
  func files(for report: Report) throws -> [RenderedFile]
}
