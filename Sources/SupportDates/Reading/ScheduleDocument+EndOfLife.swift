import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages

extension ScheduleDocument {
  private static let source = "endoflife.date"

  /// `/api/nodejs.json` of endoflife.date: a list of cycles. It does not name its product: its file does.
  mutating func endOfLifeList(_ root: JSONNode) -> SupportSchedule? {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let product = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    var releases: [SupportRelease] = []
    for item in items(root, "a list of cycles") {
      guard let cycle = text("cycle", of: item) else { continue }
      releases.append(
        SupportRelease(
          release: cycle, released: day("releaseDate", of: item),
          activeUntil: day("support", of: item, allowsYesNo: true),
          supportedUntil: day("eol", of: item, allowsYesNo: true),
          extensions: extensions(day("extendedSupport", of: item, allowsYesNo: true), of: product)))
    }
    return schedule(product: product, label: nil, releases)
  }

  /// `/api/v1/products/nodejs/` of endoflife.date: an object with the product and its releases.
  mutating func endOfLifeProduct(_ root: JSONNode) -> SupportSchedule? {
    guard let result = root["result"], let product = text("name", of: result) else { return nil }
    guard let list = result["releases"] else {
      error(.missingKey, at: result.offset, "there is no 'releases' here")
      return nil
    }
    var releases: [SupportRelease] = []
    for item in items(list, "a list of releases") {
      guard let name = text("name", of: item) else { continue }
      releases.append(
        SupportRelease(
          release: name, released: day("releaseDate", of: item), activeUntil: day("eoasFrom", of: item),
          supportedUntil: day("eolFrom", of: item),
          extensions: extensions(day("eoesFrom", of: item), of: product)))
    }
    return schedule(product: product, label: optionalText("label", of: result), releases)
  }

  private func schedule(product: String, label: String?, _ releases: [SupportRelease]) -> SupportSchedule {
    let known = KnownProduct(endOfLifeName: product)
    return SupportSchedule(
      product: known?.product ?? product, name: known?.name ?? label ?? product, source: Self.source,
      address: "https://endoflife.date/\(product)", releases: releases)
  }

  private func extensions(_ until: Timestamp?, of product: String) -> [SupportEnd.Extension] {
    until.map { [.init(name: KnownProduct(endOfLifeName: product)?.extensionName ?? "extended", until: $0)] }
      ?? []
  }
}
