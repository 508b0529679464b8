import ComparisonModel
import ReportModel

/// The tables of the sources, as their source states them.
struct StatedTablesBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    context.comparison.tables.flatMap { table -> [Block] in
      let origin = originText(source: context.text(table.citation))
      return [.table(self.table(table)), .paragraph([.text(origin)])]
    }
  }

  private func table(_ stated: StatedTable) -> Table {
    let language = context.language
    let caption: [Inline] = [.text(stated.title[language])]
    let corner = Table.Column(header: [.text(stated.corner[language])])
    switch stated.rows {
    case .criteria:
      return Table(
        caption: caption,
        columns: [corner] + stated.candidates.map { Table.Column(header: [.text($0.name[language])]) },
        rows: stated.criteria.map { criterion in
          [Table.Cell(.text(criterion.name[language]))]
            + stated.candidates.map { cell(stated, $0.subject, criterion.subject) }
        })
    case .candidates:
      return Table(
        caption: caption,
        columns: [corner] + stated.criteria.map { Table.Column(header: [.text($0.name[language])]) },
        rows: stated.candidates.map { candidate in
          [Table.Cell(.text(candidate.name[language]))]
            + stated.criteria.map { cell(stated, candidate.subject, $0.subject) }
        })
    }
  }

  /// The claims of one cell that cite the table's place.
  private func cell(
    _ table: StatedTable, _ candidate: Candidate.ID, _ criterion: Criterion.ID
  ) -> Table.Cell {
    let claims = context.comparison.claims.filter {
      $0.candidate == candidate && $0.criterion == criterion && $0.citation == table.citation
    }
    return Table.Cell(parts: claims.map { [.role(.claim, [.text($0.stated[context.language])])] })
  }
}
