import ComparisonModel
import ReportModel

/// The sheet that says what each column of the data holds, for people and for programs.
struct ColumnDefinitions {
  let report: Report

  var table: DataTable {
    let tables: [(XLSXRenderer.Sheet, DataTable)] =
      [(.matrix, report.wideTable)] + (report.hasVerdicts ? [(.findings, report.findingsTable)] : [])
    let language = report.language
    let rows = tables.flatMap { sheet, table in
      zip(table.columns, zip(table.headers(in: language), table.columnNames)).map { column, names in
        Row(sheet: sheet, column: column, header: names.0, name: names.1)
      }
    }
    return DataTable(columns: Self.columns, rowCount: rows.count) { body in
      for row in rows { try body(row.data(in: language)) }
    }
  }

  private struct Row {
    let sheet: XLSXRenderer.Sheet
    let column: DataTable.Column
    let header: String
    let name: String

    func data(in language: Language) -> [DataTable.Datum] {
      [
        .text(sheet.name(in: language)), .text(header), .text(name),
        .text(column.kind.name(in: language)), column.unit.map { .text($0) } ?? .empty,
        column.definition.map { .text($0[language]) } ?? .empty,
      ]
    }
  }

  private static var columns: [DataTable.Column] {
    let titles = zip(headers(in: .ko), headers(in: .en)).map { LocalizedText(ko: $0, en: $1) }
    return zip(["sheet", "header", "name", "type", "unit", "definition"], titles).map {
      DataTable.Column(id: $0, title: $1, kind: .text)
    }
  }
}
