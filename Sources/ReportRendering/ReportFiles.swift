public import ReportModel

/// The files of several reports in several formats, and what describes them together.
public enum ReportFiles {
  /// The files, in the order of the reports and then of the formats.
  ///
  /// - Parameter areOfFolder: Whether a file may come with them that describes all tables of their folder.
  /// - Throws: What a renderer throws.
  public static func files(
    for reports: [Report], in formats: [ReportFormat], _ options: RenderingOptions,
    areOfFolder: Bool = true
  ) throws -> [RenderedFile] {
    let files = try reports.flatMap { report in
      try formats.flatMap { try $0.renderer(options).files(for: report) }
    }
    guard areOfFolder, options.hasFilesBeside, let package = package(of: reports, formats, options) else {
      return files
    }
    return files + [package.file]
  }

  /// What describes the tables that are written as CSV; nil where none is.
  private static func package(
    of reports: [Report], _ formats: [ReportFormat], _ options: RenderingOptions
  ) -> DataPackage? {
    let renderers = formats.compactMap(\.shape).map { CSVRenderer(shape: $0, profile: options.csv) }
    guard let first = reports.first, !renderers.isEmpty else { return nil }
    let resources = reports.map(\.withVisibleText).flatMap { report in
      renderers.map {
        DataPackage.Resource(
          name: $0.fileName(for: report), table: $0.table(of: report), language: report.language)
      }
    }
    return DataPackage(
      name: first.name, title: first.withVisibleText.title, resources: resources, profile: options.csv)
  }
}
