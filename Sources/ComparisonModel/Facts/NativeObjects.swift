/// The ELF objects of an image, and those that it cannot load.
public struct NativeObjects: Hashable, Sendable {
  /// An object that cannot be loaded.
  public struct Unloadable: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// Why it cannot be loaded, with the name of what is missing, in English.
    public var reason: String
    /// The same, piece by piece; empty where the measurement does not tell.
    public var problems: [LoadProblem]

    /// Makes the record of an object that cannot be loaded.
    public init(path: String, reason: String, problems: [LoadProblem] = []) {
      self.path = path
      self.reason = reason
      self.problems = problems
    }

    /// Why it cannot be loaded, for people.
    public func text(in language: Language) -> String {
      problems.isEmpty ? reason : problems.text(in: language)
    }
  }

  /// How many objects there are.
  public var total: Int64
  /// Those that cannot be loaded, by path.
  public var unloadable: [Unloadable]

  /// Paths of builds for other platforms, beside those that are loaded here.
  public var forOtherPlatforms: [String]

  /// Makes the description of an image's objects.
  public init(total: Int64, unloadable: [Unloadable] = [], forOtherPlatforms: [String] = []) {
    self.total = total
    self.unloadable = unloadable
    self.forOtherPlatforms = forOtherPlatforms
  }
}
