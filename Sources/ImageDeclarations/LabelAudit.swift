import ComparisonModel

/// Holds labels and annotations against what is in an image. Each rule is a function of its own.
struct LabelAudit {
  /// What is known of the image.
  struct Known {
    /// When its configuration says that it was made.
    var created: Timestamp?
    /// Its operating system.
    var system: OperatingSystem?
    /// The version of its runtime.
    var runtime: String?
    /// The revisions of sources that its provenance names.
    var revisions: [String] = []
    /// How many packages bear each licence; nil where no package database tells licences.
    var licences: [String: Int]?
  }

  private static let prefix = "org.opencontainers.image."
  /// How far the label of the day and the configuration may lie apart: a day, in seconds.
  private static let tolerance: Int64 = 86_400
  /// Moments up to this one are no days of a build: those who build reproducibly set 1970 or 1980.
  private static let firstRealSecond: Int64 = 347_155_200

  let known: Known
  /// What becomes of the base image that labels name.
  let base: (outcome: DeclaredOutcome, reason: LocalizedText)?

  /// The labels that say something which can be held against the image, by their keys.
  func labels(_ labels: [String: String]) -> [DeclaredLabel] {
    labels.sorted { $0.key < $1.key }.compactMap { key, value in
      guard key.hasPrefix(Self.prefix), !value.isEmpty else { return nil }
      guard let found = finding(String(key.dropFirst(Self.prefix.count)), value, labels) else { return nil }
      return DeclaredLabel(key: key, value: value, outcome: found.outcome, reason: found.reason)
    }
  }

  private typealias Result = (outcome: DeclaredOutcome, reason: LocalizedText)

  private func finding(_ key: String, _ value: String, _ labels: [String: String]) -> Result? {
    switch key {
    case "base.name", "base.digest": base
    case "version": version(value, title: labels[Self.prefix + "ref.name"] ?? labels[Self.prefix + "title"])
    case "created": created(value)
    case "revision": revision(value)
    case "licenses": licences(value)
    default: nil
    }
  }

  /// A version is that of the runtime or of the operating system; the label of a base is often left as it was.
  private func version(_ value: String, title: String?) -> Result {
    let bare = value.first == "v" ? String(value.dropFirst()) : value
    if let runtime = known.runtime, runtime == bare { return (.holds, LabelReason.isRuntime(runtime)) }
    guard let system = known.system, let release = system.versionID else {
      return (.undecided, LabelReason.noVersion)
    }
    let name = system.prettyName ?? "\(system.id) \(release)"
    if release == bare || release.hasPrefix(bare + ".") || bare.hasPrefix(release + ".") {
      return (.holds, LabelReason.isSystem(name))
    }
    // The label speaks of the operating system itself, and of another release of it.
    if title?.lowercased() == system.id { return (.differs, LabelReason.otherSystem(name)) }
    return (.undecided, LabelReason.noVersion)
  }

  private func created(_ value: String) -> Result {
    guard let stated = Timestamp(value) else { return (.undecided, LabelReason.noMoment) }
    guard let created = known.created, created.secondsSinceEpoch >= Self.firstRealSecond else {
      return (.undecided, LabelReason.noCreation)
    }
    let apart = abs(stated.secondsSinceEpoch - created.secondsSinceEpoch)
    return (apart <= Self.tolerance ? .holds : .differs, LabelReason.created(created.text))
  }

  private func revision(_ value: String) -> Result {
    guard !known.revisions.isEmpty else { return (.undecided, LabelReason.noProvenance) }
    let isNamed = known.revisions.contains { $0.lowercased() == value.lowercased() }
    return (isNamed ? .holds : .differs, LabelReason.revisions(known.revisions))
  }

  /// The label is to name the licences of what the image contains (OCI image specification, "Pre-Defined Annotation
  /// Keys"): a package that bears another one contradicts it.
  private func licences(_ value: String) -> Result {
    guard let licences = known.licences, !licences.isEmpty else {
      return (.undecided, LabelReason.noLicences)
    }
    let stated = Set(Self.identifiers(in: value))
    var others: [String: Int] = [:]
    for (expression, count) in licences {
      for identifier in Self.identifiers(in: expression) where !stated.contains(identifier) {
        others[identifier, default: 0] += count
      }
    }
    guard !others.isEmpty else { return (.holds, LabelReason.sameLicences) }
    let texts = others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) (\($0.value))" }
    return (.differs, LabelReason.otherLicences(texts))
  }

  /// The licences that an expression of SPDX names, in small letters.
  private static func identifiers(in expression: String) -> [String] {
    let words = expression.split { !($0.isLetter || $0.isNumber || "-.+".contains($0)) }
    return words.map { $0.lowercased() }.filter {
      !["and", "or", "with", "noassertion", "none"].contains($0)
    }
  }
}
