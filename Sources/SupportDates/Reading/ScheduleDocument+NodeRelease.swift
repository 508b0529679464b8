import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages

extension ScheduleDocument {
  /// `schedule.json` of nodejs/Release: an object of release lines, `v24` with its days.
  mutating func nodeSchedule(_ members: [JSONMember]) -> SupportSchedule {
    var releases: [SupportRelease] = []
    for member in members {
      guard member.key.hasPrefix("v"), case .object = member.value.content else {
        error(
          .malformed, at: member.keyOffset,
          "a release line such as \"v24\" with an object of days is expected, and here is \(QuotedText.quoted(member.key))"
        )
        continue
      }
      releases.append(
        SupportRelease(
          release: String(member.key.dropFirst()), released: day("start", of: member.value),
          activeUntil: day("maintenance", of: member.value), supportedUntil: day("end", of: member.value)))
    }
    return SupportSchedule(
      product: SupportCalendar.node, name: "Node.js", source: "nodejs/Release",
      address: "https://github.com/nodejs/Release/blob/main/schedule.json", releases: releases)
  }
}
