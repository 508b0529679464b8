import ComparisonModel
import ImageProbes

/// Holds the packages that a bill of materials lists against those that the image's own databases list.
struct PackageAudit {
  /// What the image has, by kind of package and name: each version.
  private let found: [String: [String: Set<String>]]
  /// Whether every database of the image could be read.
  private let isWhole: Bool

  /// Takes the databases of an image; nil where there is none to hold anything against.
  init?(_ observation: PackageObservation) {
    var found: [String: [String: Set<String>]] = [:]
    for database in observation.databases {
      let type = Self.type(of: database.kind)
      for package in database.packages {
        found[type, default: [:]][package.name, default: []].insert(Self.normalised(package.version))
      }
    }
    guard !found.isEmpty else { return nil }
    self.found = found
    isWhole = observation.unreadable.isEmpty
  }

  /// What becomes of the packages of a bill.
  ///
  /// - Parameter isWhole: Whether it is about the whole image, so that what it does not list is missing in it.
  func claim(of packages: [ClaimedPackage], isWhole: Bool) -> PackageClaim {
    var claimed: [String: [String: Set<String>]] = [:]
    var undecided: [String: Int64] = [:]
    for package in packages {
      guard let type = package.type, found[type] != nil else {
        undecided[package.type ?? "-", default: 0] += 1
        continue
      }
      let version = package.version.map { Self.normalised($0) }
      claimed[type, default: [:]][package.name, default: []].formUnion(version.map { [$0] } ?? [])
    }
    var counting = Counting(undecided: undecided, isWhole: isWhole && self.isWhole && !claimed.isEmpty)
    for (type, names) in claimed.sorted(by: { $0.key < $1.key }) {
      counting.add(claimed: names, found: found[type] ?? [:])
    }
    return counting.claim
  }

  /// A version without an epoch of 0, which means none.
  private static func normalised(_ version: String) -> String {
    version.hasPrefix("0:") ? String(version.dropFirst(2)) : version
  }

  /// What package URLs call the packages of a database.
  private static func type(of kind: PackageDatabaseKind) -> String {
    switch kind {
    case .dpkg: "deb"
    case .apk: "apk"
    case .rpm: "rpm"
    }
  }
}

/// Counts what agrees and what does not.
private struct Counting {
  private var agreeing: Int64 = 0
  private var lacking: [String] = []
  private var unlisted: [String] = []
  private var differing: [PackageClaim.Difference] = []
  private var isCompared = false
  private let undecided: [String: Int64]
  private let isWhole: Bool

  init(undecided: [String: Int64], isWhole: Bool) {
    self.undecided = undecided
    self.isWhole = isWhole
  }

  mutating func add(claimed: [String: Set<String>], found: [String: Set<String>]) {
    isCompared = true
    for (name, versions) in claimed.sorted(by: { $0.key < $1.key }) {
      guard let present = found[name] else {
        lacking += versions.isEmpty ? [name] : versions.sorted().map { "\(name) \($0)" }
        continue
      }
      // A list without versions says no more than that the package is there.
      agreeing += versions.isEmpty ? 1 : Int64(versions.intersection(present).count)
      let others = present.subtracting(versions).sorted().joined(separator: ", ")
      for version in versions.subtracting(present).sorted() {
        differing.append(
          .init(
            name: name, claimed: version,
            found: others.isEmpty ? present.sorted().joined(separator: ", ") : others))
      }
    }
    guard isWhole else { return }
    for (name, versions) in found.sorted(by: { $0.key < $1.key }) {
      let listed = claimed[name] ?? []
      // One version in place of another is a difference, and told as one.
      guard claimed[name] == nil || (!listed.isEmpty && listed.isSubset(of: versions)) else { continue }
      unlisted += versions.subtracting(listed).sorted().map { "\(name) \($0)" }
    }
  }

  var claim: PackageClaim {
    let isFalse = !lacking.isEmpty || !unlisted.isEmpty || !differing.isEmpty
    let most = PackageClaim.maximumListed
    return PackageClaim(
      outcome: !isCompared ? .undecided : isFalse ? .differs : .holds, agreeing: agreeing,
      lacking: Array(lacking.prefix(most)), lackingCount: Int64(lacking.count),
      unlisted: Array(unlisted.prefix(most)), unlistedCount: isWhole ? Int64(unlisted.count) : nil,
      differing: Array(differing.prefix(most)), differingCount: Int64(differing.count),
      undecided: undecided)
  }
}
