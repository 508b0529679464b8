import ArgumentParser

/// How measurements are printed.
enum MeasurementFormat: String, CaseIterable, ExpressibleByArgument {
  /// One JSON object for each image and line.
  case json
  /// The images side by side, for a terminal.
  case table
  /// The size of each image as each tool of the field prints it.
  case sizes
}
