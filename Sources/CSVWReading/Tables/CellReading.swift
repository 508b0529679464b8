import Messages

/// Reads the cells of a row ("Model for Tabular Data", 6.4).
struct CellReading: Sendable {
  private let columns: [AnnotatedColumn]
  private let url: String

  init(_ table: AnnotatedTable) {
    (columns, url) = (table.columns, table.description.url)
  }

  /// A row with its cells, those of virtual columns too.
  func row(_ source: TableScanner.Row, number: Int, skipping skipped: Int) -> AnnotatedRow {
    var row = AnnotatedRow(number: number, sourceNumber: source.number, cells: [])
    for column in columns {
      let index = column.sourceNumber.map { $0 - 1 }
      let isThere = index.map { source.cells.indices.contains($0) } ?? false
      let place = isThere ? source.places[index ?? 0] : source.places.last ?? 0
      row.cells.append(cell(isThere ? source.cells[index ?? 0] : "", at: place, of: column))
    }
    for position in columns.indices { address(position, &row) }
    return row
  }

  // MARK: - Values

  private func cell(_ text: String, at place: Int, of column: AnnotatedColumn) -> AnnotatedCell {
    let said = column.description.inherited
    var cell = AnnotatedCell(text: text, place: place, values: [], isList: said.separator != nil, faults: [])
    let nulls = said.nulls ?? [""]
    var text = Self.plain(text, column.datatype.base)
    if text.isEmpty { text = said.defaultText ?? "" }
    if let separator = said.separator, !separator.isEmpty {
      guard !text.isEmpty, !nulls.contains(text) else {
        if said.isRequired == true { cell.faults.append("it is required, and empty") }
        return cell
      }
      for part in Self.parts(text, separator, column.datatype.base) { add(part, nulls, column, to: &cell) }
      return cell
    }
    if nulls.contains(text) {
      if said.isRequired == true, !column.description.isVirtual {
        cell.faults.append("it is required, and empty")
      }
      return cell
    }
    add(text, nulls, column, to: &cell)
    return cell
  }

  private func add(_ text: String, _ nulls: [String], _ column: AnnotatedColumn, to cell: inout AnnotatedCell)
  {
    let text = text.isEmpty ? column.description.inherited.defaultText ?? "" : text
    guard !nulls.contains(text) || cell.isList && text.isEmpty else { return }
    if cell.isList, nulls.contains(text) { return }
    do throws(Datatype.Refusal) {
      cell.values.append(try column.datatype.value(text))
    } catch {
      cell.faults.append(error.message)
      cell.values.append(CSVWValue(.text(text), .string))
    }
  }

  /// A text without line breaks and tabs, and without blanks at its ends and in a row, where its datatype has none.
  private static func plain(_ text: String, _ base: DatatypeBase) -> String {
    guard !base.keepsBlanks else { return text }
    let blanks: [Unicode.Scalar] = ["\r", "\n", "\t"]
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let scalar = blanks.contains(scalar) ? " " : scalar
      if base != .normalizedString, scalar == " ", scalars.last.map({ $0 == " " }) ?? true { continue }
      scalars.append(scalar)
    }
    if base != .normalizedString, scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  private static func parts(_ text: String, _ separator: String, _ base: DatatypeBase) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    parts.append(String(rest))
    guard base != .string, base != .anyAtomicType else { return parts }
    return parts.map { part in
      var part = part[...]
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }

  // MARK: - Addresses

  private func address(_ position: Int, _ row: inout AnnotatedRow) {
    let said = columns[position].description.inherited
    let isEmpty = row.cells[position].values.isEmpty && !columns[position].description.isVirtual
    row.cells[position].aboutURL = said.aboutURL.map { expanded($0, position, row) }
    row.cells[position].propertyURL = said.propertyURL.map { expanded($0, position, row) }
    row.cells[position].valueURL = isEmpty ? nil : said.valueURL.map { expanded($0, position, row) }
  }

  private func expanded(_ template: String, _ position: Int, _ row: AnnotatedRow) -> String {
    let address = AddressTemplate.expanded(template) { name in
      switch name {
      case "_row": return ["\(row.number)"]
      case "_sourceRow": return ["\(row.sourceNumber)"]
      case "_column": return ["\(columns[position].number)"]
      case "_sourceColumn": return columns[position].sourceNumber.map { ["\($0)"] }
      case "_name": return [columns[position].name]
      default:
        guard let column = columns.firstIndex(where: { $0.name == name }) else { return nil }
        let values = row.cells[column].values.map(\.text)
        return values.isEmpty ? nil : values
      }
    }
    return WebAddress.expanded(address) ?? WebAddress.resolved(address, against: url)
  }
}

extension CSVWValue {
  /// The value as XML Schema writes it.
  public var text: String {
    switch content {
    case .number(_, let digits): digits
    case .yesNo(let value): value ? "true" : "false"
    case .text(let text): text
    }
  }
}
