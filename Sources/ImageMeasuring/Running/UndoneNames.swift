public import ImageSources

/// Names without those that an earlier run has done.
public final class UndoneNames: ImageNames {
  private let names: any ImageNames
  private let done: Set<String>
  private let skippedCount = Locked(0)

  /// Leaves out the names that are done.
  public init(_ names: any ImageNames, done: Set<String>) {
    self.names = names
    self.done = done
  }

  /// How many names were left out until now.
  public var skipped: Int { skippedCount.withLock { $0 } }

  /// How many there are at most.
  public var count: Int? { names.count }

  /// The next name that is not done.
  public func next() async -> Result<String, ImageReadingError>? {
    while let name = await names.next() {
      guard case .success(let text) = name, done.contains(text) else { return name }
      skippedCount.withLock { $0 += 1 }
    }
    return nil
  }
}
