/// A version of a package (Semantic Versioning 2.0.0), as far as its order matters here.
struct PackageVersion: Comparable {
  private let numbers: [Int]
  private let isPrerelease: Bool

  /// Reads a version, or the lowest version of a range such as `^1.2.3`; nil for what names none.
  init?(_ text: String) {
    let text = text.drop { "^~>=v ".contains($0) }
    let core = text.prefix { $0.isNumber || $0 == "." }
    let numbers = core.split(separator: ".").compactMap { Int($0) }
    guard !numbers.isEmpty else { return nil }
    self.numbers = (numbers + [0, 0]).prefix(3).map(\.self)
    isPrerelease = text.dropFirst(core.count).hasPrefix("-")
  }

  static func < (left: PackageVersion, right: PackageVersion) -> Bool {
    if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
    return left.isPrerelease && !right.isPrerelease
  }

  /// True when every comparison of `conditions`, such as `>=5.0.0 <6.0.0`, holds; nil when one is none.
  func satisfies(_ conditions: String) -> Bool? {
    for condition in conditions.split(separator: " ") {
      guard let bound = PackageVersion(String(condition.drop { "<>=".contains($0) })) else { return nil }
      let holds: Bool
      switch condition.prefix(while: { "<>=".contains($0) }) {
      case ">=": holds = self >= bound
      case ">": holds = self > bound
      case "<=": holds = self <= bound
      case "<": holds = self < bound
      case "=", "": holds = self == bound
      default: return nil
      }
      if !holds { return false }
    }
    return true
  }
}
