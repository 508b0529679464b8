public import ComparisonModel
public import Diagnostics
import Messages
internal import SheetReading

/// A sheet whose rows are images, and whose columns a mapping explains.
public enum SheetReport {
  /// The most rows that are imported: 1,048,575, as many as a sheet of Excel has below its headers.
  public static let maximumRows = 1_048_575
  /// The most rows that say something by a criterion: 100,000, as many as a comparison has candidates. What they say is
  /// held until it is written.
  public static let maximumStatingRows = 100_000
  /// The most faults that are told of one sheet.
  public static let maximumFaults = 100

  /// What a sheet says.
  public struct Contents: Sendable {
    /// What its rows measure; nil where none of its columns measures anything.
    public var measured: MeasuredSheet?
    /// What its rows say by criteria of the comparison.
    public var statements: [SheetStatement] = []
    /// The names of rows that belong to no candidate, and say something by a criterion.
    public var strangers: [String] = []

    /// Nothing yet.
    public init() {}
  }

  /// Reads the sheet of a file that has all columns of the mapping.
  ///
  /// - Parameters:
  ///   - file: The file: CSV, or a workbook.
  ///   - mapping: What its columns are.
  ///   - candidates: The candidates that a row may name.
  ///   - described: The sheet as its description tells of it; nil where it has none.
  ///   - take: Takes what each row measures, of which nothing is to be used where a fault is thrown.
  /// - Throws: ``FaultyInput`` with every cell that is not understood; then nothing of the sheet is imported.
  public static func read(
    _ file: ReportFile, _ mapping: SheetMapping, candidates: [Candidate], described: DescribedSheet? = nil,
    _ take: (MeasuredSheet, MeasuredRow) -> Void = { _, _ in }
  ) throws(FaultyInput) -> Contents {
    let bytes = described?.bytes ?? file.bytes
    var faults: [SheetFault] = []
    var contents = Contents()
    do throws(SheetFault) {
      let sheets = if let described { SheetFile(described.sheet) } else { try SheetFile(file.bytes) }
      var reading = SheetContentsReading(try SheetTable(sheets, mapping), file, candidates)
      reading.read(take)
      (contents, faults) = (reading.contents, reading.faults)
    } catch {
      faults.append(error)
    }
    guard faults.isEmpty else {
      throw FaultyInput(faults.prefix(maximumFaults).map { $0.diagnostic(of: file.path, bytes) })
    }
    return contents
  }
}
