internal import ComparisonModel
internal import ReportModel
internal import SheetReading
internal import SpreadsheetTexts

/// Which columns of a report's table a sheet has, and where.
struct SheetHeaders {
  /// The place of each of the table's columns in the sheet, by the column's number.
  let places: [Int: Int]
  /// Headers that are none of the table's.
  let strangers: [String]
  /// Headers of the table that the sheet lacks.
  let missing: [String]

  /// Reads the first row of a sheet.
  ///
  /// A column is known by its header in any language, or by what programs call it.
  init(_ row: [SheetCell], of table: DataTable, in language: Language) {
    var numbers: [String: Int] = [:]
    let languages = [language] + Language.allCases.filter { $0 != language }
    for names in languages.map({ table.headers(in: $0) }) + [table.columnNames, table.columns.map(\.id)] {
      for (number, name) in names.enumerated() where numbers[name] == nil { numbers[name] = number }
    }
    var places: [Int: Int] = [:]
    var strangers: [String] = []
    for (place, cell) in row.enumerated() where !cell.isBlank {
      let header = cell.text.trimmedLines
      let number = numbers[header] ?? numbers[SpreadsheetText.restore(header)]
      if let number, places[number] == nil { places[number] = place } else { strangers.append(header) }
    }
    self.places = places
    self.strangers = strangers
    let headers = table.headers(in: language)
    missing = headers.indices.filter { places[$0] == nil }.map { headers[$0] }
  }
}
