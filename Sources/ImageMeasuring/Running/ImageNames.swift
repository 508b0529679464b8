public import ImageSources

/// Names of images, one after another.
public protocol ImageNames: Sendable {
  /// How many there are; nil where that is not known before the end.
  var count: Int? { get }

  /// The next name, or why a line is none; nil at the end. It may wait.
  func next() async -> Result<String, ImageReadingError>?
}

/// Names that are all known.
public final class ListedNames: ImageNames {
  private let names: [String]
  private let position = Locked(0)

  /// Makes the list.
  public init(_ names: [String]) {
    self.names = names
  }

  /// How many there are.
  public var count: Int? { names.count }

  /// The next name; nil at the end.
  public func next() async -> Result<String, ImageReadingError>? {
    position.withLock { position in
      guard position < names.count else { return nil }
      defer { position += 1 }
      return .success(names[position])
    }
  }
}
