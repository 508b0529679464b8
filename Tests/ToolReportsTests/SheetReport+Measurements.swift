import ComparisonModel
import ToolReports

extension SheetReport {
  /// What the rows of a sheet measure, one after the other.
  static func measurements(
    _ file: ReportFile, _ mapping: SheetMapping, candidates: [Candidate] = [],
    described: DescribedSheet? = nil
  ) throws -> [Measurement] {
    var measurements: [Measurement] = []
    _ = try read(file, mapping, candidates: candidates, described: described) {
      measurements.append($0.measurement($1))
    }
    return measurements
  }
}
