public import Messages

/// Finds what a misspelt name was probably meant to be.
public enum NearestName {
  /// Names longer than this, in bytes, are not compared.
  public static let maximumNameBytes = 64
  /// No more than this many names are compared with one.
  public static let maximumNames = 1_000

  /// The name among `names` that is the fewest edits away from `name`: a third of its length at most, and
  /// never more than three. Of several, the first.
  public static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, wanted.count <= maximumNameBytes else { return nil }
    var bound = min(3, max(1, wanted.count / 3))
    var best: String?
    for candidate in names.prefix(maximumNames) {
      let bytes = Array(candidate.utf8)
      guard bytes.count <= maximumNameBytes, abs(bytes.count - wanted.count) <= bound else { continue }
      guard let distance = distance(wanted, bytes, bound: bound) else { continue }
      if distance < bound || best == nil {
        bound = distance
        best = candidate
      }
    }
    return best
  }

  /// `did you mean 'NEAREST'?`, or else the names that are possible, if they are few.
  public static func suggestion(for name: String, among names: some Collection<String>) -> Message? {
    if let near = nearest(to: name, among: names) { return "did you mean '\(near)'?" }
    guard !names.isEmpty, names.count <= 24 else { return nil }
    return names.count == 1
      ? "the only possible name is \(names.first ?? "")"
      : "possible names are \(names.joined(separator: ", "))"
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
  ///
  /// - Returns: nil when it is more than `bound`; only the cells that can be below it are computed.
  private static func distance(_ left: [UInt8], _ right: [UInt8], bound: Int) -> Int? {
    let far = bound + 1
    var beforeLast = [Int](repeating: far, count: right.count + 2)
    var row = beforeLast
    var last = (0...(right.count + 1)).map { min($0, far) }
    for i in 1...left.count {
      let lowest = max(1, i - bound)
      let highest = min(right.count, i + bound)
      guard lowest <= highest else { return nil }
      row[lowest - 1] = lowest == 1 ? min(i, far) : far
      var least = row[lowest - 1]
      for j in lowest...highest {
        var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        row[j] = min(cost, far)
        least = min(least, row[j])
      }
      row[highest + 1] = far
      guard least <= bound else { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }
}
