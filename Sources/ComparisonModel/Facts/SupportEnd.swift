/// Until when a release that an image stands on is supported, by each source that says it.
///
/// It is derived from a measured version and what sources publish of its release, so its evidence level is
/// ``EvidenceLevel/published``. Sources that differ leave it between two days: no day between them is made up.
public struct SupportEnd: Hashable, Sendable {
  /// What one source says.
  public struct Statement: Hashable, Sendable {
    /// The source, for people: `endoflife.date`.
    public var source: String
    /// The last day of regular support.
    public var until: Timestamp

    /// Makes a statement.
    public init(source: String, until: Timestamp) {
      self.source = source
      self.until = until
    }
  }

  /// Support beyond the regular one, by others or for money: it is told apart, and moves no date.
  public struct Extension: Hashable, Sendable {
    /// What it is called: `LTS`, `ELTS`, `ESM`.
    public var name: String
    /// Its last day, by the source that ends it first.
    public var until: Timestamp

    /// Makes an extension.
    public init(name: String, until: Timestamp) {
      self.name = name
      self.until = until
    }
  }

  /// The release, for people: `Debian 12`.
  public let release: String
  /// What the sources say, the earliest day first; at least one.
  public let statements: [Statement]
  /// Support beyond the regular one, the earliest day first.
  public let extensions: [Extension]
  /// The days of its release, each once, the earliest first: several where sources differ, none where none says it.
  public let released: [Timestamp]
  /// The last days of active support, likewise.
  public let activeUntil: [Timestamp]
  /// The day against which it is told; nil where none is known.
  public let day: Timestamp?

  /// The first day that a source gives.
  public let earliest: Timestamp
  /// The last day that a source gives.
  public let latest: Timestamp
  /// What it says for people, put together once: ten thousand images stand on a few releases.
  private(set) var words = LocalizedText(same: "")

  /// Makes the end of a release's support.
  ///
  /// - Returns: nil where no source says anything.
  public init?(
    release: String, statements: [Statement], extensions: [Extension] = [], released: [Timestamp] = [],
    activeUntil: [Timestamp] = [], day: Timestamp? = nil
  ) {
    let ordered = statements.sorted { ($0.until, $0.source) < ($1.until, $1.source) }
    guard let first = ordered.first, let last = ordered.last else { return nil }
    self.release = release
    self.statements = ordered
    self.extensions = extensions.sorted { ($0.until, $0.name) < ($1.until, $1.name) }
    self.released = Self.once(released)
    self.activeUntil = Self.once(activeUntil)
    self.day = day
    earliest = first.until
    latest = last.until
    words = LocalizedText(ko: sentence(in: .ko), en: sentence(in: .en))
  }

  private static func once(_ days: [Timestamp]) -> [Timestamp] {
    days.sorted().reduce(into: []) { kept, day in
      if kept.last?.day != day.day { kept.append(day) }
    }
  }

  /// Whether sources give different days.
  public var isDisputed: Bool { earliest.day != latest.day }

  /// Whether regular support has ended on the day that it is told against; nil where that day is not known, or
  /// sources differ on it. The last day is one of support.
  public var hasEnded: Bool? {
    guard let day else { return nil }
    let number = CalendarDay.number(of: day)
    if CalendarDay.number(of: latest) < number { return true }
    return CalendarDay.number(of: earliest) < number ? nil : false
  }

  /// How many days of support are left on a day by the source that ends it first; negative where it has ended.
  public func daysLeft(on day: Timestamp) -> Int64 {
    CalendarDay.number(of: earliest) - CalendarDay.number(of: day)
  }
}
