import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages

/// One reading of a measurement object, and what is wrong with it.
struct MeasurementReading {
  /// Something wrong, at a byte of the object's text.
  struct Fault {
    var severity: Diagnostic.Severity
    var code: Diagnostic.Code
    var offset: UInt32
    var message: Message
    var suggestion: Message?
  }

  /// The facts that the comparison defines for itself.
  let definitions: OwnFactDefinitions
  /// The own facts that no comparison defines and that were told already.
  var toldUndefined: Set<String> = []
  /// Why a null of the measurement that is read is not known, where it does not say.
  var reasonOfNull = Measurement.Method.imageRead.reasonOfNull

  /// The facts of the measurement before. Of a list, most images have their system and its libraries in common with
  /// the image before: what both say alike is held once.
  var factsBefore = Facts()

  init(_ definitions: OwnFactDefinitions) {
    self.definitions = definitions
  }

  /// What is wrong with the object; no more than ``maximumFaults``.
  private(set) var faults: [Fault] = []
  /// How many faults are worked out; the others are counted.
  var maximumFaults = DiagnosticCollector.maximumDiagnostics
  /// How many faults there were beyond ``maximumFaults``.
  private(set) var unkept: [Diagnostic.Severity: Int] = [:]

  /// Notes a fault; what is costly in it is worked out only where it is kept.
  mutating func note(_ severity: Diagnostic.Severity, _ fault: () -> Fault) {
    if faults.count < maximumFaults {
      faults.append(fault())
    } else {
      unkept[severity, default: 0] += 1
    }
  }

  /// Hands the faults over, and begins anew.
  mutating func takeFaults() -> (kept: [Fault], unkept: [Diagnostic.Severity: Int]) {
    defer { (faults, unkept) = ([], [:]) }
    return (faults, unkept)
  }

  /// Reads a measurement.
  ///
  /// - Returns: nil where something without which there is none is missing or faulty.
  mutating func measurement(_ root: JSONNode) -> Measurement? {
    guard let fields = fields(of: root, as: MeasurementKeys.Root.self) else { return nil }
    checkSchema(fields[.schema])
    let image = fields[.image].flatMap { self.image($0) }
    let takenAt = fields[.takenAt].flatMap { timestamp($0) }
    let tool = fields[.tool].flatMap { self.tool($0) }
    let method = fields[.method].map { word($0, "a method", as: Measurement.Method.self) } ?? .imageRead
    let level = fields[.evidence].map { word($0, "a level of evidence", as: EvidenceLevel.self) }
    let exceptions = fields[.evidenceOf].map { levels($0) } ?? []
    let candidate = fields[.candidate].flatMap { id($0, of: Candidate.self) }
    reasonOfNull = (method ?? .imageRead).reasonOfNull
    let facts = fields[.facts].flatMap { self.facts($0, unknown: fields[.unknown]) }
    let sources = list(fields[.sources]) { $0.source($1) }
    let notes = list(fields[.notes]) { $0.localizedText($1) }
    guard let image, let tool, let method, let facts else { return nil }
    var evidence = EvidenceLevels(unstatedBy: method, of: tool)
    if let level = level ?? nil { evidence = EvidenceLevels(level) }
    for (fact, level) in exceptions { evidence[fact] = level }
    var measurement = Measurement(
      image: image, takenAt: takenAt, tool: tool, method: method, evidence: evidence,
      candidate: candidate, facts: facts,
      sources: sources, notes: notes, details: fields[.details].map { JSONValue($0) })
    measurement.declarations = fields[.declared].flatMap { declarations($0) }
    return measurement
  }

  private mutating func checkSchema(_ node: JSONNode?) {
    guard let node, let name = text(node, "a schema name"), name != MeasurementReader.schemaName else {
      return
    }
    error(
      .unknownSchema, at: node.offset, "the schema \(QuotedText.quoted(name)) is not known",
      suggestion: "write \"schema\": \"\(MeasurementReader.schemaName)\"")
  }

  private mutating func image(_ node: JSONNode) -> MeasuredImage? {
    guard let fields = fields(of: node, as: MeasurementKeys.Image.self) else { return nil }
    let name = fields[.name].flatMap { shownText($0, "the name of an image") }
    let image = MeasuredImage(
      name: name ?? "", source: fields[.source].flatMap { shownText($0, "a kind of source") },
      manifestDigest: fields[.manifestDigest].flatMap { digest($0) },
      configDigest: fields[.configDigest].flatMap { digest($0) },
      indexDigest: fields[.indexDigest].flatMap { digest($0) },
      platform: fields[.platform].flatMap { platform($0) },
      created: fields[.created].flatMap { timestamp($0) },
      layers: list(fields[.layers], maximum: MeasurementLimits.maximumLayers) { $0.layer($1) })
    return name == nil ? nil : image
  }

  private mutating func layer(_ node: JSONNode) -> MeasuredLayer? {
    guard let fields = fields(of: node, as: MeasurementKeys.MeasuredLayer.self) else { return nil }
    let digest = fields[.digest].flatMap { self.digest($0) }
    let size = fields[.size].flatMap { count($0, "a number of bytes") }
    guard let digest, let size else { return nil }
    return MeasuredLayer(digest: digest, size: ByteCount(size))
  }

  /// The facts that stand on something else than the others.
  private mutating func levels(_ node: JSONNode) -> [(fact: Fact, level: EvidenceLevel)] {
    guard case .object(let members) = node.content else {
      wrongType(node, "an object of levels by fact", suggestion: "write {\"node_version\": \"declared\"}")
      return []
    }
    return members.compactMap { member in
      let level = word(member.value, "a level of evidence", as: EvidenceLevel.self)
      guard let fact = Fact(key: member.key) else {
        unknownKey(member, of: "the levels of evidence", known: Fact.allCases.map(\.key))
        return nil
      }
      return level.map { (fact, $0) }
    }
  }

  private mutating func tool(_ node: JSONNode) -> MeasuringTool? {
    guard let fields = fields(of: node, as: MeasurementKeys.Tool.self) else { return nil }
    let name = fields[.name].flatMap { shownText($0, "the name of a tool") }
    let version = fields[.version].flatMap { shownText($0, "a version") }
    return name.map { MeasuringTool(name: $0, version: version) }
  }

  private mutating func source(_ node: JSONNode) -> Source? {
    guard let fields = fields(of: node, as: MeasurementKeys.Source.self) else { return nil }
    let id = fields[.id].flatMap { self.id($0, of: Source.self) }
    let title = fields[.title].flatMap { localizedText($0) }
    let url = fields[.url].flatMap { webAddress($0) }
    let date = fields[.date].flatMap { self.date($0) }
    guard let id, let title else { return nil }
    return Source(id: id, title: title, url: url, date: date)
  }

  /// A text for readers: a plain one, or one in each of several languages.
  mutating func localizedText(_ node: JSONNode) -> LocalizedText? {
    guard case .object(let members) = node.content else {
      return shownText(node, "a text").flatMap { LocalizedText([.init($0, in: nil)]) }
    }
    let translations = members.compactMap { translation($0) }
    guard translations.count == members.count else { return nil }
    if let text = LocalizedText(translations) { return text }
    error(
      .emptyValue, at: node.offset, "a text is expected, and here is no translation",
      suggestion: "write the text, or one in each language: {\"ko\": …, \"en\": …}")
    return nil
  }

  private mutating func translation(_ member: JSONMember) -> LocalizedText.Translation? {
    guard let language = LanguageTag(member.key) else {
      error(
        .invalidLanguage, at: member.keyOffset,
        "\(QuotedText.quoted(member.key)) is no tag of a language",
        suggestion: "write a tag such as ko, en, ja or zh-Hant (BCP 47)")
      return nil
    }
    return shownText(member.value, "a text").map { .init($0, in: language) }
  }
}
