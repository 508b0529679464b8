/// Two texts, line by line, as `diff -u` prints them.
enum LineDifference {
  /// With more lines than this in one of the texts, only their numbers are told: comparing takes time that grows with
  /// what differs.
  static let maximumLines = 50_000
  /// The lines that are shown around what differs.
  private static let contextCount = 3

  /// The lines that differ, with those around them; empty where nothing does.
  static func unified(from old: String, to new: String) -> [String] {
    guard old != new else { return [] }
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    guard max(before.count, after.count) <= maximumLines else {
      return ["@@ -1,\(before.count) +1,\(after.count) @@"]
    }
    return hunks(of: edits(from: before, to: after))
  }

  private struct Edit {
    var sign: Character
    var text: Substring
    /// The numbers of the line in both texts, or of the next one where it is in the other alone.
    var old: Int
    var new: Int
  }

  private static func edits(from before: [Substring], to after: [Substring]) -> [Edit] {
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var edits: [Edit] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if removed.contains(old) {
        edits.append(Edit(sign: "-", text: before[old], old: old, new: new))
        old += 1
      } else if inserted.contains(new) {
        edits.append(Edit(sign: "+", text: after[new], old: old, new: new))
        new += 1
      } else {
        edits.append(Edit(sign: " ", text: before[old], old: old, new: new))
        old += 1
        new += 1
      }
    }
    return edits
  }

  private static func hunks(of edits: [Edit]) -> [String] {
    var lines: [String] = []
    var index = 0
    while let change = edits[index...].firstIndex(where: { $0.sign != " " }) {
      let start = max(index, change - contextCount)
      var end = change + 1
      while let next = edits[end...].prefix(2 * contextCount + 1).firstIndex(where: { $0.sign != " " }) {
        end = next + 1
      }
      end = min(edits.count, end + contextCount)
      let hunk = edits[start..<end]
      let counts = (hunk.count { $0.sign != "+" }, hunk.count { $0.sign != "-" })
      lines.append("@@ -\(edits[start].old + 1),\(counts.0) +\(edits[start].new + 1),\(counts.1) @@")
      lines += hunk.map { "\($0.sign)\($0.text)" }
      index = end
    }
    return lines
  }
}
