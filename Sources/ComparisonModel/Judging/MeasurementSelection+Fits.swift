extension MeasurementSelection {
  /// Whether a measurement is of the image that is selected.
  public func fits(_ measurement: Measurement) -> Bool {
    if let platform, !platform.names(measurement.image.platform) { return false }
    return switch image {
    case .newest: true
    case .name(let name):
      ImagePattern.familiarName(measurement.image.name) == ImagePattern.familiarName(name)
    case .digest(let digest): measurement.image.hasDigest(digest)
    }
  }
}
