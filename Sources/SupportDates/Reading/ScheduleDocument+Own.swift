import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages

extension ScheduleDocument {
  private static let scheduleKeys = ["product", "name", "source", "address", "revision", "date", "releases"]
  private static let releaseKeys = ["release", "released", "active_until", "supported_until", "extended"]

  /// A file of our own format.
  mutating func ownSchedules(_ root: JSONNode) -> [SupportSchedule] {
    guard text("schema", of: root) == SupportDataReader.schemaName else {
      error(
        .unknownSchema, at: root["schema"]?.offset ?? root.offset, "the schema is not known",
        suggestion: "write \"schema\": \"\(SupportDataReader.schemaName)\"")
      return []
    }
    checkKeys(of: root, known: ["schema", "schedules"])
    guard let schedules = root["schedules"] else {
      error(
        .missingKey, at: root.offset, "there is no 'schedules' here", suggestion: "add \"schedules\": […]")
      return []
    }
    var read: [SupportSchedule] = []
    for item in items(schedules, "a list of schedules") {
      if let schedule = ownSchedule(item) { read.append(schedule) }
    }
    return read
  }

  private mutating func ownSchedule(_ node: JSONNode) -> SupportSchedule? {
    checkKeys(of: node, known: Self.scheduleKeys)
    let product = text("product", of: node)
    let source = text("source", of: node)
    let name = optionalText("name", of: node)
    let address = optionalText("address", of: node)
    let revision = optionalText("revision", of: node)
    _ = day("date", of: node)
    guard let product, let source, let releases = node["releases"] else {
      if node["releases"] == nil {
        error(
          .missingKey, at: node.offset, "there is no 'releases' here", suggestion: "add \"releases\": […]")
      }
      return nil
    }
    var read: [SupportRelease] = []
    for item in items(releases, "a list of releases") {
      if let release = ownRelease(item) { read.append(release) }
    }
    return SupportSchedule(
      product: product, name: name ?? product, source: source, address: address, revision: revision,
      releases: read)
  }

  private mutating func ownRelease(_ node: JSONNode) -> SupportRelease? {
    checkKeys(of: node, known: Self.releaseKeys)
    let release = text("release", of: node)
    var extensions: [SupportEnd.Extension] = []
    if let extended = node["extended"] {
      guard case .object(let members) = extended.content else {
        error(
          .wrongType, at: extended.offset, "an object of days by the name of the support is expected here",
          suggestion: "write {\"LTS\": \"2028-06-30\"}")
        return nil
      }
      for member in members {
        if let until = day(member.value, member.key) {
          extensions.append(.init(name: member.key, until: until))
        }
      }
    }
    let released = day("released", of: node)
    let active = day("active_until", of: node)
    let supported = day("supported_until", of: node)
    guard let release else { return nil }
    return SupportRelease(
      release: release, released: released, activeUntil: active, supportedUntil: supported,
      extensions: extensions)
  }

  /// Our own format has the keys that it has: one that is misspelt would drop a date in silence.
  private mutating func checkKeys(of node: JSONNode, known: [String]) {
    guard case .object(let members) = node.content else {
      error(.wrongType, at: node.offset, "an object is expected here")
      return
    }
    for member in members where !known.contains(member.key) {
      error(
        .unknownKey, at: member.keyOffset, "\(QuotedText.quoted(member.key)) is no key here",
        suggestion: NearestName.suggestion(for: member.key, among: known))
    }
  }
}
