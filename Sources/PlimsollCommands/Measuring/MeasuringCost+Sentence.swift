import ComparisonModel
import ImageSources
import OCIFormat
import RegistryReading

extension MeasuringCost {
  /// What a run would take, for people.
  func sentence(_ language: Language) -> String {
    let bytes = layerBytes.map { ByteCount($0).approximateText } ?? FactValue.unknownText[language]
    let layers = image.layers.count
    let manifests = requests[.manifestGet] ?? 0
    let others = requests.values.reduce(0, +) - manifests
    let name = "\(image.name) (\(image.platform))"
    switch (language, requests.isEmpty) {
    case (.en, true): return "\(name): \(bytes) in \(Self.counted(layers, "layer")), read from this machine"
    case (.en, false):
      return "\(name): \(bytes) in \(Self.counted(layers, "layer")); \(Self.counted(manifests, "request"))"
        + " for manifests, which registries count, and \(Self.counted(others, "other"))"
    case (.ko, true): return "\(name): 레이어 \(layers)개, \(bytes). 이 컴퓨터에서 읽습니다."
    case (.ko, false):
      return "\(name): 레이어 \(layers)개, \(bytes). 레지스트리가 횟수를 세는 매니페스트 요청 \(manifests)번,"
        + " 그 밖의 요청 \(others)번"
    }
  }

  /// A number with what it counts, in English.
  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
