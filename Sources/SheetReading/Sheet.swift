/// A sheet: rows of cells, from the top. A text is read row by row, and nothing of it is held.
public struct Sheet: Sendable {
  /// What its tab is called; nil for a text file.
  public let name: String?
  private let content: Content

  private enum Content: Sendable {
    case text([UInt8])
    case cells([[SheetCell]])
    case source(any SheetRowSource)
  }

  /// A sheet of a workbook. A row ends with its last cell that holds something.
  init(name: String?, rows: [[SheetCell]]) {
    self.name = name
    content = .cells(rows)
  }

  /// A sheet whose rows another reader gives, one after the other.
  public init(_ source: any SheetRowSource) {
    name = nil
    content = .source(source)
  }

  /// A text.
  init(text: [UInt8]) {
    name = nil
    content = .text(text)
  }

  /// Its rows from the first on, without those that hold nothing.
  public func rows() -> Rows {
    switch content {
    case .text(let bytes): Rows(CSVScanner(bytes))
    case .cells(let rows): Rows(HeldRows(rest: rows[...]))
    case .source(let source): Rows(source)
    }
  }

  /// Rows that are held.
  private struct HeldRows: SheetRowSource {
    var rest: ArraySlice<[SheetCell]>

    mutating func next() -> [SheetCell]? { rest.popFirst() }
  }

  /// The rows of a sheet, one after the other. A copy goes on from the same row on its own.
  public struct Rows: Sendable {
    /// What reads a text; where there is another source, its text is empty.
    private var scanner: CSVScanner
    private var source: (any SheetRowSource)?
    /// The cells of the row, where it is one of a text.
    private var fields: [CSVField] = []
    /// The cells of the row, where it is one of another source.
    private var cells: [SheetCell] = []

    fileprivate init(_ scanner: CSVScanner) { self.scanner = scanner }

    fileprivate init(_ source: any SheetRowSource) {
      scanner = CSVScanner([])
      self.source = source
    }

    /// Goes to the next row.
    ///
    /// - Returns: whether there is one.
    /// - Throws: ``SheetFault`` with the place.
    public mutating func advance() throws(SheetFault) -> Bool {
      guard source != nil else { return try scanner.next(&fields) }
      guard let row = try source?.next() else { return false }
      cells = row
      return true
    }

    /// How many cells the row has.
    public var count: Int { source == nil ? fields.count : cells.count }

    /// A cell of the row.
    public func cell(_ index: Int) throws(SheetFault) -> SheetCell {
      source == nil ? try scanner.cell(fields[index]) : cells[index]
    }

    /// The bytes of a cell of a text, where they are ASCII alone and what the cell says; nil where it takes a closer
    /// look, or is of something else.
    public func plainBytes(_ index: Int) -> ArraySlice<UInt8>? {
      source == nil ? scanner.plainBytes(fields[index]) : nil
    }

    /// The next row; nil at the end.
    ///
    /// - Throws: ``SheetFault`` with the place.
    public mutating func next() throws(SheetFault) -> [SheetCell]? {
      guard try advance() else { return nil }
      var row: [SheetCell] = []
      for index in 0..<count { row.append(try cell(index)) }
      return row
    }
  }
}

/// What gives the rows of a sheet that is read otherwise than as this module does. A copy goes on from the same row.
public protocol SheetRowSource: Sendable {
  /// The next row; nil at the end.
  ///
  /// - Throws: ``SheetFault`` with the place.
  mutating func next() throws(SheetFault) -> [SheetCell]?
}
