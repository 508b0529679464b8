public import ComparisonModel

/// How the names of a record's files tell their language.
public enum RecordNaming: CaseIterable, Hashable, Sendable {
  /// `0001-node-base-images-smallest-ko.md`: a number and a title of ASCII with hyphens, as MADR and its tools have it.
  case hyphen
  /// `0001-node-base-images-smallest.ko.md`, as earlier versions wrote it. Such a file keeps its name.
  case fullStop

  /// What stands between the record's name and its language.
  public var separator: String {
    switch self {
    case .hyphen: "-"
    case .fullStop: "."
    }
  }

  /// What a name has between the record's name and the ending of the format.
  public func mark(of language: Language) -> String { separator + language.rawValue }
}
