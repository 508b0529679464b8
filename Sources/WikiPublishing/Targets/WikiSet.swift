/// What a file of wikis names: pages that are published together, and indexes of them.
public struct WikiSet: Hashable, Sendable {
  /// What all of them are called together, by which pages are found that are published no longer; nil without a name.
  public var name: String?
  /// The pages of reports.
  public var pages: [Page]
  /// The pages that list the others of their wiki.
  public var indexes: [Index]

  /// The page of a report.
  public struct Page: Hashable, Sendable {
    /// Where it is published.
    public var target: WikiTarget
    /// Its comparison and its measurements; nil for those that the command names.
    public var subject: Subject?

    /// Makes a page.
    public init(_ target: WikiTarget, subject: Subject? = nil) {
      self.target = target
      self.subject = subject
    }
  }

  /// What a page is about, as a command would name it.
  public struct Subject: Hashable, Sendable {
    /// The file of the comparison, or the word for the built-in one.
    public var comparison: String
    /// Files and folders of measurements.
    public var measurements: [String]

    /// Names a comparison and its measurements.
    public init(comparison: String, measurements: [String]) {
      self.comparison = comparison
      self.measurements = measurements
    }
  }

  /// A page that lists the others.
  public struct Index: Hashable, Sendable {
    /// Where it is published.
    public var target: WikiTarget
    /// Its title; nil for a usual one.
    public var title: String?

    /// Makes an index.
    public init(_ target: WikiTarget, title: String? = nil) {
      self.target = target
      self.title = title
    }
  }

  /// Every place that something is published in.
  public var targets: [WikiTarget] { pages.map(\.target) + indexes.map(\.target) }
}
