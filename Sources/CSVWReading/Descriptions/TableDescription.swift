public import JSONDocuments

/// A group of tables, as a description tells of it.
public struct TableGroupDescription: Sendable {
  /// Its address, where it has one.
  public var id: String?
  /// Its tables.
  public var tables: [TableDescription] = []
  /// What else is said of it, under names with a prefix.
  public var properties: [JSONMember] = []
  /// Notes on it.
  public var notes: [JSONNode] = []
  /// Whether it is the only thing described: the description is of one table, and the group stands around it.
  public var isImplied = false

  /// A group of tables.
  public init(_ tables: [TableDescription] = []) {
    self.tables = tables
  }
}

/// A table, as a description tells of it.
public struct TableDescription: Sendable {
  /// Where its rows are.
  public var url: String
  /// The byte of the description at which it begins.
  public var place: UInt32
  /// Its address, where it has one.
  public var id: String?
  /// The language of titles that name none: `und` where the description names none either.
  public var defaultLanguage = "und"
  /// How it is written.
  public var dialect = CSVWDialect()
  /// Its columns; nil where nothing is said of them.
  public var columns: [ColumnDescription]?
  /// The names of the columns that tell rows apart.
  public var primaryKey: [String] = []
  /// The names of the columns that rows are called by.
  public var rowTitles: [String] = []
  /// Which columns name rows of other tables.
  public var foreignKeys: [ForeignKey] = []
  /// What else is said of it, under names with a prefix.
  public var properties: [JSONMember] = []
  /// Notes on it.
  public var notes: [JSONNode] = []
  /// Whether it is left out where tables are written in another form.
  public var isSuppressed = false
  /// The address of its schema, where it has one.
  public var schemaID: String?
  /// What columns have that say nothing of it themselves.
  public var inherited = InheritedProperties()
}

/// Columns whose cells name rows of a table.
public struct ForeignKey: Hashable, Sendable {
  /// The columns.
  public var columns: [String]
  /// The address of the other table, or of its schema.
  public var table: String?
  /// The address of the other table's schema.
  public var schema: String?
  /// The columns there.
  public var otherColumns: [String]
  /// The byte of the description at which it begins.
  public var place: UInt32

  /// The table whose rows are named, among the tables of a group.
  func target(in group: TableGroupDescription) -> TableDescription? {
    group.tables.first { other in
      table.map { $0 == other.url } ?? false || schema.map { $0 == other.schemaID } ?? false
    }
  }
}

/// A column, as a description tells of it.
public struct ColumnDescription: Sendable {
  /// Its name for programs; nil where the description has none.
  public var name: String?
  /// Its titles by language; those of no language have `und`.
  public var titles: [(language: String, text: String)] = []
  /// Whether the table has no such column, and the description makes its cells.
  public var isVirtual = false
  /// Whether it is left out where tables are written in another form.
  public var isSuppressed = false
  /// What is said of its cells.
  public var inherited = InheritedProperties()
  /// What else is said of it, under names with a prefix.
  public var properties: [JSONMember] = []
  /// The byte of the description at which it begins.
  public var place: UInt32 = 0
}

/// What columns have of their own, or from their schema, table or group.
public struct InheritedProperties: Hashable, Sendable {
  /// What a cell is about, as a template of addresses.
  public var aboutURL: String?
  /// What a cell says of that, as a template.
  public var propertyURL: String?
  /// The address that a cell stands for, as a template.
  public var valueURL: String?
  /// What cells are.
  public var datatype: Datatype?
  /// What an empty cell says.
  public var defaultText: String?
  /// The language of cells.
  public var language: String?
  /// What cells say nothing with.
  public var nulls: [String]?
  /// Whether the order of a list counts.
  public var isOrdered: Bool?
  /// Whether a cell must say something.
  public var isRequired: Bool?
  /// What stands between the items of a list.
  public var separator: String?

  /// These, and what they lack from others.
  func over(_ other: InheritedProperties) -> InheritedProperties {
    var all = self
    all.aboutURL = aboutURL ?? other.aboutURL
    all.propertyURL = propertyURL ?? other.propertyURL
    all.valueURL = valueURL ?? other.valueURL
    all.datatype = datatype ?? other.datatype
    all.defaultText = defaultText ?? other.defaultText
    all.language = language ?? other.language
    all.nulls = nulls ?? other.nulls
    all.isOrdered = isOrdered ?? other.isOrdered
    all.isRequired = isRequired ?? other.isRequired
    all.separator = separator ?? other.separator
    return all
  }
}
