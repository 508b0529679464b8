internal import CSVWReading
public import Diagnostics
internal import SheetReading

/// A sheet in CSV as its description tells of it (CSVW of the W3C): how it is written, which of its columns mean what, and
/// what its cells are. Nothing of it is guessed.
public struct DescribedSheet: Sendable {
  /// A column.
  struct Column: Sendable {
    /// Its header in the file; its name where the file has none.
    var header: String
    /// What it may be known by: the end of its property's address, its name, its titles.
    var words: [String]
    /// The unit of its numbers; nil where none is told.
    var unit: String?
  }

  /// The cells, under a row of headers, read when they are asked for.
  let sheet: Sheet
  /// The columns, in their order.
  let columns: [Column]
  /// The file in UTF-8, in which the places of cells are counted.
  public let bytes: [UInt8]
  /// What the description says in vain.
  public let warnings: [Diagnostic]

  /// Reads a sheet by the description that is given or lies beside it: `FILE-metadata.json`, or `csv-metadata.json` in its
  /// folder. What a description refers to is read in its own folder and below, and nowhere else.
  ///
  /// - Parameters:
  ///   - file: The sheet.
  ///   - given: The description's path; nil to look for one.
  /// - Returns: nil where there is no description.
  /// - Throws: ``FaultyInput`` with what is wrong with the description, and with every cell that is not what it says.
  public static func read(_ file: ReportFile, described given: String?) throws(FaultyInput) -> DescribedSheet?
  {
    let files = DescriptionFiles(sheet: file, given: given)
    let found = DescriptionSearch.description(of: files.table, given: files.given, files.bytes)
    guard let address = found.address else { return nil }
    let problems = files.diagnostics(found.problems, in: address)
    guard let group = found.group else {
      throw FaultyInput(problems.filter { $0.severity == .error })
    }
    return try DescribedSheet(file, try files.table(of: group, in: address), files, problems, address)
  }

  private init(
    _ file: ReportFile, _ description: TableDescription, _ files: DescriptionFiles, _ problems: [Diagnostic],
    _ address: String
  ) throws(FaultyInput) {
    let table: AnnotatedTable
    do throws(CSVWProblem) {
      table = try AnnotatedTable(file.bytes, description)
    } catch {
      throw FaultyInput(files.diagnostics([error], in: address))
    }
    (bytes, columns) = (table.bytes, DescribedColumns.columns(of: table))
    warnings = problems + files.diagnostics(table.problems, in: address, table: table.bytes)
    let headers = columns.map(\.header)
    let faults: [SheetFault]
    do throws(CSVWProblem) {
      faults = try DescribedCheck(table, under: headers).faults
    } catch {
      throw FaultyInput(files.diagnostics([error], in: address, table: table.bytes))
    }
    sheet = Sheet(DescribedRows(table, under: headers))
    guard faults.isEmpty else {
      throw FaultyInput(faults.map { $0.diagnostic(of: file.path, bytes) })
    }
  }
}
