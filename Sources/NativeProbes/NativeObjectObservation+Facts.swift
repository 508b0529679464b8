public import ComparisonModel
public import ImageProbes
internal import ImageReading
public import JSONDocuments
public import NativeCompatibility

extension NativeObjectObservation: ImageObservation {
  /// The most objects of one kind that a measurement lists; a note says how many more there are.
  static let maximumListed = 10_000
  /// The most missing names that a measurement lists for one problem of one object.
  static let maximumNames = 32

  /// Adds the fact `native_objects` to `facts`.
  public func add(to facts: inout Facts) {
    facts[.nativeObjects] = .nativeObjects(
      NativeObjects(
        total: Int64(total),
        unloadable: unloadable.prefix(Self.maximumListed).map { object in
          .init(
            path: object.path, reason: object.reason,
            problems: object.problems.map { $0.shortened(to: Self.maximumNames) })
        },
        forOtherPlatforms: forOtherPlatforms.prefix(Self.maximumListed).map(\.path)))
  }

  /// What a reader of the fact must know.
  public var notes: [LocalizedText] {
    var notes: [LocalizedText] = []
    let unlisted = [unloadable.count, forOtherPlatforms.count].map { max(0, $0 - Self.maximumListed) }.reduce(
      0, +)
    if unlisted > 0 {
      notes.append(
        LocalizedText(
          ko: "ELF 파일 목록은 종류마다 \(Self.maximumListed)개까지이며, \(unlisted)개가 빠져 있습니다.",
          en:
            "The lists of ELF objects end at \(Self.maximumListed) each; \(unlisted) objects are not listed.")
      )
    }
    if !unread.isEmpty {
      notes.append(
        LocalizedText(
          ko: "ELF 파일 \(unread.count)개는 필요한 표가 파일 앞쪽의 알려진 자리에 없어 로드되는지 판단하지 못했습니다: "
            + Self.named(unread),
          en:
            "\(unread.count) ELF files have their tables in unusual places, so that nothing is said of them: "
            + Self.named(unread)))
    }
    if !unresolved.isEmpty {
      notes.append(
        LocalizedText(
          ko: "ELF 파일 \(unresolved.count)개는 필요한 라이브러리가 너무 많아 로드되는지 판단하지 못했습니다: "
            + Self.named(unresolved),
          en: "\(unresolved.count) ELF objects need too many libraries, so that nothing is said of them: "
            + Self.named(unresolved)))
    }
    return notes
  }

  /// The first of some paths.
  private static func named(_ paths: [String]) -> String {
    paths.prefix(maximumNames).map { Array($0.utf8).printable }.joined(separator: ", ")
      + (paths.count > maximumNames ? ", …" : "")
  }

  /// The evidence.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [.init("native_objects", details)]
  }

  /// The evidence, as the member `native_objects` of a measurement's `details`.
  public var details: JSONValue {
    .object([
      .init("node_program", nodeExecutable.map { .text($0) } ?? .null),
      .init("programs_and_libraries", .integer(Int64(programsAndLibraries))),
      .init(
        "for_other_platforms",
        .list(
          forOtherPlatforms.prefix(Self.maximumListed).map {
            .object([.init("path", .text($0.path)), .init("platform", .text($0.platform))])
          })),
      .init(
        "awaiting_program",
        .list(
          awaitingHost.prefix(Self.maximumListed).map {
            .object([
              .init("path", .text($0.path)),
              .init("symbols", .list($0.symbols.prefix(Self.maximumNames).map { .text($0) })),
              .init("libraries", .list($0.libraries.prefix(Self.maximumNames).map { .text($0) })),
            ])
          })),
      .init("unread", .list(unread.prefix(Self.maximumListed).map { .text($0) })),
      .init("unresolved", .list(unresolved.prefix(Self.maximumListed).map { .text($0) })),
    ])
  }
}

extension LoadProblem {
  /// The problem with at most so many names.
  fileprivate func shortened(to count: Int) -> LoadProblem {
    var problem = self
    problem.names = Array(names.prefix(count))
    problem.unlisted += Int64(names.count - problem.names.count)
    return problem
  }
}
