/// A column of a table, with all that is known of it.
public struct AnnotatedColumn: Sendable {
  /// Its place among all columns, counted from 1.
  public var number: Int
  /// Its place in the file, counted from 1; nil where it is virtual.
  public var sourceNumber: Int?
  /// Its name for programs.
  public var name: String
  /// Its titles by language.
  public var titles: [(language: String, text: String)]
  /// What the description says of it.
  public var description: ColumnDescription

  /// The datatype of its cells.
  public var datatype: Datatype { description.inherited.datatype ?? .text }
}
