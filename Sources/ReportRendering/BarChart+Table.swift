import ReportModel

extension BarChart {
  /// The chart's figures, for where no picture can stand: a row for each group.
  var table: Table {
    let series = self.series
    let columns =
      [Table.Column(header: [])] + series.map { Table.Column(header: [.text($0)], alignment: .end) }
    let rows = groups.map { group in
      [Table.Cell(.text(group.label))]
        + series.indices.map { index in
          Table.Cell(parts: group.bars.filter { $0.series == index }.map { [.text($0.label)] })
        }
    }
    return Table(caption: [.text(title)], columns: columns, rows: rows)
  }
}
