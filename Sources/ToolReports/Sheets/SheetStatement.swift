public import ComparisonModel
public import SheetReading

/// What a cell of a sheet says of a candidate by a criterion.
public struct SheetStatement: Hashable, Sendable {
  /// The candidate.
  public var candidate: Candidate.ID
  /// The criterion.
  public var criterion: Criterion.ID
  /// The header of its column.
  public var header: String
  /// The cell, and what it says.
  public var cell: SheetCell
  /// The unit of its number, where the cell has none beside it.
  public var unit: AmountUnit?
  /// The decimal mark of its column; nil where nothing decides it.
  public var mark: DecimalMark?
  /// The fact whose measured value somebody has written over; nil where it is a statement of its own.
  public var fact: ComparedFact?

  /// Makes a statement.
  public init(
    candidate: Candidate.ID, criterion: Criterion.ID, header: String, cell: SheetCell,
    unit: AmountUnit? = nil,
    mark: DecimalMark? = nil, fact: ComparedFact? = nil
  ) {
    self.candidate = candidate
    self.criterion = criterion
    self.header = header
    self.cell = cell
    self.unit = unit
    self.mark = mark
    self.fact = fact
  }
}
