public import Messages

/// A row of a table, with its cells.
public struct AnnotatedRow: Sendable {
  /// Its place among the rows below the titles, counted from 1.
  public var number: Int
  /// Its place in the file, counted from 1.
  public var sourceNumber: Int
  /// Its cells, one for each column.
  public var cells: [AnnotatedCell]
}

/// A cell of a table, with what it says.
public struct AnnotatedCell: Sendable {
  /// The text, as it stands in the file.
  public var text: String
  /// The byte of the table at which it begins.
  public var place: Int
  /// What it says: nothing, a value, or several where its column has a separator.
  public var values: [CSVWValue]
  /// Whether it may say several things.
  public var isList: Bool
  /// What is wrong with it.
  public var faults: [Message]
  /// What it is about.
  public var aboutURL: String?
  /// What it says of that.
  public var propertyURL: String?
  /// The address that it stands for.
  public var valueURL: String?
}
