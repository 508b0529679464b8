import ComparisonModel
import ImageMeasuring
import ImageSources
import OCIFormat
import RegistryReading

extension MeasuringCost {
  /// What a run would take, for people.
  func sentence(_ language: Language) -> String {
    "\(image.name) (\(image.platform)): " + layersText(language) + requestsText(language)
  }

  private func layersText(_ language: Language) -> String {
    let bytes = ByteCount(layerBytes).approximateText
    let count = cost.layers.count
    switch language {
    case .en:
      if cost.isOverBudget {
        return
          "no layer, for all have \(ByteCount(image.layers.storedBytes).approximateText), over the budget"
      }
      guard count > 0 else { return "no layer to read" }
      return "\(bytes) in \(Self.counted(count, "layer"))"
    case .ko:
      if cost.isOverBudget {
        return "레이어가 모두 \(ByteCount(image.layers.storedBytes).approximateText)로 한도를 넘어 읽지 않음"
      }
      return count > 0 ? "레이어 \(count)개, \(bytes)" : "읽을 레이어 없음"
    }
  }

  private func requestsText(_ language: Language) -> String {
    guard !requests.isEmpty else {
      switch language {
      case .en: return ", read from this machine"
      case .ko: return ". 이 컴퓨터에서 읽습니다."
      }
    }
    let manifests = requests[.manifestGet] ?? 0
    let others = requests.values.reduce(0, +) - manifests
    switch language {
    case .en:
      return "; \(Self.counted(manifests, "request")) for manifests, which registries count,"
        + " and \(Self.counted(others, "other"))"
    case .ko: return ". 레지스트리가 횟수를 세는 매니페스트 요청 \(manifests)번, 그 밖의 요청 \(others)번"
    }
  }

  /// What all images of a run would take together.
  static func total(_ images: Int, bytes: ByteCount, _ language: Language) -> String {
    let text = "\(bytes.approximateText) (\(bytes.exactText) B)"
    switch language {
    case .en: return "\(images) images, \(text) together"
    case .ko: return "이미지 \(images)개, 모두 \(text)"
    }
  }

  /// A number with what it counts, in English.
  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
