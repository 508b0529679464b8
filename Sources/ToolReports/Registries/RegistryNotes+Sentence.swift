internal import ComparisonModel

/// What readers must know of what registries, and those who ask them, say.
enum RegistryNotes {
  /// That skopeo was not asked about a registry, as far as its report tells.
  static let unknownPlace = LocalizedText(
    ko:
      "skopeo의 보고서만으로는 이미지를 레지스트리에서 읽었는지 알 수 없습니다. 엔진과 아카이브에 대해서는 압축을 푼 레이어의 크기를 같은 이름으로 적으므로, 다운로드 크기로 옮기지 않았습니다.",
    en:
      "The report of skopeo does not tell that it is of a registry. Of engines and archives it gives the sizes of uncompressed layers under the same name, so they are not taken for the transfer size."
  )
}
