public import ComparisonModel

/// The programs of an image, by name.
public struct ProgramNamesObservation: Hashable, Sendable, ImageObservation {
  /// The names.
  public var inventory: NameInventory

  /// Adds `program_names`.
  public func add(to facts: inout Facts) {
    facts[.programNames] = inventory.value
  }

  /// What a reader of the fact must know.
  public var notes: [LocalizedText] {
    guard inventory.names == nil else { return [] }
    return [
      LocalizedText(
        ko: "실행할 수 있는 파일이 너무 많아 프로그램 이름을 싣지 않았습니다(한도 \(NameInventory.maximumNames)개).",
        en:
          "There are too many files that can be executed to list the programs by name (the limit is \(NameInventory.maximumNames))."
      )
    ]
  }
}
