/// A reader of bytes that come from outside, and what it is tried with.
///
/// A reader may refuse any bytes by throwing. It may not crash, hang, or hold memory without a bound.
public struct FuzzTarget: Sendable {
  /// Its name in commands and in the names of files.
  public let name: String
  /// Words that its format is made of, for mutations to put in.
  public let words: [String]
  /// Inputs that it accepts, from which mutations start.
  public let seeds: @Sendable () throws -> [[UInt8]]
  /// Where its bytes lie in an image, when they are a file of one.
  public let paths: [String]
  /// Reads an input to its end, and throws where it refuses it.
  public let read: @Sendable ([UInt8]) throws -> Void

  /// Makes a target.
  public init(
    _ name: String, words: [String] = [], at paths: [String] = [],
    seeds: @escaping @Sendable () throws -> [[UInt8]], read: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    self.name = name
    self.words = words
    self.paths = paths
    self.seeds = seeds
    self.read = read
  }

  /// Makes a target whose seeds are texts.
  public init(
    _ name: String, words: [String] = [], at paths: [String] = [], texts: [String],
    read: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    self.init(name, words: words, at: paths, seeds: { texts.map { Array($0.utf8) } }, read: read)
  }

  /// Reads an input; that it is refused is no fault.
  public func run(_ input: [UInt8]) {
    do { try read(input) } catch { _ = String(describing: error) }
  }
}

extension FuzzTarget {
  /// Every target.
  public static var all: [FuzzTarget] {
    layers + keptPieces + containers + documents + objects + packageDatabases + releaseFiles + loaderFiles
      + programFiles + reports + lockFiles + imageLists + registries + textFormats + ownFiles + templates
      + pages
  }
}
