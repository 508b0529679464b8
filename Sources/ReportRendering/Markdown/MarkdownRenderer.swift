public import ComparisonModel
public import ReportModel

/// Writes a report as GitHub Flavored Markdown.
///
/// All text is data: a reader of the format gets back exactly the characters of the report, except that
/// control characters become U+FFFD and every line end inside a text is one LF. Nothing is escaped that would
/// not be taken for markup where it stands.
public struct MarkdownRenderer: ReportRenderer {
  /// How charts are shown.
  public enum Charts: Sendable {
    /// As pictures beside the document, made by the closure: `NAME.LANGUAGE.CHART.svg`.
    case pictures(@Sendable (_ chart: BarChart, _ language: Language) throws -> [UInt8])
    /// As tables of their figures, where there can be no files beside the document.
    case tables
  }

  /// How many blocks and inlines may stand inside each other.
  public static let maximumNesting = 100
  /// How many columns a table may have: cmark-gfm counts them in two bytes, and takes what has more for text.
  public static let maximumColumns = 65_535

  /// Whether the columns of tables are padded to equal widths, with wide characters counted as two columns.
  public var align: Bool
  /// How charts are shown.
  public var charts: Charts

  /// Makes a renderer.
  public init(charts: Charts, align: Bool = false) {
    self.charts = charts
    self.align = align
  }

  /// The document `NAME.LANGUAGE.md`, then the pictures of its charts.
  ///
  /// - Throws: ``MarkdownError/tooDeep``, and what drawing a chart throws.
  public func files(for report: Report) throws -> [RenderedFile] {
    let outline = try ReportOutline(of: report.blocks)
    let stem = "\(report.name).\(report.language.rawValue)"
    var pictures: [RenderedFile] = []
    var pictureStem: String?
    if case .pictures(let draw) = charts {
      pictureStem = stem
      for chart in outline.charts {
        let bytes = try draw(chart, report.language)
        pictures.append(
          RenderedFile(name: "\(stem).\(chart.id).svg") { sink in
            try bytes.withUnsafeBytes { try sink.write($0) }
          })
      }
    }
    let (blocks, align) = (report.blocks, align)
    let document = RenderedFile(name: "\(stem).md") { [pictureStem] sink in
      var writer = MarkdownWriter(sink: sink, fragments: outline.fragments)
      writer.isAligned = align
      writer.pictureStem = pictureStem
      try writer.write(document: blocks)
    }
    return [document] + pictures
  }
}
