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

  /// The name of the file that describes all tables of a folder.
  public static let descriptionName = DataPackage.fileName

  /// The file that describes tables of a folder.
  ///
  /// - Parameter names: The names of the tables' files, in the order that they are described in.
  /// - Returns: nil where one of them is no table of the reports.
  public static func description(
    of names: [String], among reports: [Report], _ options: RenderingOptions
  ) -> RenderedFile? {
    var described: [(report: Report, resource: DataPackage.Resource)] = []
    for name in names {
      let found = reports.lazy.flatMap { report in
        resources(of: report, ReportFormat.allCases, options).map { (report: report, resource: $0) }
      }.first { $0.resource.name == name }
      guard let found else { return nil }
      described.append(found)
    }
    return described.first.map {
      package(of: $0.report, described.map(\.resource), options).file
    }
  }

  /// What describes the tables that are written as CSV; nil where none is.
  private static func package(
    of reports: [Report], _ formats: [ReportFormat], _ options: RenderingOptions
  ) -> DataPackage? {
    let resources = reports.flatMap { Self.resources(of: $0, formats, options) }
    guard let first = reports.first, !resources.isEmpty else { return nil }
    return package(of: first, resources, options)
  }

  private static func package(
    of first: Report, _ resources: [DataPackage.Resource], _ options: RenderingOptions
  ) -> DataPackage {
    DataPackage(
      name: first.name, title: first.withVisibleText.title, resources: resources, profile: options.csv)
  }

  private static func resources(
    of report: Report, _ formats: [ReportFormat], _ options: RenderingOptions
  ) -> [DataPackage.Resource] {
    let shown = report.withVisibleText
    return formats.compactMap(\.shape).map { CSVRenderer(shape: $0, profile: options.csv) }.map {
      DataPackage.Resource(
        name: $0.fileName(for: shown), table: $0.table(of: shown), language: shown.language)
    }
  }
}
