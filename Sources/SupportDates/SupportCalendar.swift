public import ComparisonModel
public import Diagnostics

/// What all sources say of the releases of all products, and which tags are still built.
public struct SupportCalendar: Sendable {
  /// The product that Node.js is.
  public static let node = "node"

  /// What each source says of each product, in the order given.
  public private(set) var schedules: [SupportSchedule]
  /// For each product, what each source says of each release.
  private var claims: [String: [[String: SupportRelease]]] = [:]
  private var positions: [String: [Int]] = [:]
  /// Which tags are still built.
  let tags: BuiltTags

  /// Makes a calendar.
  ///
  /// - Parameters:
  ///   - schedules: What sources say. Of two schedules of one source for one product, the later one holds:
  ///     newer data takes the place of older, and is never mixed with it.
  ///   - tags: Which tags are still built; the later list of a repository holds.
  public init(_ schedules: [SupportSchedule], tags: [TagList] = []) {
    self.tags = BuiltTags(tags)
    var kept: [SupportSchedule] = []
    for schedule in schedules {
      if let earlier = kept.firstIndex(where: {
        $0.source == schedule.source && $0.product == schedule.product
      }) {
        kept[earlier] = schedule
      } else {
        kept.append(schedule)
      }
    }
    self.schedules = kept
    for (position, schedule) in kept.enumerated() {
      let byRelease = Dictionary(schedule.releases.map { ($0.release, $0) }) { _, later in later }
      claims[schedule.product, default: []].append(byRelease)
      positions[schedule.product, default: []].append(position)
    }
  }

  /// What the program knows by itself: Node.js, Debian, Alpine Linux and Ubuntu.
  ///
  /// - Throws: `FaultyInput` where the file inside the program has a fault, which a test excludes.
  public static func builtIn() throws(FaultyInput) -> SupportCalendar {
    SupportCalendar(
      try SupportDataReader.read(PackageResources.support_dates_json, file: "support-dates.json").schedules)
  }

  /// This calendar with newer data, which goes before it.
  public func updated(with newer: SupportData) -> SupportCalendar {
    newer == SupportData() ? self : SupportCalendar(schedules + newer.schedules, tags: newer.tags)
  }

  /// Until when the release that a version belongs to is supported.
  ///
  /// - Parameters:
  ///   - product: The product: ``node``, or the id of a distribution in os-release(5).
  ///   - version: The version as it was measured, such as `24.20.0` or `3.24.1`.
  ///   - day: The day against which it is told.
  /// - Returns: nil where no source gives a day.
  public func end(of product: String, version: String, on day: Timestamp? = nil) -> SupportEnd? {
    guard let known = claims[product], let positions = positions[product] else { return nil }
    for release in Self.releases(of: version) {
      let found = zip(positions, known).compactMap { position, byRelease in
        byRelease[release].map { (schedule: schedules[position], claim: $0) }
      }
      guard let first = found.first else { continue }
      let statements = found.compactMap { schedule, claim in
        claim.supportedUntil.map { SupportEnd.Statement(source: schedule.source, until: $0) }
      }
      return SupportEnd(
        release: "\(first.schedule.name) \(release)", statements: statements,
        extensions: Self.extensions(found.map(\.claim)), released: found.compactMap(\.claim.released),
        activeUntil: found.compactMap(\.claim.activeUntil), day: day)
    }
    return nil
  }

  /// The releases that a version may be of, the closest first: `3.24.1`, `3.24`, `3`.
  private static func releases(of version: String) -> [String] {
    var parts = version.split(separator: ".", omittingEmptySubsequences: false)
    var names: [String] = []
    while !parts.isEmpty {
      names.append(parts.joined(separator: "."))
      parts.removeLast()
    }
    return names
  }

  /// What goes on after regular support, each kind by the source that ends it first. What ends no later than regular
  /// support does extends nothing.
  private static func extensions(_ claims: [SupportRelease]) -> [SupportEnd.Extension] {
    var ends: [String: Timestamp] = [:]
    for claim in claims {
      for more in claim.extensions where claim.supportedUntil.map({ more.until > $0 }) ?? true {
        ends[more.name] = min(ends[more.name] ?? more.until, more.until)
      }
    }
    return ends.map { SupportEnd.Extension(name: $0.key, until: $0.value) }
  }
}
