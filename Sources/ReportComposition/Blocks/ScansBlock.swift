import ComparisonModel
import ReportModel

/// What scanners found, each candidate's scans in the order of time: a scan that failed is a gap and no 0, and a
/// figure is compared only with an earlier one of the same scanner.
struct ScansBlock {
  /// A scan of an image of a candidate.
  struct Scan: Hashable, Sendable {
    /// The position of the candidate.
    let candidate: Int
    /// The position of the measurement.
    let measurement: Int
    /// The position of the scan that it is compared with; nil for a candidate's first.
    let previous: Int?
  }

  let context: ReportContext

  /// The scans of a comparison.
  static func scans(in evidence: Evidence) -> [Scan] {
    evidence.byCandidate.enumerated().flatMap { candidate, positions -> [Scan] in
      let scans = positions.filter { evidence.measurements[$0].facts[.knownVulnerabilities] != nil }
        .sorted { key(evidence.measurements[$0]) < key(evidence.measurements[$1]) }
      return scans.enumerated().map { index, position in
        let earlier = scans[..<index]
        let tool = evidence.measurements[position].tool.name
        let previous = earlier.last { evidence.measurements[$0].tool.name == tool } ?? earlier.last
        return Scan(candidate: candidate, measurement: position, previous: previous)
      }
    }
  }

  /// What scans are ordered by; those without a date come first.
  private static func key(_ measurement: Measurement) -> (Int64, String, String) {
    (
      measurement.takenAt?.secondsSinceEpoch ?? Int64.min, measurement.tool.name,
      measurement.image.manifestDigest ?? measurement.image.configDigest ?? measurement.image.name
    )
  }

  func blocks() -> [Block] {
    let scans = Self.scans(in: context.evidence)
    guard !scans.isEmpty else { return [] }
    let table = Table(
      caption: [.text(caption)], columns: headers.map { Table.Column(header: [.text($0)]) },
      rowCount: scans.count
    ) { row in cells(scans[row]) }
    let notes = notes(of: scans)
    return [.table(table)] + (notes.isEmpty ? [] : [.list(start: nil, items: notes)])
  }

  private func cells(_ scan: Scan) -> [Table.Cell] {
    let measurement = context.evidence.measurements[scan.measurement]
    let tool = measurement.tool
    let facts: [Fact] = [.knownVulnerabilities, .vulnerabilitiesBySeverity]
    let name = context.comparison.candidates[scan.candidate].name[context.language]
    // Eight columns: with more a table is wider than a page of 1,280 pixels.
    return [
      Table.Cell(parts: [[.text(name)], [.code(measurement.image.name)]]),
      Table.Cell(.text(measurement.takenAt?.day ?? FactValue.unknownText[context.language])),
      Table.Cell(.text(tool.version.map { "\(tool.name) \($0)" } ?? tool.name)),
      Table.Cell(.text(text(of: .vulnerabilityDatabase, in: measurement))),
    ] + facts.map { Table.Cell(.text(text(of: $0, in: measurement))) }
      + [
        Table.Cell(.text(fixes(in: measurement))),
        Table.Cell(.text(scan.previous.map { change(from: $0, to: scan.measurement) } ?? firstScan)),
      ]
  }

  /// How many findings have a published fix, and how many have none.
  private func fixes(in measurement: Measurement) -> String {
    let counts = [Fact.fixableVulnerabilities, .unfixedVulnerabilities].map { text(of: $0, in: measurement) }
    return counts[0] == counts[1] && counts[0] == FactValue.unknownText[context.language]
      ? counts[0] : counts.joined(separator: " / ")
  }

  /// The severities of all scanners, from the worst on.
  static let severities = ["critical", "high", "medium", "low", "negligible", "unknown"]

  private func text(of fact: Fact, in measurement: Measurement) -> String {
    let value = measurement.value(of: .known(fact))
    if case .counts(let counts) = value {
      let others = counts.keys.filter { !Self.severities.contains($0) }.sorted()
      let parts = (Self.severities + others).compactMap { name -> String? in
        guard let count = counts[name], count > 0 else { return nil }
        return "\(name) \(DigitGroups.text(of: count))"
      }
      return parts.isEmpty ? "0" : parts.joined(separator: ", ")
    }
    return value.isUnknown ? FactValue.unknownText[context.language] : value.text(in: context.language)
  }

  /// What changed, and what the change may come from besides the image.
  private func change(from earlier: Int, to later: Int) -> String {
    let (old, new) = (context.evidence.measurements[earlier], context.evidence.measurements[later])
    guard old.tool.name == new.tool.name else { return otherScanner(old.tool.name) }
    var parts: [String] = []
    if case .count(let before)? = old.facts[.knownVulnerabilities],
      case .count(let now)? = new.facts[.knownVulnerabilities]
    {
      parts.append(difference(now - before))
    } else {
      parts.append(gap)
    }
    return (parts + circumstances(from: old, to: new)).joined(separator: "; ")
  }

  /// What a change between two scans of one scanner may come from besides the vulnerabilities: another image, version or
  /// database.
  func circumstances(from old: Measurement, to new: Measurement) -> [String] {
    var parts: [String] = []
    if !old.image.isSame(as: new.image) { parts.append(otherImage) }
    if old.tool.version != new.tool.version { parts.append(otherVersion(old.tool.version, new.tool.version)) }
    if old.facts[.vulnerabilityDatabase] != new.facts[.vulnerabilityDatabase] {
      parts.append(
        otherDatabase(text(of: .vulnerabilityDatabase, in: old), text(of: .vulnerabilityDatabase, in: new)))
    }
    return parts
  }

  /// What readers must know of the scans: each note once for its candidate and scanner, with the days that it is of.
  private func notes(of scans: [Scan]) -> [[Block]] {
    var heads: [[String]] = []
    var days: [[String]: [String]] = [:]
    for scan in scans {
      let measurement = context.evidence.measurements[scan.measurement]
      let name = context.comparison.candidates[scan.candidate].name[context.language]
      for note in measurement.notes {
        let head = ["\(name), \(measurement.tool.name)", note[context.language]]
        if days[head] == nil { heads.append(head) }
        days[head, default: []] += [measurement.takenAt?.day].compactMap(\.self)
      }
    }
    return heads.map { head in
      let named = ([head[0]] + (days[head] ?? [])).joined(separator: ", ")
      return [.paragraph([.strong([.text(named)]), .text(": \(head[1])")])]
    }
  }
}
