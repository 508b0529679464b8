import ComparisonModel
import ImageMeasuring

extension CostListing {
  /// What measuring one image would read.
  func text(_ cost: MeasurementCost) -> String {
    let bytes = "\(cost.bytes.approximateText) (\(cost.bytes.exactText) B)"
    let head = "\(cost.name) \(cost.platform): "
    switch language {
    case .ko:
      if cost.isOverBudget { return head + "한도를 넘어 레이어를 읽지 않음 (\(cost.imageBytes.exactText) B)" }
      return head
        + (cost.layerCount == 0 ? "더 읽을 레이어 없음" : "레이어 \(cost.layerCount)개, \(bytes)")
    case .en:
      if cost.isOverBudget { return head + "over the budget, no layer (\(cost.imageBytes.exactText) B)" }
      guard cost.layerCount > 0 else { return head + "no layer to read" }
      return head + "\(cost.layerCount) \(cost.layerCount == 1 ? "layer" : "layers"), \(bytes)"
    }
  }

  /// What all of it would read.
  func total(images: Int, bytes: ByteCount) -> String {
    switch language {
    case .ko: "이미지 \(images)개, 모두 \(bytes.approximateText) (\(bytes.exactText) B)"
    case .en:
      "\(images) \(images == 1 ? "image" : "images"), \(bytes.approximateText) (\(bytes.exactText) B) together"
    }
  }
}
