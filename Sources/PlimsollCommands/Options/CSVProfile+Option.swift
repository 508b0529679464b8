public import ArgumentParser
public import ReportRendering

/// `--csv-profile`: `data`, `sheets`, `excel`.
extension CSVProfile: ExpressibleByArgument {}

extension CSVProfile {
  /// The names for help: `data, sheets, …`.
  static var listed: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
