/// Why an image stands on a base image, or does not.
public enum BaseReason {
  /// That the base image is not at hand.
  public static let unknown = LocalizedText(
    ko: "그 이미지가 같은 곳에 없어 레이어를 견줄 수 없습니다.",
    en: "That image is not in the same place, so its layers cannot be compared.")

  /// That the image begins with all layers of the base image.
  public static func holds(_ layers: Int, _ name: String) -> LocalizedText {
    LocalizedText(
      ko: "\(name)의 레이어 \(layers)개로 시작합니다.", en: "The image begins with all layers of \(name) (\(layers)).")
  }

  /// That it does not.
  ///
  /// - Parameter isPinned: Whether the base was found by its digest, and not by a tag, which may have moved.
  public static func differs(_ name: String, shared: Int, of layers: Int, isPinned: Bool) -> LocalizedText {
    let ko = isPinned ? "" : " 태그가 그 뒤에 다른 이미지로 옮겨졌을 수 있습니다."
    let en = isPinned ? "" : " The tag may have moved to another image since."
    return LocalizedText(
      ko: "\(name)의 레이어 \(layers)개 가운데 앞의 \(shared)개만 같습니다.\(ko)",
      en: "Of the \(layers) layers of \(name), the image begins with \(shared).\(en)")
  }
}
