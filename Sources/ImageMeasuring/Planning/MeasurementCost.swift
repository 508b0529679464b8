public import ComparisonModel
internal import ImageSources
internal import OCIFormat

/// What it would take to measure an image.
public struct MeasurementCost: Hashable, Sendable {
  /// What the image is called.
  public var name: String
  /// Its platform, as `os/architecture[/variant]`.
  public var platform: String
  /// How many layers would be read.
  public var layerCount: Int
  /// Their stored bytes.
  public var bytes: ByteCount
  /// The stored bytes of all its layers, read or not.
  public var imageBytes: ByteCount
  /// Whether the layers would be read but for the budget.
  public var isOverBudget: Bool

  /// Makes the cost of an image of which `layers` would be read.
  init(_ image: StoredImage, layers: [StoredLayer], omission: MeasurementPlan.Omission?) {
    name = image.name
    platform = image.platform.description
    layerCount = layers.count
    bytes = ByteCount(layers.storedBytes)
    imageBytes = ByteCount(image.layers.storedBytes)
    if case .overBudget = omission { isOverBudget = true } else { isOverBudget = false }
  }
}
