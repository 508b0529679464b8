public import ComparisonModel

/// What one report says of one image.
public struct ToolReport: Hashable, Sendable {
  /// What it says, as a measurement.
  public var measurement: Measurement
  /// Every name that the report has for the image, that of the measurement first.
  public var names: [String]
  /// Digests of the image of which the report does not say whether they are that of its manifest or of an index.
  public var namedDigests: [String]

  /// The kind of report that it comes from, and the start of the report's digest: what tells it from the others of
  /// its image, as a part of a file's name.
  public var label: String

  /// Makes a report.
  init(_ measurement: Measurement, names: [String] = [], namedDigests: [String] = [], label: String) {
    self.measurement = measurement
    self.label = label
    let first = measurement.image.name
    self.names = [first] + names.filter { $0 != first }
    self.namedDigests = namedDigests
  }
}
