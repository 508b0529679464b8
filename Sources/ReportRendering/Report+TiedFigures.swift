import ReportModel

// No line of a page ends between a figure and its unit. It is seen to here and once, before any renderer of pages, so that
// a new format has it too; tables for spreadsheets and programs keep their texts.

/// The most items of a list, or rows of a table, that are treated: ten thousand are looked up, not read, and tying takes
/// longer than writing them.
private let maximumTiedItems = 200

extension Report {
  /// The report with units tied to their figures in what its blocks say. Rows are treated when they are asked for.
  var withTiedFigures: Report {
    var report = self
    report.blocks = blocks.map(\.withTiedFigures)
    report.evidence = evidence.map(\.withTiedFigures)
    return report
  }
}

extension Block {
  fileprivate var withTiedFigures: Block {
    switch self {
    case .paragraph(let inlines): .paragraph(inlines.withTiedFigures)
    case .list(let start, let items) where items.count <= maximumTiedItems:
      .list(start: start, items: items.map { $0.map(\.withTiedFigures) })
    case .table(let table): .table(table.withTiedFigures)
    case .quote(let blocks): .quote(blocks.map(\.withTiedFigures))
    // Of headings, forges make addresses; a drawing breaks no lines, and code is taken as it is written.
    case .list, .heading, .chart, .code, .rule: self
    }
  }
}

extension [Inline] {
  fileprivate var withTiedFigures: [Inline] { withFigures(tiedTo: .knownUnit) }

  fileprivate func withFigures(tiedTo follower: FigureText.Follower) -> [Inline] {
    map { $0.withFigures(tiedTo: follower) }
  }
}

extension Inline {
  fileprivate func withFigures(tiedTo follower: FigureText.Follower) -> Inline {
    switch self {
    case .text(let text): .text(FigureText.tied(text, to: follower))
    case .emphasis(let inlines): .emphasis(inlines.withFigures(tiedTo: follower))
    case .strong(let inlines): .strong(inlines.withFigures(tiedTo: follower))
    case .link(let inlines, let destination):
      .link(inlines.withFigures(tiedTo: follower), destination: destination)
    case .role(.measurement, let inlines): .role(.measurement, inlines.withFigures(tiedTo: .anyUnit))
    case .role(.detail, let inlines): .role(.detail, inlines.withFigures(tiedTo: .anyUnit))
    // What a source states is never treated so: its spaces are its own.
    case .role(.claim, _), .role(.verdict, _), .code, .lineBreak, .anchor: self
    }
  }
}

extension Table {
  fileprivate var withTiedFigures: Table {
    var table = self
    table.caption = caption.withTiedFigures
    for index in columns.indices { table.columns[index].header = columns[index].header.withTiedFigures }
    guard rowCount <= maximumTiedItems else { return table }
    let row = row
    table.row = { index in
      row(index).map { Cell(parts: $0.parts.map(\.withTiedFigures), verdict: $0.verdict) }
    }
    return table
  }
}
