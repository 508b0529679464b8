import ComparisonModel
import ReportModel

/// What the tests of CSV make.
enum CSVText {
  static func report(_ rows: [[DataTable.Datum]], columns: [String]) -> Report {
    let table = DataTable(
      columns: columns.map {
        DataTable.Column(id: $0, title: LocalizedText(same: $0), kind: .text)
      }, rowCount: rows.count
    ) { body in
      for row in rows { try body(row) }
    }
    return Report(
      language: .ko, name: "small", title: "Small", blocks: [], wideTable: table, findingsTable: table)
  }
}
