/// The bytes of one row of CSV, and where its cells begin in them.
struct CSVLine {
  /// The bytes.
  var bytes: [UInt8] = []
  /// Where each cell begins, the comma before it included, and where the last one ends.
  private var starts: [Int] = []

  /// Begins a row anew.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  /// Begins the next cell.
  mutating func beginCell() {
    starts.append(bytes.count)
    if starts.count > 1 { bytes.append(UInt8(ascii: ",")) }
  }

  /// Writes the next cells as another row, which has ended, has them.
  mutating func copy(_ columns: Range<Int>, from other: CSVLine) {
    let (first, end) = (other.starts[columns.lowerBound], other.starts[columns.upperBound])
    for column in columns { starts.append(bytes.count + other.starts[column] - first) }
    bytes.append(contentsOf: other.bytes[first..<end])
  }

  /// Ends the row.
  mutating func end() {
    starts.append(bytes.count)
    bytes.append(0x0D)
    bytes.append(0x0A)
  }
}
