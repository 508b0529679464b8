/// Which of the sizes of an image a source means.
public enum SizeMeaning: Hashable, Sendable {
  /// What is transferred and stored compressed: the layers as a registry has them.
  case compressed
  /// What the layers hold once they are unpacked, by whichever of its definitions.
  case unpacked
  /// One fact, by its own definition.
  case fact(Fact)

  /// The facts that measure such a size.
  public var facts: [Fact] {
    switch self {
    case .compressed: [.transferSize]
    case .unpacked: [.contentSize, .layerTarSize, .rootFilesystemSize]
    case .fact(let fact): [fact]
    }
  }

  /// The words of a file for the meanings that are no fact.
  public static let words: [String: SizeMeaning] = ["compressed": .compressed, "unpacked": .unpacked]

  /// Whether one size may be meant by both.
  func overlaps(_ other: SizeMeaning) -> Bool { facts.contains(where: other.facts.contains) }
}
