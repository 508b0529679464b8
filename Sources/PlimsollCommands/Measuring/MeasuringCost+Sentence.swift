import ComparisonModel
import ImageSources
import OCIFormat
import RegistryReading

extension MeasuringCost {
  /// What a run would take, for people.
  func sentence(_ language: Language) -> String {
    let bytes = layerBytes.map { ByteCount($0).approximateText } ?? FactValue.unknownText[language]
    let layers = image.layers.count
    let name = "\(image.name) (\(image.platform))"
    guard !requests.isEmpty else {
      switch language {
      case .en: return "\(name): \(bytes) in \(layers) layers, read from this machine"
      case .ko: return "\(name): 레이어 \(layers)개, \(bytes). 이 컴퓨터에서 읽습니다."
      }
    }
    let manifests = requests[.manifestGet] ?? 0
    let others = requests.values.reduce(0, +) - manifests
    switch language {
    case .en:
      return
        "\(name): \(bytes) in \(layers) layers; \(manifests) requests for manifests, which registries count,"
        + " and \(others) others"
    case .ko:
      return "\(name): 레이어 \(layers)개, \(bytes). 레지스트리가 횟수를 세는 매니페스트 요청 \(manifests)번,"
        + " 그 밖의 요청 \(others)번"
    }
  }
}
