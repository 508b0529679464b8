internal import ComparisonModel
internal import Diagnostics
import Messages
internal import SheetReading

/// Reads what the rows of a sheet say, one after the other.
struct SheetContentsReading {
  private let table: SheetTable
  private let owners: SheetOwners
  private let measured: MeasuredSheet
  private(set) var contents = SheetReport.Contents()
  /// The cells that are not understood, as many as are told.
  private(set) var faults: [SheetFault] = []
  private var statingRows = 0

  init(_ table: SheetTable, _ file: ReportFile, _ candidates: [Candidate]) {
    self.table = table
    owners = SheetOwners(candidates)
    measured = MeasuredSheet(table, file, owners)
    if !measured.facts.isEmpty { contents.measured = measured }
  }

  /// Reads all rows, or until there are more faults than are told, or one behind which nothing can be read.
  mutating func read(_ take: (MeasuredSheet, MeasuredRow) -> Void) {
    do throws(SheetFault) {
      try readRows(take)
    } catch {
      faults.append(error)
    }
  }

  private mutating func readRows(_ take: (MeasuredSheet, MeasuredRow) -> Void) throws(SheetFault) {
    var walk = table.walk()
    var row = SheetRow()
    var isEmpty = true
    while try walk.advance(), faults.count < SheetReport.maximumFaults {
      isEmpty = false
      try table.read(walk, into: &row) { faults.append($0) }
      guard row.namesImage else {
        faults.append(SheetFault(.missingKey, at: try walk.place(), "the row names no image"))
        continue
      }
      if contents.measured != nil { take(measured, row.measured(owners)) }
      try addStatements(of: walk, row)
    }
    guard !isEmpty else { throw SheetFault(.emptyFile, "the sheet has no rows below its first") }
  }

  private mutating func addStatements(of walk: SheetWalk, _ row: SheetRow) throws(SheetFault) {
    var owner: Candidate?
    for column in table.columns {
      guard case .criterion(let criterion, let unit) = column.mapped.meaning else { continue }
      let cell = try walk.cell(column.position)
      guard !cell.isBlank else { continue }
      if owner == nil {
        try countStating(row: cell)
        owner = owners.owner(of: row)
      }
      guard let owner else {
        contents.strangers.append(row.image.isEmpty ? row.candidate : row.image)
        return
      }
      contents.statements.append(
        SheetStatement(
          candidate: owner.id, criterion: criterion, header: column.mapped.header, cell: cell, unit: unit,
          mark: column.mark))
    }
  }

  private mutating func countStating(row cell: SheetCell) throws(SheetFault) {
    statingRows += 1
    guard statingRows > SheetReport.maximumStatingRows else { return }
    throw SheetFault(
      .limitExceeded, at: cell.place,
      "more than \(SheetReport.maximumStatingRows) rows say something by a criterion",
      suggestion: "cut the sheet into several files")
  }
}
