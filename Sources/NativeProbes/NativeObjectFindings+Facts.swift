public import ComparisonModel
public import NativeCompatibility

extension NativeObjectFindings {
  /// Adds the fact `native_objects` to `facts`.
  public func add(to facts: inout Facts) {
    facts[.nativeObjects] = .nativeObjects(
      NativeObjects(
        total: Int64(total),
        unloadable: unloadable.map { .init(path: $0.path, reason: $0.reason, problems: $0.problems) },
        forOtherPlatforms: forOtherPlatforms.map(\.path)))
  }

  /// What a reader of the fact must know.
  public var notes: [LocalizedText] {
    guard !unread.isEmpty else { return [] }
    let count = unread.count
    return [
      LocalizedText(
        ko: "ELF 파일 \(count)개는 필요한 표가 파일 앞쪽의 알려진 자리에 없어 적재 여부를 판단하지 못했습니다: \(unread.joined(separator: ", "))",
        en: "\(count) ELF files have their tables in unusual places, so that nothing is said of them: "
          + unread.joined(separator: ", "))
    ]
  }

  /// The evidence, as the member `native_objects` of a measurement's `details`.
  public var details: JSONValue {
    .object([
      .init("node_program", nodeExecutable.map { .text($0) } ?? .null),
      .init("loadable", .integer(Int64(loadable))),
      .init(
        "for_other_platforms",
        .list(
          forOtherPlatforms.map {
            .object([.init("path", .text($0.path)), .init("platform", .text($0.platform))])
          })),
      .init(
        "awaiting_program",
        .list(
          awaitingHost.map {
            .object([
              .init("path", .text($0.path)), .init("symbols", .list($0.symbols.map { .text($0) })),
            ])
          })),
      .init("unread", .list(unread.map { .text($0) })),
    ])
  }
}
