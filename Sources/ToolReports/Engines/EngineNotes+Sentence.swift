import TextLayout

internal import ComparisonModel

/// What readers must know of what engines say.
enum EngineNotes {
  /// That a size is the engine's own.
  static func size(engine: String) -> LocalizedText {
    LocalizedText(
      ko:
        "크기는 \(KoreanParticle.subject.following(engine)) 스스로 보고한 값이며, 뜻이 엔진과 저장소에 따라 다르므로 다른 크기 정의로 옮기지 않았습니다.",
      en:
        "The size is the one that \(engine) reports; what it counts depends on the engine and its store, so it is taken for no other definition of size."
    )
  }
}
