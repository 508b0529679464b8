public import ImageSources

/// What it would take to measure an image.
public struct MeasurementCost: Sendable {
  /// The image; its documents were read.
  public var image: StoredImage
  /// The layers that would be read: none where the documents say all that is asked for, and none that an image
  /// before it in its place has as well.
  public var layers: [StoredLayer]
  /// Whether the layers would be read but for the budget.
  public var isOverBudget: Bool

  /// Makes the cost of an image of which `layers` would be read.
  init(_ image: StoredImage, layers: [StoredLayer], omission: MeasurementPlan.Omission?) {
    self.image = image
    self.layers = layers
    if case .overBudget = omission { isOverBudget = true } else { isOverBudget = false }
  }
}
