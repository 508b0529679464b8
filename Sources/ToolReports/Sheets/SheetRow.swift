internal import ComparisonModel

/// A row of a sheet, as far as its columns are mapped.
struct SheetRow {
  var image = ""
  var candidate = ""
  var platform: String?
  /// The values of the columns that measure, in their order.
  var values: [FactValue?] = []

  /// Whether it says whose it is.
  var namesImage: Bool { !image.isEmpty || !candidate.isEmpty }

  /// What it measures.
  func measured(_ owners: SheetOwners) -> MeasuredRow {
    let owner = owners.candidate(called: candidate)
    let name = image.isEmpty ? owner?.images.first { !$0.text.contains("*") }?.text ?? candidate : image
    return MeasuredRow(name: name, platform: platform, candidate: owner?.id, values: values)
  }
}
