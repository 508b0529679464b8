import ComparisonModel
import JSONDocuments
import ReportModel

/// The description of the CSV files of a folder: a Data Package of Frictionless Data.
///
/// Its fields bear the names of the files' headers, as the standard wants it, and the names for programs beside them.
struct DataPackage: Sendable {
  /// The name that the standard gives it. A folder has one, of the files that were written together.
  static let fileName = "datapackage.json"

  /// One CSV file.
  struct Resource: Sendable {
    let name: String
    let table: DataTable
    let language: Language
  }

  let name: String
  let title: String
  let resources: [Resource]
  let profile: CSVProfile

  /// The file.
  var file: RenderedFile {
    RenderedFile(name: Self.fileName) { sink in try sink.write(JSONText.document(document)) }
  }

  private var document: JSONValue {
    .object([
      .init("profile", .text("tabular-data-package")), .init("name", .text(name)),
      .init("title", .text(title)), .init("resources", .list(resources.map(resource))),
    ])
  }

  private func resource(_ resource: Resource) -> JSONValue {
    let name = resource.name.hasSuffix(".csv") ? String(resource.name.dropLast(4)) : resource.name
    return .object([
      .init("name", .text(name)), .init("path", .text(resource.name)),
      .init("profile", .text("tabular-data-resource")), .init("format", .text("csv")),
      .init("mediatype", .text("text/csv")),
      .init("encoding", .text(profile.startsWithMark ? "utf-8-sig" : "utf-8")),
      .init("schema", schema(of: resource)),
    ])
  }

  private func schema(of resource: Resource) -> JSONValue {
    let table = resource.table
    let headers = table.headers(in: resource.language)
    let fields = zip(table.columns, zip(headers, table.columnNames)).map { column, names in
      field(column, header: names.0, id: names.1, isKey: column.id == table.keyColumn, resource.language)
    }
    var members: [JSONValue.Member] = [.init("fields", .list(fields))]
    if let place = table.columns.firstIndex(where: { $0.id == table.keyColumn }) {
      members.append(.init("primaryKey", .list([.text(headers[place])])))
    }
    return .object(members)
  }

  private func field(
    _ column: DataTable.Column, header: String, id: String, isKey: Bool, _ language: Language
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .text(header)), .init("plimsoll:id", .text(id)),
      .init("type", .text(Self.type(of: column.kind))),
    ]
    if isKey { members.append(.init("constraints", .object([.init("required", .boolean(true))]))) }
    if column.kind == .yesNo {
      for (key, value) in [("trueValues", true), ("falseValues", false)] {
        members.append(.init(key, .list([.text(FactValue.yesNo(value).text(in: language))])))
      }
    }
    if column.kind != .text {
      members.append(.init("missingValues", .list([.text(""), .text(FactValue.absent.text(in: language))])))
    }
    if let unit = column.unit { members.append(.init("unit", .text(unit))) }
    if let definition = column.definition {
      members.append(.init("description", .text(definition[language])))
    }
    return .object(members)
  }

  private static func type(of kind: DataTable.ColumnKind) -> String {
    switch kind {
    case .text: "string"
    case .integer: "integer"
    case .number: "number"
    case .date: "date"
    case .yesNo: "boolean"
    }
  }
}
