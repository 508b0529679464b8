/// A table of a source, to be shown as the source states it.
///
/// Its cells are the claims that cite the table's place.
public struct StatedTable: Hashable, Sendable {
  /// A table's id.
  public typealias ID = Identifier<StatedTable>

  /// What the rows of the table are.
  public enum Rows: String, CaseIterable, Hashable, Sendable {
    /// One row per candidate.
    case candidates
    /// One row per criterion.
    case criteria
  }

  /// A row or column of the table under the name that the source gives it.
  public struct Header<Subject: Sendable>: Hashable, Sendable {
    /// What the row or column shows.
    public var subject: Identifier<Subject>
    /// The source's name for it.
    public var name: LocalizedText

    /// Makes a header.
    public init(subject: Identifier<Subject>, name: LocalizedText) {
      self.subject = subject
      self.name = name
    }
  }

  /// Its id in the comparison.
  public var id: ID
  /// Its title.
  public var title: LocalizedText
  /// The text of its corner cell.
  public var corner: LocalizedText
  /// Where in the source it stands.
  public var citation: Citation
  /// What its rows are.
  public var rows: Rows
  /// Its candidates, in order.
  public var candidates: [Header<Candidate>]
  /// Its criteria, in order.
  public var criteria: [Header<Criterion>]

  /// Makes a table.
  public init(
    id: ID, title: LocalizedText, corner: LocalizedText, citation: Citation, rows: Rows,
    candidates: [Header<Candidate>], criteria: [Header<Criterion>]
  ) {
    self.id = id
    self.title = title
    self.corner = corner
    self.citation = citation
    self.rows = rows
    self.candidates = candidates
    self.criteria = criteria
  }
}
