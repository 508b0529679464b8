public import ComparisonModel

/// A list of names that is whole or unknown: what is not on it is not in the image.
public struct NameInventory: Hashable, Sendable {
  /// The most names: 50,000. The fullest images have about 5,000 programs.
  public static let maximumNames = 50_000
  /// The most bytes of all names together: 2 MiB, so that a measurement stays within its line of 16 MiB.
  public static let maximumBytes = 2 << 20

  /// The names, sorted, each once; nil where they are too many to be listed.
  public let names: [String]?

  /// An inventory that is not known, because it would be too long.
  static let tooLong = NameInventory(names: nil)

  /// Makes an inventory, of names in any order and number.
  init(_ names: some Sequence<String>) {
    let sorted = Set(names).sorted()
    let bytes = sorted.reduce(0) { $0 + $1.utf8.count }
    self.names = sorted.count <= Self.maximumNames && bytes <= Self.maximumBytes ? sorted : nil
  }

  private init(names: [String]?) {
    self.names = names
  }

  /// The value of a fact.
  public var value: FactValue { names.map { .names($0) } ?? .unknown(.couldNotBeTold) }
}
