import ComparisonModel
import Diagnostics
import JSONDocuments
import Messages
import TextLayout

extension MeasurementReading {
  /// The text that stands for an operating system that was looked for and could not be told; null says that
  /// the image has none.
  static let unknownSystem = "unknown"

  /// The facts, and why those that are not known are not.
  mutating func facts(_ node: JSONNode, unknown reasons: JSONNode?) -> Facts? {
    guard case .object(let members) = node.content else {
      wrongType(node, "an object of facts")
      return nil
    }
    var facts = Facts()
    for member in members {
      guard let fact = Fact(key: member.key) else {
        if member.key.hasPrefix(OwnFact.prefix) {
          ownFact(member, into: &facts)
          continue
        }
        unknownKey(member, of: "the facts", known: Fact.allCases.map(\.key))
        continue
      }
      let value = value(of: fact, member.value)
      facts[fact] = value == factsBefore[fact] ? factsBefore[fact] : value
    }
    checkOwnFacts(facts, at: node)
    readReasons(reasons, into: &facts)
    factsBefore = facts
    return facts
  }

  /// The value of one fact; nil, after a diagnostic, when it is faulty.
  private mutating func value(of fact: Fact, _ node: JSONNode) -> FactValue? {
    if node.content == .null, fact.form != .operatingSystem { return .unknown(reasonOfNull) }
    switch fact.form {
    case .bytes: return size(node)
    case .count: return count(node, "a number of things").map { .count($0) }
    case .countsByName: return counts(node)
    case .names: return names(node)
    case .text: return text(node, "a text").map { .text($0) }
    case .version: return text(node, "a version").map { $0.isEmpty ? .absent : .text($0) }
    case .operatingSystem: return operatingSystem(node)
    case .cLibrary: return cLibrary(node)
    case .nativeObjects: return nativeObjects(node)
    case .nativePackages: return nativePackages(node)
    case .date: return timestamp(node).map { .date($0) }
    case .supportEnd: return date(node).flatMap { Timestamp($0) }.map { .date($0) }
    case .tagBuild: return yesNo(node)
    }
  }

  mutating func yesNo(_ node: JSONNode) -> FactValue? {
    if case .boolean(let isSo) = node.content { return .yesNo(isSo) }
    wrongType(node, "true or false", suggestion: "write null where it is unknown")
    return nil
  }

  private mutating func size(_ node: JSONNode) -> FactValue? {
    guard case .object = node.content else {
      return count(node, "a number of bytes").map { .bytes(ByteCount($0)) }
    }
    guard let fields = fields(of: node, as: MeasurementKeys.RoundedSize.self) else { return nil }
    let bytes = fields[.bytes].flatMap { count($0, "a number of bytes") }
    let within = fields[.within].flatMap { count($0, "a number of bytes") }
    guard let bytes, let within else { return nil }
    return .bytes(ByteCount(bytes), within: ByteCount(within))
  }

  private mutating func counts(_ node: JSONNode) -> FactValue? {
    guard case .object(let members) = node.content else {
      wrongType(node, "an object of numbers by database", suggestion: "write {\"dpkg\": 88}")
      return nil
    }
    var counts: [String: Int64] = [:]
    for member in members {
      guard let number = count(member.value, "a number of packages") else { continue }
      counts[VisibleText.line(member.key)] = number
    }
    return .counts(counts)
  }

  mutating func names(_ node: JSONNode) -> FactValue? {
    guard case .array = node.content else {
      wrongType(node, "a list of names", suggestion: "write [] where there is none, null where it is unknown")
      return nil
    }
    let names = list(node) { $0.text($1, "a name") }
    let isSorted = zip(names, names.dropFirst()).allSatisfy { $0 < $1 }
    return .names(isSorted ? names : Set(names).sorted())
  }

  private mutating func operatingSystem(_ node: JSONNode) -> FactValue? {
    if node.content == .null { return .operatingSystem(nil) }
    if node.content == .string(Self.unknownSystem) { return .unknown(reasonOfNull) }
    guard let fields = fields(of: node, as: MeasurementKeys.OperatingSystem.self) else { return nil }
    let id = fields[.id].flatMap { text($0, "the id of a distribution") }
    let version = fields[.versionID].flatMap { text($0, "a version") }
    let name = fields[.prettyName].flatMap { text($0, "a name") }
    let codename = fields[.versionCodename].flatMap { text($0, "a code name") }
    let supportEnd = fields[.supportEnd].flatMap { text($0, "a day") }
    return id.map {
      .operatingSystem(
        OperatingSystem(
          id: $0, versionID: version, prettyName: name, versionCodename: codename,
          supportEnd: supportEnd))
    }
  }

  private mutating func cLibrary(_ node: JSONNode) -> FactValue? {
    guard let fields = fields(of: node, as: MeasurementKeys.CLibrary.self) else { return nil }
    let family = fields[.family].flatMap { word($0, "a family of C libraries", as: CLibrary.Family.self) }
    let version = fields[.version].flatMap { text($0, "a version") }
    let evidence = fields[.evidence].flatMap { text($0, "a text") }
    return family.map { .cLibrary(CLibrary(family: $0, version: version, evidence: evidence)) }
  }

  private mutating func nativeObjects(_ node: JSONNode) -> FactValue? {
    guard let fields = fields(of: node, as: MeasurementKeys.NativeObjects.self) else { return nil }
    let total = fields[.total].flatMap { count($0, "a number of objects") }
    let unloadable = list(fields[.unloadable]) { $0.unloadable($1) }
    let others = list(fields[.forOtherPlatforms]) { $0.text($1, "a path") }
    return total.map {
      .nativeObjects(NativeObjects(total: $0, unloadable: unloadable, forOtherPlatforms: others))
    }
  }

  private mutating func unloadable(_ node: JSONNode) -> NativeObjects.Unloadable? {
    guard let fields = fields(of: node, as: MeasurementKeys.Unloadable.self) else { return nil }
    let path = fields[.path].flatMap { text($0, "a path") }
    let reason = fields[.reason].flatMap { text($0, "a reason") }
    let problems = list(fields[.problems]) { $0.loadProblem($1) }
    guard let path, let reason else { return nil }
    return NativeObjects.Unloadable(path: path, reason: reason, problems: problems)
  }

  private mutating func loadProblem(_ node: JSONNode) -> LoadProblem? {
    guard let fields = fields(of: node, as: MeasurementKeys.LoadProblem.self) else { return nil }
    let kind = fields[.kind].flatMap { word($0, "a kind of problem", as: LoadProblem.Kind.self) }
    let names = list(fields[.names]) { $0.text($1, "a name") }
    let unlisted = fields[.unlisted].flatMap { count($0, "a number of names") }
    let library = fields[.library].flatMap { text($0, "the name of a library") }
    let neededBy = fields[.neededBy].flatMap { text($0, "a path") }
    return kind.map {
      LoadProblem(kind: $0, names: names, unlisted: unlisted ?? 0, library: library, neededBy: neededBy)
    }
  }

  private mutating func nativePackages(_ node: JSONNode) -> FactValue? {
    guard case .array = node.content else {
      wrongType(
        node, "a list of packages", suggestion: "write [] where there is none, null where it is unknown")
      return nil
    }
    return .nativePackages(NativePackages(list(node) { $0.nativePackage($1) }))
  }

  private mutating func nativePackage(_ node: JSONNode) -> NativePackages.Package? {
    guard let fields = fields(of: node, as: MeasurementKeys.NativePackage.self) else { return nil }
    let name = fields[.name].flatMap { text($0, "the name of a package") }
    let version = fields[.version].flatMap { text($0, "a version") }
    let path = fields[.path].flatMap { text($0, "a path") }
    let outcome = fields[.outcome].flatMap { word($0, "an outcome", as: NativePackages.Outcome.self) }
    let reason = fields[.reason].flatMap { localizedText($0) }
    let reference = fields[.reference].flatMap { packageReference($0) }
    guard let name, let outcome, let reason else { return nil }
    return NativePackages.Package(
      name: name, version: version, path: path, outcome: outcome, reason: reason, reference: reference)
  }

  private mutating func packageReference(_ node: JSONNode) -> NativePackages.Reference? {
    guard let fields = fields(of: node, as: MeasurementKeys.PackageReference.self) else { return nil }
    let address = fields[.address].flatMap { text($0, "an address") }
    let date = fields[.date].flatMap { text($0, "a date") }
    guard let address, let date else { return nil }
    return NativePackages.Reference(address: address, date: date)
  }
}
