import ComparisonFiles
import ComparisonModel
import Diagnostics
import ImageMeasuring
import SheetClaims
import SheetReading
import ToolReports

/// Reads reports, and makes measurements of them.
struct ReportImport {
  /// A measurement that comes of a report.
  struct Imported {
    /// The file that the report stands in, as the user named it.
    let path: String
    /// The end of the name of the measurement's file.
    let label: String
    /// The measurement, and its candidate.
    let outcome: CandidateAssignment.Outcome
  }

  /// The kind of all reports; nil to tell it by their content.
  var kind: String?
  /// The image of reports that name none.
  var image: String?
  /// The platform that images must be of; nil for any.
  var platform: PlatformName?
  /// What is known of sheets; nil where the files are reports of tools alone.
  var sheets: SheetImport?
  /// Says whose each is.
  var assignment: CandidateAssignment

  /// What was imported, in the order of the files.
  private(set) var imported: [Imported] = []
  /// The files whose measurements were there before, and the file of each.
  private(set) var duplicates: [(path: String, of: String)] = []
  /// What the sheets claim, in the order of the files.
  private(set) var claims: [SheetImport.Claims] = []
  /// What is there already, by the hash of its content: nothing is held twice.
  private var seen: [Int: [Seen]] = [:]
  private var known: [Measurement] = []

  /// Where a measurement is that was seen.
  private enum Seen {
    case known(Int)
    case imported(Int)
  }

  init(kind: String?, image: String?, platform: PlatformName?, assignment: CandidateAssignment) {
    self.kind = kind
    self.image = image
    self.platform = platform
    self.assignment = assignment
  }

  /// Notes measurements that are there already, so that they are not imported once more.
  mutating func know(_ measurements: [Measurement]) {
    for measurement in measurements {
      seen[Self.content(measurement).hashValue, default: []].append(.known(known.count))
      known.append(measurement)
    }
  }

  /// Reads files.
  ///
  /// - Throws: ``FaultyInput`` with what is wrong with all of them; then nothing of any is to be used.
  mutating func read(_ paths: [String]) throws(FaultyInput) {
    var faults: [Diagnostic] = []
    for path in paths {
      do throws(FaultyInput) {
        for report in try reports(path) where isWanted(report) { take(report, path) }
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw FaultyInput(faults) }
  }

  private mutating func reports(_ path: String) throws(FaultyInput) -> [ToolReport] {
    let file: ReportFile
    do throws(Diagnostic) {
      file = try ReportFile(readFrom: path, imageName: image)
      guard let sheets, try sheets.isSheet(file, named: kind) else {
        return try ReportKinds.read(file, as: kind)
      }
    } catch {
      throw FaultyInput([error])
    }
    guard let read = try sheets?.read(file) else { return [] }
    if let own = read.claims { claims.append(own) }
    return read.reports
  }

  private func isWanted(_ report: ToolReport) -> Bool {
    guard let platform, let measured = report.measurement.image.platform else { return true }
    return platform.names(measured)
  }

  private mutating func take(_ report: ToolReport, _ path: String) {
    let outcome = assignment.assign(report)
    let content = Self.content(outcome.measurement)
    let hash = content.hashValue
    if let earlier = seen[hash]?.first(where: { Self.content(measurement($0)) == content }) {
      duplicates.append((path, file(of: earlier)))
      return
    }
    seen[hash, default: []].append(.imported(imported.count))
    imported.append(Imported(path: path, label: report.label, outcome: outcome))
  }

  private func measurement(_ place: Seen) -> Measurement {
    switch place {
    case .known(let index): known[index]
    case .imported(let index): imported[index].outcome.measurement
    }
  }

  private func file(of place: Seen) -> String {
    switch place {
    case .known: "--measurements"
    case .imported(let index): imported[index].path
    }
  }

  /// What makes two measurements one: all but the file that it was in, and whose it is.
  private static func content(_ measurement: Measurement) -> Measurement {
    var content = measurement
    content.details = nil
    content.candidate = nil
    return content
  }

  /// The names of the measurements' files, in the order of what was imported; no two are one.
  func fileNames() -> [String] {
    var names: Set<String> = []
    return imported.map { imported in
      let measurement = imported.outcome.measurement
      var name = MeasurementFileName.name(for: measurement, ending: imported.label)
      var number = 2
      while !names.insert(name).inserted {
        name = MeasurementFileName.name(for: measurement, ending: "\(imported.label)-\(number)")
        number += 1
      }
      return name
    }
  }
}
