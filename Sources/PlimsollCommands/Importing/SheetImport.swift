import ComparisonModel
import Diagnostics
import Messages
import SheetClaims
import SheetReading
import ToolReports

/// Reads sheets: those of people, whose columns a mapping explains, and our own with what people changed in them.
struct SheetImport {
  /// The word that `--from` takes for a sheet.
  static let kind = "sheet"

  /// What a sheet claims, and what is to be said of it.
  struct Claims {
    /// The file, as the user named it.
    let path: String
    /// The name of the file, without folder and kind.
    let stem: String
    /// Whether it is one of ours.
    let isOurs: Bool
    let fragment: ClaimFragment
    let notes: [SheetNote]
  }

  /// What its columns are.
  let mapping: SheetMapping
  /// Whether the user says so: then every file is a sheet.
  let isMapped: Bool
  /// The comparison; nil where none is named.
  let comparison: Comparison?
  /// The tables of the comparison's report, made when they are first asked for.
  let tables: LazyTables
  /// The description of the sheets that the user names; nil to look for one beside each.
  var metadata: String?

  /// Makes tables once.
  final class LazyTables {
    private var made: [ExportedTable]?
    private let make: () throws(FaultyInput) -> [ExportedTable]

    init(_ make: @escaping () throws(FaultyInput) -> [ExportedTable]) {
      self.make = make
    }

    func get() throws(FaultyInput) -> [ExportedTable] {
      if let made { return made }
      let tables = try make()
      made = tables
      return tables
    }
  }

  /// Whether a file is a sheet: by the user's word, as a workbook, or as a text that is no report of a tool.
  func isSheet(_ file: ReportFile, named kind: String?) throws(Diagnostic) -> Bool {
    if kind == Self.kind || isMapped || SheetFile.isWorkbook(file.bytes) { return true }
    guard kind == nil, !file.isJSON, !ReportKinds.recognises(file) else { return false }
    return !file.isBinary
  }

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - file: The sheet.
  ///   - take: Takes what each row measures.
  /// - Returns: what the sheet claims.
  /// - Throws: ``FaultyInput`` with every cell that is not understood; then nothing of it is to be used.
  func read(_ file: ReportFile, _ take: (MeasuredSheet, MeasuredRow) -> Void) throws(FaultyInput) -> Claims? {
    // Our own sheets are UTF-8.
    let (ours, edits) = file.encodingFault == nil ? try edits(file) : (nil, nil)
    var contents = SheetReport.Contents()
    if ours == nil || hasMappedColumns(ours ?? []) {
      contents = try mapped(file, isOurs: ours != nil, take)
    }
    guard let comparison else { return nil }
    let statements = (edits?.statements ?? []) + contents.statements
    let fragment = ClaimFragment(statements, of: comparison, file: file.lastComponent, digest: file.digest)
    let faults = ((edits?.faults ?? []) + fragment.faults).prefix(SheetReport.maximumFaults)
    guard faults.isEmpty else { throw FaultyInput(faults.map { $0.diagnostic(of: file.path, file.bytes) }) }
    let strangers = contents.strangers.map { SheetNote.unknownRow($0, .byte(0)) }
    let claims = Claims(
      path: file.path, stem: Self.stem(of: file.lastComponent), isOurs: edits != nil, fragment: fragment,
      notes: (edits?.notes ?? []) + strangers + fragment.notes)
    return edits == nil && fragment.count == 0 && claims.notes.isEmpty ? nil : claims
  }

  /// What the mapped columns of a sheet say: those that the user or the comparison maps, and those that a description beside
  /// the sheet explains. A sheet of ours is described for other programs, and known without that.
  private func mapped(
    _ file: ReportFile, isOurs: Bool, _ take: (MeasuredSheet, MeasuredRow) -> Void
  ) throws(FaultyInput) -> SheetReport.Contents {
    var mapping = mapping
    var described: DescribedSheet?
    if !isOurs, !SheetFile.isWorkbook(file.bytes) {
      described = try DescribedSheet.read(file, described: metadata)
    }
    if described == nil, let fault = file.encodingFault { throw FaultyInput([fault]) }
    if let described {
      for warning in described.warnings { StandardError.say(warning) }
      do throws(Diagnostic) {
        try mapping.add(described, comparison)
      } catch {
        var fault = error
        fault.file = file.path
        throw FaultyInput([fault])
      }
    }
    return try SheetReport.read(
      file, mapping, candidates: comparison?.candidates ?? [], described: described, take)
  }

  /// The headers of a sheet that is ours, and what people changed in it; nil where it is not ours.
  private func edits(_ file: ReportFile) throws(FaultyInput) -> (headers: [String]?, edits: SheetEdits?) {
    do throws(SheetFault) {
      let book = try SheetFile(file.bytes)
      // What is no UTF-8 is none of ours; a description may tell what it is.
      guard let headers = try Self.headers(of: book),
        headers.contains(where: mapping.candidateHeaders.contains)
      else { return (nil, nil) }
      guard let comparison else {
        guard isMapped else { throw Self.needsComparison }
        return (nil, nil)
      }
      let made = try tables(file)
      guard try SheetEdits.recognises(book, made) else { return (nil, nil) }
      let mapped = Set(mapping.columns.map(\.header))
      return (headers, try SheetEdits(book, against: made, of: comparison, mapped: mapped))
    } catch {
      throw FaultyInput([error.diagnostic(of: file.path, file.bytes)])
    }
  }

  private func tables(_ file: ReportFile) throws(SheetFault) -> [ExportedTable] {
    do throws(FaultyInput) {
      return try tables.get()
    } catch {
      throw SheetFault(
        error.diagnostics.first?.code ?? .unsupported,
        "the report that the sheet was exported from cannot be made: \(error.diagnostics.first?.message ?? "")"
      )
    }
  }

  private static let needsComparison = SheetFault(
    .noCandidate, "this is a sheet of a report, and no comparison is named for what was changed in it",
    suggestion:
      "name the comparison with --comparison, and the measurements of its report with --measurements")

  /// The first rows of all sheets; nil where they are no UTF-8.
  private static func headers(of book: SheetFile) throws(SheetFault) -> [String]? {
    var headers: [String] = []
    for sheet in book.sheets {
      var rows = sheet.rows()
      do throws(SheetFault) {
        headers += try rows.next()?.map(\.text) ?? []
      } catch {
        guard error.code == .notUTF8 else { throw error }
        return nil
      }
    }
    return headers
  }

  private func hasMappedColumns(_ headers: [String]) -> Bool {
    mapping.columns.contains { column in
      guard headers.contains(column.header) || mapping.required.contains(column.header) else { return false }
      return switch column.meaning {
      case .fact, .criterion: true
      case .image, .candidate, .platform: false
      }
    }
  }

  private static func stem(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
