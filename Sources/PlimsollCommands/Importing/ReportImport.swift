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

  /// What was imported.
  enum Item {
    /// A measurement.
    case report(Imported)
    /// The rows of a sheet.
    case sheet(ImportedSheet)
  }

  /// Measurements of a file that were there before.
  struct Duplicates {
    /// The file.
    let path: String
    /// The file that they are in as well; nil where they are among those that the user gives.
    let earlier: String?
    /// How many they are.
    var count = 1
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
  private(set) var items: [Item] = []
  /// What was there before, in the order of the files.
  private(set) var duplicates: [Duplicates] = []
  /// What the sheets claim, in the order of the files.
  private(set) var claims: [SheetImport.Claims] = []
  /// Which file each content was first in; -1 is that of measurements that are there already.
  private var seen: [ContentDigest: Int] = [:]
  /// The files that were begun.
  private var paths: [String] = []

  init(kind: String?, image: String?, platform: PlatformName?, assignment: CandidateAssignment) {
    self.kind = kind
    self.image = image
    self.platform = platform
    self.assignment = assignment
  }

  /// How many measurements were imported.
  var count: Int {
    items.reduce(0) { count, item in
      switch item {
      case .report: count + 1
      case .sheet(let sheet): count + sheet.count
      }
    }
  }

  /// Notes measurements that are there already, so that they are not imported once more.
  mutating func know(_ measurements: [Measurement]) {
    for measurement in measurements { seen[Self.digest(measurement)] = -1 }
  }

  /// Reads files.
  ///
  /// - Throws: ``FaultyInput`` with what is wrong with all of them; then nothing of any is to be used.
  mutating func read(_ paths: [String]) throws(FaultyInput) {
    var faults: [Diagnostic] = []
    for path in paths {
      self.paths.append(path)
      do throws(FaultyInput) {
        try read(path)
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw FaultyInput(faults) }
  }

  private mutating func read(_ path: String) throws(FaultyInput) {
    let file: ReportFile
    do throws(Diagnostic) {
      file = try ReportFile(readFrom: path, imageName: image)
      guard let sheets, try sheets.isSheet(file, named: kind) else {
        for report in try ReportKinds.read(file, as: kind) where isWanted(report.measurement.image.platform) {
          take(report, path)
        }
        return
      }
    } catch {
      throw FaultyInput([error])
    }
    try readSheet(file)
  }

  private mutating func readSheet(_ file: ReportFile) throws(FaultyInput) {
    var imported: ImportedSheet?
    var lines: MeasurementLines?
    let own = try sheets?.read(file) { sheet, row in
      if imported == nil {
        imported = ImportedSheet(path: file.path, sheet: sheet)
        lines = MeasurementLines(like: sheet.origin, facts: sheet.facts)
      }
      lines?.write(name: row.name, platform: row.platform, values: row.values)
      guard isWanted(row.platform), isNew(ContentDigest(lines?.content ?? [])) else {
        imported?.leaveOut()
        return
      }
      imported?.add(row, isAssigned: assignment.isAssigned(row))
    }
    if let imported { items.append(.sheet(imported)) }
    if let own { claims.append(own) }
  }

  private func isWanted(_ measured: String?) -> Bool {
    guard let platform, let measured else { return true }
    return platform.names(measured)
  }

  private mutating func take(_ report: ToolReport, _ path: String) {
    let outcome = assignment.assign(report)
    guard isNew(Self.digest(outcome.measurement)) else { return }
    items.append(.report(Imported(path: path, label: report.label, outcome: outcome)))
  }

  /// Whether a content was not there before; otherwise it is counted among the duplicates of the file that is read.
  private mutating func isNew(_ content: ContentDigest) -> Bool {
    let file = paths.count - 1
    guard let first = seen[content] else {
      seen[content] = file
      return true
    }
    let earlier = first < 0 ? nil : paths[first]
    if let last = duplicates.lastIndex(where: { $0.path == paths[file] && $0.earlier == earlier }) {
      duplicates[last].count += 1
    } else {
      duplicates.append(Duplicates(path: paths[file], earlier: earlier))
    }
    return false
  }

  /// What makes two measurements one: all but the file that it was in, and whose it is.
  private static func digest(_ measurement: Measurement) -> ContentDigest {
    ContentDigest(Array(MeasurementWriter.content(measurement).utf8))
  }
}
