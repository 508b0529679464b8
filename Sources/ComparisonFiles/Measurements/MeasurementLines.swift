public import ComparisonModel
internal import JSONDocuments

/// Writes measurements that differ in their image, candidate and facts alone, such as those of the rows of a sheet: each as
/// ``MeasurementWriter/line(_:)`` does, without making it first.
public struct MeasurementLines: Sendable {
  /// What ``MeasurementWriter/content(_:)`` says of the measurement that was written last.
  public private(set) var content: [UInt8] = []

  /// What stands before the image's name, and behind it up to the facts.
  private let (head, origin): ([UInt8], [UInt8])
  /// What stands behind the facts.
  private let remarks: [UInt8]
  private let fields: [Field]
  /// Where the candidate stands in the content.
  private var candidatePlace = 0

  /// A fact, and which of the values are its; the last that says something counts.
  private final class Field: Sendable {
    let fact: ComparedFact
    let positions: [Int]
    /// Its key with a colon.
    let key: [UInt8]

    init(_ fact: ComparedFact, in facts: [ComparedFact]) {
      self.fact = fact
      positions = facts.indices.filter { facts[$0] == fact }
      key = Array("\"\(fact.key)\":".utf8)
    }
  }

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - measurement: What all measurements have in common; its image, candidate and facts are not looked at.
  ///   - facts: The facts that the values are of.
  public init(like measurement: Measurement, facts: [ComparedFact]) {
    typealias Key = MeasurementKeys.Root
    let schema = JSONValue.Member(Key.schema.rawValue, .text(MeasurementReader.schemaName))
    head =
      Array("{\(Self.text([schema])),".utf8) + Self.key(Key.image) + [UInt8(ascii: "{")]
      + Self.key(MeasurementKeys.Image.name)
    origin = Array("},\(Self.text(JSONValue.origin(of: measurement)))".utf8)
    let rest = Self.text(JSONValue.remarks(on: measurement))
    remarks = Array((rest.isEmpty ? "" : ",\(rest)").utf8)
    fields = Self.fields(facts)
  }

  private static let comma = UInt8(ascii: ",")
  private static let platformKey = [comma] + key(MeasurementKeys.Image.platform)
  private static let candidateKey = [comma] + key(MeasurementKeys.Root.candidate)
  private static let factsKey = [comma] + key(MeasurementKeys.Root.facts) + [UInt8(ascii: "{")]
  private static let unknownKey = Array("},".utf8) + key(MeasurementKeys.Root.unknown) + [UInt8(ascii: "{")]
  private static let bytesKey = [UInt8(ascii: "{")] + key(MeasurementKeys.RoundedSize.bytes)
  private static let withinKey = [comma] + key(MeasurementKeys.RoundedSize.within)

  /// A key with its colon.
  private static func key(_ key: some FileKey) -> [UInt8] { Array("\"\(key.rawValue)\":".utf8) }

  /// Members as they stand between the braces of an object.
  private static func text(_ members: [JSONValue.Member]) -> String {
    String(JSONText.line(.object(members)).dropFirst().dropLast())
  }

  /// The facts in the order in which they are written: those of ``Fact``, then own ones by their keys.
  private static func fields(_ facts: [ComparedFact]) -> [Field] {
    let fields = Set(facts).map { Field($0, in: facts) }
    return fields.sorted { left, right in
      switch (left.fact, right.fact) {
      case (.known(let left), .known(let right)): left.rawValue < right.rawValue
      case (.own(let left), .own(let right)): left.key < right.key
      case (.known, .own): true
      case (.own, .known): false
      }
    }
  }

  /// Writes the ``content`` of a measurement.
  ///
  /// - Parameters:
  ///   - name: The image's name.
  ///   - platform: Its platform.
  ///   - values: What is measured, in the order of the facts; nil where nothing is.
  public mutating func write(name: String, platform: String?, values: [FactValue?]) {
    content.removeAll(keepingCapacity: true)
    content += head
    JSONText.append(name, to: &content)
    if let platform {
      content += Self.platformKey
      JSONText.append(platform, to: &content)
    }
    content += origin
    candidatePlace = content.count
    content += Self.factsKey
    var areAllKnown = true
    var isFirst = true
    for field in fields {
      guard let value = Self.value(of: field, values) else { continue }
      begin(field, &isFirst)
      append(value, of: field.fact)
      areAllKnown = areAllKnown && !value.isUnknown
    }
    if !areAllKnown { writeReasons(values) }
    content += [UInt8(ascii: "}"), UInt8(ascii: "}")]
  }

  /// Adds the line of the measurement that was written last, with a line feed.
  ///
  /// - Parameter candidate: The candidate that it belongs to, where it must say it itself.
  public func append(candidate: Candidate.ID?, to bytes: inout [UInt8]) {
    bytes += content[..<candidatePlace]
    if let candidate {
      bytes += Self.candidateKey
      JSONText.append(candidate.rawValue, to: &bytes)
    }
    bytes += content[candidatePlace..<content.count - 1]
    bytes += remarks
    bytes += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
  }

  private static func value(of field: Field, _ values: [FactValue?]) -> FactValue? {
    for position in field.positions.reversed() {
      if let value = values[position] { return value }
    }
    return nil
  }

  private mutating func begin(_ field: Field, _ isFirst: inout Bool) {
    if !isFirst { content.append(Self.comma) }
    isFirst = false
    content += field.key
  }

  /// Why facts are not known; the object of the facts is still open.
  private mutating func writeReasons(_ values: [FactValue?]) {
    content += Self.unknownKey
    var isFirst = true
    for field in fields {
      guard let reason = Self.value(of: field, values)?.whyUnknown else { continue }
      begin(field, &isFirst)
      JSONText.append(reason.rawValue, to: &content)
    }
  }

  private mutating func append(_ value: FactValue, of fact: ComparedFact) {
    guard case .known(let known) = fact else {
      content += JSONText.line(JSONValue(own: value)).utf8
      return
    }
    switch value {
    case .bytes(let count, nil): append(count.bytes)
    case .count(let number): append(number)
    case .bytes(let count, let within?):
      content += Self.bytesKey
      append(count.bytes)
      content += Self.withinKey
      append(within.bytes)
      content.append(UInt8(ascii: "}"))
    case .text(let text), .version(let text): JSONText.append(text, to: &content)
    default: content += JSONText.line(JSONValue(value, of: known)).utf8
    }
  }

  /// A number by its digits, without a text that would be made and thrown away.
  private mutating func append(_ number: Int64) {
    guard number >= 0 else {
      content += String(number).utf8
      return
    }
    let start = content.count
    var rest = number
    repeat {
      content.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    content[start...].reverse()
  }
}
