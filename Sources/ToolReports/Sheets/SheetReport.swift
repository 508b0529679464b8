public import ComparisonModel
public import Diagnostics
internal import SheetReading

/// A sheet whose rows are images, and whose columns a mapping explains.
public enum SheetReport {
  /// The most rows that are imported: 100,000, as many as a comparison has candidates.
  public static let maximumRows = 100_000
  /// The most faults that are told of one sheet.
  public static let maximumFaults = 100

  /// What a sheet says.
  public struct Contents: Sendable {
    /// What its rows measure.
    public var reports: [ToolReport] = []
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
  /// - Throws: ``FaultyInput`` with every cell that is not understood; then nothing of the sheet is imported.
  public static func read(
    _ file: ReportFile, _ mapping: SheetMapping, candidates: [Candidate], described: DescribedSheet? = nil
  ) throws(FaultyInput) -> Contents {
    let bytes = described?.bytes ?? file.bytes
    var faults: [Diagnostic] = []
    var contents = Contents()
    do throws(SheetFault) {
      let sheets = if let described { SheetFile(described.sheet) } else { try SheetFile(file.bytes) }
      let table = try SheetTable(sheets, mapping)
      contents = try table.contents(file, candidates) {
        faults.append($0.diagnostic(of: file.path, bytes))
      }
    } catch {
      faults.append(error.diagnostic(of: file.path, bytes))
    }
    guard faults.isEmpty else { throw FaultyInput(Array(faults.prefix(maximumFaults))) }
    return contents
  }
}
