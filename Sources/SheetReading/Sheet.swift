/// A sheet: rows of cells, from the top. A text is read row by row, and nothing of it is held.
public struct Sheet: Sendable {
  /// What its tab is called; nil for a text file.
  public let name: String?
  private let content: Content

  private enum Content: Sendable {
    case text([UInt8])
    case cells([[SheetCell]])
  }

  /// A sheet of a workbook, or one whose cells were read otherwise. A row ends with its last cell that holds something.
  public init(name: String?, rows: [[SheetCell]]) {
    self.name = name
    content = .cells(rows)
  }

  /// A text.
  init(text: [UInt8]) {
    name = nil
    content = .text(text)
  }

  /// Its rows from the first on, without those that hold nothing.
  public func rows() -> Rows {
    switch content {
    case .text(let bytes): Rows(source: .text(CSVScanner(bytes)))
    case .cells(let rows): Rows(source: .cells(rows[...]))
    }
  }

  /// The rows of a sheet, one after the other.
  public struct Rows {
    fileprivate enum Source {
      case text(CSVScanner)
      case cells(ArraySlice<[SheetCell]>)
    }

    fileprivate var source: Source

    /// The next row; nil at the end.
    ///
    /// - Throws: ``SheetFault`` with the place.
    public mutating func next() throws(SheetFault) -> [SheetCell]? {
      switch source {
      case .text(var scanner):
        let row = try scanner.row()
        source = .text(scanner)
        return row
      case .cells(var rest):
        let row = rest.popFirst()
        source = .cells(rest)
        return row
      }
    }
  }
}
