/// What files of support data say.
public struct SupportData: Hashable, Sendable {
  /// Until when releases are supported.
  public var schedules: [SupportSchedule]
  /// Which tags are still built.
  public var tags: [TagList]

  /// Makes it.
  public init(schedules: [SupportSchedule] = [], tags: [TagList] = []) {
    (self.schedules, self.tags) = (schedules, tags)
  }

  /// Adds what another file says.
  public static func += (all: inout SupportData, more: SupportData) {
    all.schedules += more.schedules
    all.tags += more.tags
  }
}
