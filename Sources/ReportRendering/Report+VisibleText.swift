import ComparisonModel
import ReportModel
import TextLayout

// A report holds texts of images and of files that people write. Before any renderer sees it, what a terminal would
// obey, what makes text read otherwise than it is, and what nothing shows are written as the numbers of their bytes
// (``VisibleText``). It is done here and once, so that a new format has it too.

extension Report {
  /// The report with all its texts made fit to show. Rows are treated when they are asked for.
  var withVisibleText: Report {
    var report = self
    report.title = ReportText.visible(title)
    report.frontMatter = frontMatter.withVisibleText
    report.blocks = blocks.map(\.withVisibleText)
    report.evidence = evidence.map(\.withVisibleText)
    report.wideTable = wideTable.withVisibleText
    report.findingsTable = findingsTable.withVisibleText
    report.measurementsTable = measurementsTable.withVisibleText
    report.sourcesTable = sourcesTable.withVisibleText
    report.summary.purpose = ReportText.visible(summary.purpose)
    report.summary.command = ReportText.visible(summary.command)
    return report
  }
}

extension FrontMatter {
  fileprivate var withVisibleText: FrontMatter {
    FrontMatter(
      entries.map { entry in
        Entry(
          key: ReportText.visible(entry.key), value: ReportText.visible(entry.value),
          label: ReportText.visible(entry.label), text: ReportText.visible(entry.text))
      })
  }
}

extension Block {
  fileprivate var withVisibleText: Block {
    switch self {
    case .heading(let level, let inlines, let anchor):
      .heading(level: level, inlines.withVisibleText, anchor: anchor)
    case .paragraph(let inlines): .paragraph(inlines.withVisibleText)
    case .list(let start, let items): .list(start: start, items: items.map { $0.map(\.withVisibleText) })
    case .table(let table): .table(table.withVisibleText)
    case .chart(let chart): .chart(chart.withVisibleText)
    case .code(let language, let code): .code(language: language, ReportText.visible(code))
    case .quote(let blocks): .quote(blocks.map(\.withVisibleText))
    case .rule: .rule
    }
  }
}

extension [Inline] {
  fileprivate var withVisibleText: [Inline] { isVisible ? self : map(\.withVisibleText) }
  fileprivate var isVisible: Bool { allSatisfy(\.isVisible) }
}

extension Inline {
  fileprivate var isVisible: Bool {
    switch self {
    case .text(let text), .code(let text): ReportText.isVisible(text)
    case .emphasis(let inlines), .strong(let inlines), .role(_, let inlines): inlines.isVisible
    case .link(let inlines, let destination): inlines.isVisible && ReportText.isVisible(destination)
    case .lineBreak, .anchor: true
    }
  }

  fileprivate var withVisibleText: Inline {
    switch self {
    case .text(let text): .text(ReportText.visible(text))
    case .code(let text): .code(ReportText.visible(text))
    case .emphasis(let inlines): .emphasis(inlines.withVisibleText)
    case .strong(let inlines): .strong(inlines.withVisibleText)
    case .role(let role, let inlines): .role(role, inlines.withVisibleText)
    case .link(let inlines, let destination):
      .link(inlines.withVisibleText, destination: ReportText.visibleAddress(destination))
    case .lineBreak, .anchor: self
    }
  }
}

extension Table {
  fileprivate var withVisibleText: Table {
    var table = self
    table.caption = caption.withVisibleText
    for index in columns.indices { table.columns[index].header = columns[index].header.withVisibleText }
    table.findings?.candidates = (findings?.candidates ?? []).map(ReportText.visible)
    let row = row
    table.row = { index in
      let cells = row(index)
      let isVisible = cells.allSatisfy { $0.parts.allSatisfy(\.isVisible) }
      return isVisible
        ? cells : cells.map { Cell(parts: $0.parts.map(\.withVisibleText), verdict: $0.verdict) }
    }
    return table
  }
}

extension Chart {
  fileprivate var withVisibleText: Chart {
    switch self {
    case .bars(let chart): .bars(chart.withVisibleText)
    case .spans(let chart): .spans(chart.withVisibleText)
    }
  }
}

extension SpanChart {
  fileprivate var withVisibleText: SpanChart {
    var chart = self
    chart.title = ReportText.visible(title)
    chart.description = ReportText.visible(description)
    chart.series = series.map(ReportText.visible)
    (chart.groupHeader, chart.rowHeader) = (ReportText.visible(groupHeader), ReportText.visible(rowHeader))
    chart.figureHeader = ReportText.visible(figureHeader)
    chart.mark?.label = ReportText.visible(mark?.label ?? "")
    chart.groups = groups.map { group in
      Group(label: ReportText.visible(group.label), rows: group.rows.map(\.withVisibleText))
    }
    return chart
  }
}

extension SpanChart.Row {
  fileprivate var withVisibleText: SpanChart.Row {
    SpanChart.Row(
      label: ReportText.visible(label), figure: ReportText.visible(figure),
      pieces: pieces.map { piece in
        SpanChart.Piece(series: piece.series, range: piece.range, label: ReportText.visible(piece.label))
      })
  }
}

extension BarChart {
  fileprivate var withVisibleText: BarChart {
    var chart = self
    chart.title = ReportText.visible(title)
    chart.description = ReportText.visible(description)
    chart.series = series.map(ReportText.visible)
    chart.groups = groups.map { group in
      var group = group
      group.label = ReportText.visible(group.label)
      for index in group.bars.indices {
        group.bars[index].label = ReportText.visible(group.bars[index].label)
      }
      return group
    }
    return chart
  }
}

extension DataTable {
  fileprivate var withVisibleText: DataTable {
    var table = self
    for index in columns.indices {
      table.columns[index].title = columns[index].title.withVisibleText
      table.columns[index].definition = columns[index].definition?.withVisibleText
      table.columns[index].unit = columns[index].unit.map(ReportText.visible)
    }
    let (forEachChange, notes) = (forEachChange, notes)
    table.notes = { notes($0).map(\.withVisibleText) }
    table.forEachChange = { body in
      var isVisible = false
      try forEachChange { row, changed in
        // Where nothing was hidden in the row above, what has not changed hides nothing either.
        isVisible =
          isVisible
          ? row.indices.allSatisfy { !changed.contains($0) || row[$0].isVisible }
          : row.allSatisfy(\.isVisible)
        try body(isVisible ? row : row.map(\.withVisibleText), changed)
      }
    }
    return table
  }
}

extension DataTable.Note {
  fileprivate var withVisibleText: DataTable.Note {
    var note = self
    note.origins = origins.map { origin in
      DataTable.Note.Origin(
        text: ReportText.visible(origin.text), isClaim: origin.isClaim,
        source: ReportText.visible(origin.source), address: origin.address.map(ReportText.visibleAddress),
        digest: origin.digest.map(ReportText.visible))
    }
    return note
  }
}

extension LocalizedText {
  fileprivate var withVisibleText: LocalizedText {
    LocalizedText(ko: ReportText.visible(ko), en: ReportText.visible(en))
  }
}

extension DataTable.Datum {
  fileprivate var isVisible: Bool {
    switch self {
    case .text(let text), .date(let text): ReportText.isVisible(text)
    case .empty, .integer, .number, .yesNo: true
    }
  }

  fileprivate var withVisibleText: DataTable.Datum {
    switch self {
    case .text(let text): .text(ReportText.visible(text))
    case .date(let text): .date(ReportText.visible(text))
    case .empty, .integer, .number, .yesNo: self
    }
  }
}
