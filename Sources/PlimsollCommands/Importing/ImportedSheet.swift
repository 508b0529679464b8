import ComparisonFiles
import ComparisonModel
import ImageMeasuring
import ToolReports

/// A sheet whose rows are measurements. None of them is held: they are made anew where they are written.
struct ImportedSheet {
  /// The most images that are told by their names where they belong to no candidate.
  static let maximumNames = 100

  /// The file, as the user named it.
  let path: String
  let sheet: MeasuredSheet
  /// How many measurements it gives.
  private(set) var count = 0
  /// How many rows belong to no candidate, and the images of the first of them.
  private(set) var strangers: (count: Int, images: [String]) = (0, [])
  /// The numbers of the rows that are left out, in their order.
  private var leftOut: [Int] = []
  private var rows = 0

  init(path: String, sheet: MeasuredSheet) { (self.path, self.sheet) = (path, sheet) }

  /// Notes a row that is imported.
  mutating func add(_ row: MeasuredRow, isAssigned: Bool) {
    rows += 1
    count += 1
    guard !isAssigned else { return }
    strangers.count += 1
    if strangers.images.count < Self.maximumNames { strangers.images.append(row.name) }
  }

  /// Notes a row that is not imported.
  mutating func leaveOut() {
    leftOut.append(rows)
    rows += 1
  }

  /// Goes through the rows that are imported.
  func forEachRow(_ body: (MeasuredRow) throws -> Void) throws {
    var rest = leftOut[...]
    var number = 0
    try sheet.forEachRow { row in
      defer { number += 1 }
      guard rest.first != number else {
        rest.removeFirst()
        return
      }
      try body(row)
    }
  }
}
