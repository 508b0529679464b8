import ComparisonModel
import JSONDocuments
import ReportModel

/// The description of a CSV file for programs, beside it: "Metadata Vocabulary for Tabular Data" of the W3C (CSVW).
///
/// It names each column for programs and, in every language, for people; tells its type, unit and definition; and has
/// notes on cells, which say where a claim stands and which image was measured.
struct CSVMetadata: Sendable {
  /// The most notes that a description has. Those of the first rows are written, and the description says so; the
  /// table of findings has what the others would say.
  static let maximumNotes = 2_000

  let table: DataTable
  let fileName: String
  let language: Language
  let profile: CSVProfile

  init(table: DataTable, file: String, language: Language, profile: CSVProfile) {
    (self.table, fileName, self.language, self.profile) = (table, file, language, profile)
  }

  /// The file: the name that CSVW looks for beside a CSV.
  var file: RenderedFile {
    RenderedFile(name: "\(fileName)-metadata.json") { sink in
      try sink.write(JSONText.document(document))
    }
  }

  private var document: JSONValue {
    let notes = table.notes(Self.maximumNotes + 1)
    let isWhole = notes.count <= Self.maximumNotes
    var members: [JSONValue.Member] = [
      .init("@context", .text("http://www.w3.org/ns/csvw")),
      .init("url", .text(fileName)), .init("lang", .text(language.rawValue)),
      .init("dc:conformsTo", .text("urn:plimsoll:csv:\(profile.rawValue)")),
      .init("dc:description", .text(description(notesAreWhole: isWhole))),
      .init("dialect", .object([.init("encoding", .text("utf-8")), .init("header", .boolean(true))])),
      .init("tableSchema", schema),
    ]
    if !notes.isEmpty { members.append(.init("notes", .list(notes.prefix(Self.maximumNotes).map(note)))) }
    return .object(members)
  }

  private var schema: JSONValue {
    var members: [JSONValue.Member] = [.init("columns", .list(columns))]
    if let key = table.keyColumn, let place = table.columns.firstIndex(where: { $0.id == key }) {
      members.append(.init("primaryKey", .text(table.columnNames[place])))
    }
    return .object(members)
  }

  private var columns: [JSONValue] {
    let languages = [language] + Language.allCases.filter { $0 != language }
    let headers = languages.map { ($0, table.headers(in: $0)) }
    return zip(table.columns, table.columnNames).enumerated().map { place, named in
      column(named.0, named: named.1, titles: headers.map { ($0.0, $0.1[place]) })
    }
  }

  /// A column. Its titles are untagged, the file's own header first, since readers that look a header up (PyPI's
  /// `csvw`) do not look into titles by language; the labels tell the languages.
  private func column(
    _ column: DataTable.Column, named name: String, titles: [(Language, String)]
  ) -> JSONValue {
    let isSame = titles.allSatisfy { $0.1 == titles[0].1 }
    var members: [JSONValue.Member] = [
      .init("name", .text(name)),
      .init("titles", .list((isSame ? Array(titles.prefix(1)) : titles).map { .text($0.1) })),
    ]
    if !isSame { members.append(.init("rdfs:label", Self.tagged(titles))) }
    members.append(.init("datatype", datatype(of: column.kind)))
    if column.id == table.keyColumn { members.append(.init("required", .boolean(true))) }
    if column.kind != .text {
      members.append(.init("null", .list([.text(""), .text(FactValue.absent.text(in: language))])))
    }
    if let unit = column.unit { members.append(.init("schema:unitText", .text(unit))) }
    if let definition = column.definition {
      members.append(.init("dc:description", Self.tagged(titles.map { ($0.0, definition[$0.0]) })))
    }
    return .object(members)
  }

  /// A text in several languages, each with its tag.
  private static func tagged(_ texts: [(Language, String)]) -> JSONValue {
    .list(
      texts.map { language, text in
        .object([.init("@value", .text(text)), .init("@language", .text(language.rawValue))])
      })
  }

  private func datatype(of kind: DataTable.ColumnKind) -> JSONValue {
    switch kind {
    case .text: .text("string")
    case .integer: .text("integer")
    case .number: .text("decimal")
    case .date: .text("date")
    case .yesNo:
      .object([
        .init("base", .text("boolean")),
        .init(
          "format",
          .text([true, false].map { FactValue.yesNo($0).text(in: language) }.joined(separator: "|"))),
      ])
    }
  }

  /// An annotation of cells, which a fragment names (RFC 7111): rows and columns count from 1, with the header.
  private func note(_ note: DataTable.Note) -> JSONValue {
    let (row, first, last) = (note.row + 2, note.columns.lowerBound + 1, note.columns.upperBound + 1)
    let cells = first == last ? "\(row),\(first)" : "\(row),\(first)-\(row),\(last)"
    return .object([
      .init("type", .text("Annotation")), .init("target", .text("\(fileName)#cell=\(cells)")),
      .init("body", .list(note.origins.map(origin))),
    ])
  }

  private func origin(_ origin: DataTable.Note.Origin) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("type", .text("TextualBody")), .init("purpose", .text(origin.isClaim ? "claim" : "measurement")),
      .init("value", .text(origin.text)), .init("dc:source", .text(origin.source)),
    ]
    if let address = origin.address { members.append(.init("schema:url", .text(address))) }
    if let digest = origin.digest { members.append(.init("dc:identifier", .text(digest))) }
    return .object(members)
  }
}
