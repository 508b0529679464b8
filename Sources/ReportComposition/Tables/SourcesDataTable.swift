import ComparisonModel
import ReportModel

/// One row per source of claims and of published figures.
struct SourcesDataTable {
  let context: ReportContext

  func table() -> DataTable {
    let sources = SourcesBlock.sources(of: context.matrix)
    let titles = zip(Self.headers(in: .ko), Self.headers(in: .en)).map { LocalizedText(ko: $0, en: $1) }
    let columns = zip(Self.kinds, titles).map { DataTable.Column(id: $0.id, title: $1, kind: $0.kind) }
    let language = context.language
    return DataTable(columns: columns, rowCount: sources.count) { body in
      for source in sources {
        try body([
          .text(source.id.rawValue), .text(source.title[language]), .init(text: source.url),
          .init(date: source.date.flatMap { Timestamp($0) }),
        ])
      }
    }
  }

  /// What programs call each column, and what its cells hold; each has its header in ``headers(in:)``.
  private static let kinds: [(id: String, kind: DataTable.ColumnKind)] = [
    ("source", .text), ("title", .text), ("address", .text), ("date", .date),
  ]
}
