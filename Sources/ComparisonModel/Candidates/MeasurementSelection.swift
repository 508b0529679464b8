/// Which of a candidate's measurements its cells show. The others are listed with the findings.
public enum MeasurementSelection: Hashable, Sendable {
  /// The newest image: latest creation time, then latest measurement.
  case newest
  /// The image of this name, for example `node:24.20.0-slim`.
  case name(String)
  /// The image whose manifest has this digest.
  case digest(String)
}
