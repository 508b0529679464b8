public import ComparisonModel
import JSONDocuments

/// Writes measurements (`plimsoll-measurement-1`): the same measurement always with the same bytes.
public enum MeasurementWriter {
  /// The measurement as one line of JSON, without a line feed at its end.
  public static func line(_ measurement: Measurement) -> String {
    JSONText.line(JSONValue(measurement))
  }

  /// What makes two measurements one, as a line of JSON: all but whose they are, and the details that a tool wrote down.
  public static func content(_ measurement: Measurement) -> String {
    var content = measurement
    (content.candidate, content.details) = (nil, nil)
    return line(content)
  }

  /// The measurement as a file of its own: indented JSON, with a line feed at its end.
  public static func document(_ measurement: Measurement) -> String {
    JSONText.document(JSONValue(measurement))
  }
}

extension JSONValue {
  /// The measurement with its keys in the order of the format; what is nil or empty is left out.
  init(_ measurement: Measurement) {
    typealias Key = MeasurementKeys.Root
    var members = [
      Member(Key.schema.rawValue, .text(MeasurementReader.schemaName)),
      Member(Key.image.rawValue, JSONValue(measurement.image)),
    ]
    members += Self.origin(of: measurement)
    members.append(Key.candidate, measurement.candidate?.rawValue)
    members.append(Member(Key.facts.rawValue, .object(Self.members(of: measurement.facts))))
    let reasons = Self.reasons(in: measurement.facts)
    if !reasons.isEmpty { members.append(Member(Key.unknown.rawValue, .object(reasons))) }
    members += Self.remarks(on: measurement)
    self = .object(members)
  }

  /// When, by what and how it was taken, and what it stands on: what stands before the facts.
  static func origin(of measurement: Measurement) -> [Member] {
    typealias Key = MeasurementKeys.Root
    var members: [Member] = []
    members.append(Key.takenAt, measurement.takenAt?.text)
    members.append(
      Member(
        Key.tool.rawValue,
        .object(
          MeasurementKeys.Tool.self, [(.name, measurement.tool.name), (.version, measurement.tool.version)])))
    members.append(Key.method, measurement.method.rawValue)
    members.append(Key.evidence, measurement.evidence.usual.rawValue)
    let exceptions = measurement.evidence.exceptions.map { Member($0.fact.key, .text($0.level.rawValue)) }
    if !exceptions.isEmpty { members.append(Member(Key.evidenceOf.rawValue, .object(exceptions))) }
    return members
  }

  /// What else is said of it: what stands behind the facts.
  static func remarks(on measurement: Measurement) -> [Member] {
    typealias Key = MeasurementKeys.Root
    var members: [Member] = []
    if !measurement.sources.isEmpty {
      members.append(Member(Key.sources.rawValue, .list(measurement.sources.map { JSONValue($0) })))
    }
    if !measurement.notes.isEmpty {
      members.append(Member(Key.notes.rawValue, .list(measurement.notes.map { JSONValue($0) })))
    }
    if let declarations = measurement.declarations {
      members.append(Member(Key.declared.rawValue, JSONValue(declarations)))
    }
    if let details = measurement.details { members.append(Member(Key.details.rawValue, details)) }
    return members
  }

  private init(_ image: MeasuredImage) {
    typealias Key = MeasurementKeys.Image
    let texts: [(key: Key, text: String?)] = [
      (.name, image.name), (.source, image.source), (.manifestDigest, image.manifestDigest),
      (.configDigest, image.configDigest), (.indexDigest, image.indexDigest), (.platform, image.platform),
      (.created, image.created?.text),
    ]
    var members: [Member] = []
    for (key, text) in texts { members.append(key, text) }
    if !image.layers.isEmpty {
      members.append(Member(Key.layers.rawValue, .list(image.layers.map { JSONValue($0) })))
    }
    self = .object(members)
  }

  private init(_ layer: MeasuredLayer) {
    typealias Key = MeasurementKeys.MeasuredLayer
    self = .object([
      Member(Key.digest.rawValue, .text(layer.digest)), Member(Key.size.rawValue, .integer(layer.size.bytes)),
    ])
  }

  private init(_ source: Source) {
    typealias Key = MeasurementKeys.Source
    var members = [
      Member(Key.id.rawValue, .text(source.id.rawValue)), Member(Key.title.rawValue, JSONValue(source.title)),
    ]
    members.append(Key.url, source.url)
    members.append(Key.date, source.date)
    self = .object(members)
  }

  init(_ text: LocalizedText) {
    switch text.translations {
    case nil: self = .object(Language.allCases.map { Member($0.rawValue, .text(text[$0])) })
    case .some(let translations):
      if let plain = translations.first(where: { $0.language == nil }) {
        self = .text(plain.text)
      } else {
        self = .object(translations.map { Member($0.language?.text ?? "", .text($0.text)) })
      }
    }
  }

  /// The facts that this program knows in their order, then those of comparisons' own by their keys.
  private static func members(of facts: Facts) -> [Member] {
    let own = facts.own.map { Member($0.key, JSONValue(own: $0.value)) }
    let undefined = facts.undefined.map { Member($0.key, $0.value) }
    return facts.measured.map { Member($0.fact.key, JSONValue($0.value, of: $0.fact)) }
      + (own + undefined).sorted { $0.key < $1.key }
  }

  /// Why facts are not known, in the order of the facts.
  private static func reasons(in facts: Facts) -> [Member] {
    let known = facts.measured.map { (key: $0.fact.key, value: $0.value) }
    let own = facts.own.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
    return (known + own).compactMap { key, value in
      value.whyUnknown.map { Member(key, .text($0.rawValue)) }
    }
  }

  /// The value of a fact that this program knows.
  init(_ value: FactValue, of fact: Fact) {
    guard value.isUnknown, fact.form == .operatingSystem else {
      self.init(value)
      return
    }
    self = .text(MeasurementReading.unknownSystem)
  }

  /// The value of an own fact: amounts with their unit, as a bare number would be one of the fact's unit.
  init(own value: FactValue) {
    guard case .bytes(let count, let within) = value else {
      self.init(value)
      return
    }
    self.init(Amount(count.bytes, within: within?.bytes ?? 0, unit: .byte))
  }

  private init(_ amount: Amount) {
    typealias Key = MeasurementKeys.OwnAmount
    func written(_ value: Int64) -> JSONValue {
      .text("\(amount.unit.number(of: value)) \(amount.unit.symbol)")
    }
    self =
      amount.within == 0
      ? written(amount.value)
      : .object([
        Member(Key.amount.rawValue, written(amount.value)),
        Member(Key.within.rawValue, written(amount.within)),
      ])
  }

  private init(_ value: FactValue) {
    switch value {
    case .unknown: self = .null
    case .absent: self = .text("")
    case .amount(let amount): self.init(amount)
    case .yesNo(let isSo): self = .boolean(isSo)
    case .date(let moment): self = .text(moment.text)
    case .supportEnd(let end): self = .text(end.earliest.day)
    case .tagBuild(let build): self = .boolean(build.isBuilt)
    case .version(let version): self = .text(version)
    case .bytes(let count, nil): self = .integer(count.bytes)
    case .bytes(let count, let within?):
      typealias Key = MeasurementKeys.RoundedSize
      self = .object([
        Member(Key.bytes.rawValue, .integer(count.bytes)),
        Member(Key.within.rawValue, .integer(within.bytes)),
      ])
    case .count(let number): self = .integer(number)
    case .counts(let counts):
      self = .object(counts.sorted { $0.key < $1.key }.map { Member($0.key, .integer($0.value)) })
    case .text(let text): self = .text(text)
    case .names(let names): self = .list(names.map { .text($0) })
    case .operatingSystem(nil): self = .null
    case .operatingSystem(let system?):
      self = .object(
        MeasurementKeys.OperatingSystem.self,
        [
          (.id, system.id), (.versionID, system.versionID), (.prettyName, system.prettyName),
          (.versionCodename, system.versionCodename), (.supportEnd, system.supportEnd),
        ])
    case .cLibrary(let library):
      self = .object(
        MeasurementKeys.CLibrary.self,
        [(.family, library.family.rawValue), (.version, library.version), (.evidence, library.evidence)])
    case .nativeObjects(let objects): self = JSONValue(objects)
    case .nativePackages(let packages): self = .list(packages.packages.map { JSONValue($0) })
    }
  }

  private init(_ objects: NativeObjects) {
    typealias Key = MeasurementKeys.NativeObjects
    let unloadable = objects.unloadable.map { JSONValue($0) }
    var members = [
      Member(Key.total.rawValue, .integer(objects.total)), Member(Key.unloadable.rawValue, .list(unloadable)),
    ]
    if !objects.forOtherPlatforms.isEmpty {
      members.append(
        Member(Key.forOtherPlatforms.rawValue, .list(objects.forOtherPlatforms.map { .text($0) })))
    }
    self = .object(members)
  }

  private init(_ object: NativeObjects.Unloadable) {
    typealias Key = MeasurementKeys.Unloadable
    var members: [Member] = []
    members.append(Key.path, object.path)
    members.append(Key.reason, object.reason)
    if !object.problems.isEmpty {
      members.append(Member(Key.problems.rawValue, .list(object.problems.map { JSONValue($0) })))
    }
    self = .object(members)
  }

  private init(_ problem: LoadProblem) {
    typealias Key = MeasurementKeys.LoadProblem
    var members: [Member] = []
    members.append(Key.kind, problem.kind.rawValue)
    members.append(Member(Key.names.rawValue, .list(problem.names.map { .text($0) })))
    if problem.unlisted > 0 { members.append(Member(Key.unlisted.rawValue, .integer(problem.unlisted))) }
    members.append(Key.library, problem.library)
    members.append(Key.neededBy, problem.neededBy)
    self = .object(members)
  }

  private init(_ package: NativePackages.Package) {
    typealias Key = MeasurementKeys.NativePackage
    var members: [Member] = []
    members.append(Key.name, package.name)
    members.append(Key.version, package.version)
    members.append(Key.path, package.path)
    members.append(Key.outcome, package.outcome.rawValue)
    members.append(Member(Key.reason.rawValue, JSONValue(package.reason)))
    if let reference = package.reference {
      let texts: [(key: MeasurementKeys.PackageReference, text: String?)] = [
        (.address, reference.address), (.date, reference.date),
      ]
      members.append(
        Member(Key.reference.rawValue, .object(MeasurementKeys.PackageReference.self, texts)))
    }
    self = .object(members)
  }

  /// An object of texts; those that are nil are left out.
  private static func object<Key: FileKey>(
    _ key: Key.Type, _ texts: [(key: Key, text: String?)]
  ) -> JSONValue {
    .object(texts.compactMap { entry in entry.text.map { Member(entry.key.rawValue, .text($0)) } })
  }
}

extension [JSONValue.Member] {
  /// Adds a text; nil adds nothing.
  mutating func append(_ key: some FileKey, _ text: String?) {
    if let text { append(JSONValue.Member(key.rawValue, .text(text))) }
  }
}
