import ComparisonFiles
import ComparisonModel
import Diagnostics
import ImageMeasuring
import Messages
import ReportRendering
import ToolReports

/// Writes what was imported: everything was read and checked before.
struct ImportOutput {
  /// The most measurements that get a file of their own: 100,000, as many as a comparison has candidates.
  static let maximumFiles = 100_000
  /// How many bytes of lines are written at a time.
  private static let bufferBytes = 1 << 20

  let items: [ReportImport.Item]
  let assignment: CandidateAssignment

  /// Writes a line for each measurement.
  func writeLines() throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.bufferBytes + (64 << 10))
    for item in items {
      switch item {
      case .report(let imported):
        bytes += MeasurementWriter.line(imported.outcome.measurement).utf8
        bytes.append(UInt8(ascii: "\n"))
        try Self.flush(&bytes, from: Self.bufferBytes)
      case .sheet(let imported):
        var lines = MeasurementLines(like: imported.sheet.origin, facts: imported.sheet.facts)
        try imported.forEachRow { row in
          lines.write(name: row.name, platform: row.platform, values: row.values)
          lines.append(candidate: assignment.candidate(of: row), to: &bytes)
          try Self.flush(&bytes, from: Self.bufferBytes)
        }
      }
    }
    try Self.flush(&bytes, from: 1)
  }

  private static func flush(_ bytes: inout [UInt8], from count: Int) throws {
    guard bytes.count >= count else { return }
    try StandardOutput.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// A file for each measurement; no two have one name.
  func files() throws -> [RenderedFile] {
    var files: [RenderedFile] = []
    var names: Set<String> = []
    func add(_ measurement: Measurement, _ label: String, _ document: @escaping @Sendable () -> String) {
      var name = MeasurementFileName.name(for: measurement, ending: label)
      var number = 2
      while !names.insert(name).inserted {
        name = MeasurementFileName.name(for: measurement, ending: "\(label)-\(number)")
        number += 1
      }
      files.append(RenderedFile(name: name) { try $0.write(document()) })
    }
    for item in items {
      switch item {
      case .report(let imported):
        let measurement = imported.outcome.measurement
        add(measurement, imported.label) { MeasurementWriter.document(measurement) }
      case .sheet(let imported):
        let sheet = imported.sheet
        try imported.forEachRow { row in
          var row = row
          row.candidate = assignment.candidate(of: row)
          add(sheet.measurement(row), sheet.label) { [row] in
            MeasurementWriter.document(sheet.measurement(row))
          }
        }
      }
    }
    return files
  }
}
