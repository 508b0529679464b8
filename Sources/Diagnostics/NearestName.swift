/// Finds what a misspelt name was probably meant to be.
public enum NearestName {
  /// Names longer than this, in bytes, are not compared.
  public static let longestName = 64
  /// No more than this many names are compared with one.
  public static let mostNames = 2_000

  /// The name among `names` that is the fewest edits away from `name`: a third of its length at most, and
  /// never more than three. Of several, the first.
  public static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, wanted.count <= longestName else { return nil }
    var bound = min(3, max(1, wanted.count / 3))
    var best: String?
    for candidate in names.prefix(mostNames) {
      let bytes = Array(candidate.utf8)
      guard bytes.count <= longestName, abs(bytes.count - wanted.count) <= bound else { continue }
      let distance = distance(wanted, bytes)
      if distance < bound || (distance == bound && best == nil) {
        bound = distance
        best = candidate
      }
    }
    return best
  }

  /// `did you mean 'NEAREST'?`, or else the names that are possible, if they are few.
  public static func suggestion(for name: String, among names: some Collection<String>) -> String? {
    if let near = nearest(to: name, among: names) { return "did you mean '\(near)'?" }
    guard !names.isEmpty, names.count <= 24 else { return nil }
    return names.count == 1
      ? "the only possible name is \(names.first ?? "")"
      : "possible names are \(names.joined(separator: ", "))"
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in 0..<left.count {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in 0..<right.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
