import ReportModel

extension Chart {
  /// The chart's figures, for where no picture can stand.
  var table: Table {
    switch self {
    case .bars(let chart): chart.table
    case .spans(let chart): chart.table
    }
  }
}

extension BarChart {
  /// A row for each group.
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

extension SpanChart {
  /// A row for each row of each group; a series that no row has a piece of has no column.
  var table: Table {
    let used = usedSeries
    let hasNames = groups.contains { $0.rows.contains { !$0.label.isEmpty } }
    let headers = [groupHeader] + (hasNames ? [rowHeader] : [])
    let columns =
      headers.map { Table.Column(header: [.text($0)]) }
      + ([figureHeader] + used.map { series[$0] }).map {
        Table.Column(header: [.text($0)], alignment: axis == .points ? .end : .start)
      }
    let rows = groups.flatMap { group in
      group.rows.map { row in
        ([group.label] + (hasNames ? [row.label] : []) + [row.figure]).map { Table.Cell(.text($0)) }
          + used.map { index in
            Table.Cell(parts: row.pieces.filter { $0.series == index }.map { [.text($0.label)] })
          }
      }
    }
    let caption = [title, mark?.label].compactMap(\.self).joined(separator: " – ")
    return Table(caption: [.text(caption)], columns: columns, rows: rows)
  }

  /// The series that rows have pieces of.
  var usedSeries: [Int] {
    let used = Set(groups.flatMap { $0.rows.flatMap { $0.pieces.map(\.series) } })
    return series.indices.filter(used.contains)
  }
}
