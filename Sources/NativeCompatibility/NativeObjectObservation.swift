/// What an image's object files come to: the fact `native_objects`.
public struct NativeObjectObservation: Hashable, Sendable {
  /// An object that the image has no use for, and does not try to load.
  public struct ForeignObject: Hashable, Sendable {
    /// Its path in the image.
    public var path: String
    /// What it was built for, as its path or its header says.
    public var platform: String

    /// Makes the object of another platform at a path.
    public init(path: String, platform: String) {
      self.path = path
      self.platform = platform
    }
  }

  /// A library that loads once a program brings the symbols it leaves open, which no program in the image does,
  /// or once a program has loaded what it needs, which the image's files do not tell.
  public struct HostedObject: Hashable, Sendable {
    /// Its path in the image.
    public var path: String
    /// The symbols that its program must define.
    public var symbols: [String]
    /// The libraries that its program must load first.
    public var libraries: [String]

    /// Makes a plug-in without a program.
    public init(path: String, symbols: [String], libraries: [String] = []) {
      self.path = path
      self.symbols = symbols
      self.libraries = libraries
    }
  }

  /// The number of object files of every kind.
  public var total = 0
  /// How many of them are programs, libraries and add-ons: what a loader could be asked for.
  public var programsAndLibraries = 0
  /// Those of them that load, by path.
  public var loading: [String] = []
  /// What the image's loader refuses, by path.
  public var unloadable: [UnloadableObject] = []
  /// Builds for other platforms beside the right one, by path.
  public var forOtherPlatforms: [ForeignObject] = []
  /// Plug-ins that wait for a program, by path.
  public var awaitingHost: [HostedObject] = []
  /// Objects of which a part could not be read, so that nothing is known of them, by path.
  public var unread: [String] = []
  /// Objects that need more libraries than are looked at, so that nothing is known of them, by path.
  public var unresolved: [String] = []
  /// The `node` in whose scope add-ons were resolved; nil when the image has none.
  public var nodeExecutable: String?
}
