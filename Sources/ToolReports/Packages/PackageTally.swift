internal import ComparisonModel
internal import JSONDocuments

/// The packages that a list names, by the database that would list them in an image.
struct PackageTally {
  /// The most names that are told; their number is told whatever it is.
  private static let maximumNames = 50_000
  /// The databases of distributions, by the types of packages that scanners and package URLs name.
  private static let databases = ["deb": "dpkg", "dpkg": "dpkg", "apk": "apk", "rpm": "rpm"]

  private var counts: [String: Int64] = [:]
  private var names: Set<String> = []
  private var others: [String: Int64] = [:]
  private var nodeVersions: Set<String> = []

  /// Counts a package. Those of programming languages are in no database of a distribution: they are counted apart.
  mutating func add(_ name: String, version: String?, type: String) {
    if let database = Self.databases[type] {
      counts[database, default: 0] += 1
      if names.count <= Self.maximumNames { names.insert(name.shown) }
    } else if others[type] != nil || others.count < 100 {
      others[type, default: 0] += 1
    }
    // The program itself, which scanners recognise by its bytes; the npm package of that name is another thing.
    if name == "node", type == "generic" || type == "binary", let version {
      nodeVersions.insert(version.shown)
    }
  }

  /// Notes what was listed. A list without packages of a distribution does not say that there are none.
  func fill(_ draft: inout ReportDraft) {
    draft.facts[.packageCount] = counts.isEmpty ? .unknown(.couldNotBeTold) : .counts(counts)
    let isWhole = !names.isEmpty && names.count <= Self.maximumNames
    draft.facts[.packageNames] = isWhole ? .names(names.sorted()) : .unknown(.couldNotBeTold)
    if let version = nodeVersions.first, nodeVersions.count == 1 {
      draft.facts[.nodeVersion] = .text(version)
    }
    guard !others.isEmpty else { return }
    let members = others.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key.shown, .integer($0.value)) }
    draft.details.append(.init("other_packages", .object(members)))
  }
}
