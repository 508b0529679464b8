import ComparisonModel
import ReportModel

/// What becomes of a project's packages with native code on each candidate.
struct PackagesBlock {
  let context: ReportContext
  let packages: PackageTable

  func blocks() -> [Block] {
    let notes = packages.notes.map { Block.quote([.paragraph([.text($0[context.language])])]) }
    guard !packages.rows.isEmpty else {
      let none = context.say(
        "이 프로젝트에는 네이티브 코드가 있는 패키지가 없습니다.", "The project has no package with native code.")
      return notes + [.paragraph([.text(none)])]
    }
    let candidates = context.comparison.candidates.indices.filter { candidate in
      packages.rows.contains { $0.outlooks[candidate] != nil }
    }
    let columns =
      [Table.Column(header: [.text(context.say("패키지", "Package"))])]
      + candidates.map { candidate in
        Table.Column(header: [.text(context.comparison.candidates[candidate].name[context.language])])
      }
    let rows = packages.rows.map { row in
      [Table.Cell(.code(row.package))] + candidates.map { cell(row.outlooks[$0]) }
    }
    let caption = context.say("후보별 네이티브 패키지", "Native packages by candidate")
    return notes + [.table(Table(caption: [.text(caption)], columns: columns, rows: rows))]
  }

  private func cell(_ outlook: PackageTable.Outlook?) -> Table.Cell {
    guard let outlook else { return Table.Cell(.text(FactValue.unknownText[context.language])) }
    let verdict: [Inline] = [.role(.verdict(outlook.tone), [.text(outlook.verdict[context.language])])]
    return Table.Cell(
      parts: [verdict] + outlook.details.map { [.role(.detail, [.text($0[context.language])])] })
  }
}
