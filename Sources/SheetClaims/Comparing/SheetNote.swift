public import ComparisonModel
public import SheetReading

/// What is to be said of an edited sheet beside the claims in it: what was changed and is no claim.
public enum SheetNote: Hashable, Sendable {
  /// A column that the report does not have.
  case unknownColumn(String)
  /// Columns of the report that the sheet lacks, or calls otherwise.
  case missingColumns([String])
  /// A row that names no candidate of the comparison.
  case unknownRow(String, SheetPlace)
  /// Candidates that have no row.
  case missingRows([Candidate.ID])
  /// A verdict that was written over.
  case verdict(Candidate.ID, header: String)
  /// What tells the image of a row, or a candidate's name, was written over.
  case identity(Candidate.ID, header: String)
  /// A row whose measurement is another one than the report shows now.
  case otherMeasurement(Candidate.ID)
  /// A claim that its cell does not have any more.
  case removedClaim(Candidate.ID, Criterion.ID, String)
  /// A measured value that was taken out of its cell.
  case removedValue(Candidate.ID, header: String)
  /// A text that a spreadsheet has probably made a number or a date of.
  case rewritten(Candidate.ID, header: String, was: String, is: String)
  /// What is understood in words alone.
  case words(Candidate.ID, Criterion.ID, String)
}
