import ReportModel

/// Where the first row of each cell of the matrix stands in the table of findings.
struct FindingPlaces {
  private var rows: [Key: Int] = [:]

  private struct Key: Hashable {
    let candidate: String
    let criterion: String
  }

  /// Takes a row of the findings, by its candidate and criterion.
  mutating func add(candidate: DataTable.Datum, criterion: DataTable.Datum, row: Int) {
    guard case .text(let candidate) = candidate, case .text(let criterion) = criterion else { return }
    let key = Key(candidate: candidate, criterion: criterion)
    if rows[key] == nil { rows[key] = row }
  }

  /// The row of a cell of the matrix; nil where the findings do not tell of it.
  func row(candidate: String, criterion: String) -> Int? {
    rows[Key(candidate: candidate, criterion: criterion)]
  }
}
