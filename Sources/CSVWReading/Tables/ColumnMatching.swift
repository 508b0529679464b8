import Messages

/// Brings the columns of a description together with those of a file.
struct ColumnMatching {
  private let description: TableDescription
  private let titles: [[String]]
  private(set) var problems: [CSVWProblem] = []

  init(_ description: TableDescription, _ titles: [[String]]) {
    (self.description, self.titles) = (description, titles)
  }

  /// All columns: those of the file, and behind them virtual ones.
  mutating func columns() -> [AnnotatedColumn] {
    let told = description.columns
    let described = (told ?? []).filter { !$0.isVirtual }
    if told != nil, !described.isEmpty, !titles.isEmpty, described.count != titles.count {
      warn("the table has \(titles.count) columns, and its description \(described.count)", description.place)
    }
    var columns: [AnnotatedColumn] = []
    let count = titles.isEmpty ? described.count : titles.count
    for index in 0..<count {
      var column = index < described.count ? described[index] : ColumnDescription()
      if index >= described.count { column.inherited = description.inherited }
      let own = titles.indices.contains(index) ? titles[index] : []
      if index < described.count { compare(column, own, index) }
      // Titles of the file are those of columns of which nothing is said, unless the description has no columns at all.
      if told == nil, column.titles.isEmpty {
        column.titles = own.map { (description.defaultLanguage, $0) }
      }
      columns.append(annotated(column, index, sourceNumber: index + 1))
    }
    for column in (told ?? []) where column.isVirtual {
      columns.append(annotated(column, columns.count, sourceNumber: nil))
    }
    return columns
  }

  private func annotated(_ column: ColumnDescription, _ index: Int, sourceNumber: Int?) -> AnnotatedColumn {
    let tag = description.defaultLanguage
    let name =
      column.name ?? column.titles.first { $0.language == tag }.map { AddressTemplate.escaped($0.text) }
      ?? "_col.\(index + 1)"
    return AnnotatedColumn(
      number: index + 1, sourceNumber: sourceNumber.map { $0 + description.dialect.skippedColumns },
      name: name,
      titles: column.titles, description: column)
  }

  /// A title of the file must be one of the description, in a language that may be its own.
  private mutating func compare(_ column: ColumnDescription, _ own: [String], _ index: Int) {
    guard !own.isEmpty else { return }
    if column.titles.isEmpty {
      let isNamed = own.contains { AddressTemplate.escaped($0) == column.name || $0 == column.name }
      guard let name = column.name, !isNamed else { return }
      let message: Message =
        "column \(index + 1) is titled '\(own[0])' in the table, and named '\(name)' in its description"
      return warn(message, column.place)
    }
    let tag = description.inherited.language ?? "und"
    let isThere = column.titles.contains { title in
      own.contains(title.text) && LanguageTag.isCompatible(title.language, tag)
    }
    guard !isThere else { return }
    warn("column \(index + 1) is titled '\(own[0])' in the table, and not in its description", column.place)
  }

  private mutating func warn(_ message: Message, _ place: UInt32) {
    problems.append(CSVWProblem(isError: false, at: .description(place), message))
  }
}
