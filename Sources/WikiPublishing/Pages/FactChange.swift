/// A cell of the report that says something else than before.
public struct FactChange: Hashable, Sendable, Codable {
  /// The candidate's id.
  public var candidate: String
  /// The criterion's id.
  public var criterion: String
  /// What the cell said, without what stays the same; nil where there was none.
  public var before: String?
  /// What it says now; nil where there is none any more.
  public var after: String?
}

extension FactChange {
  /// The cells that differ between two texts of a page.
  static func changes(from old: String, to new: String) -> [FactChange] {
    changes(from: PageCells(of: old), to: PageCells(of: new))
  }

  /// The cells that differ, in the order of the newer page; those that are gone come last.
  static func changes(from before: PageCells, to after: PageCells) -> [FactChange] {
    let changed = after.order.compactMap { id in
      change(of: id, from: before.texts[id], to: after.texts[id])
    }
    let gone = before.order.filter { after.texts[$0] == nil }.compactMap {
      change(of: $0, from: before.texts[$0], to: nil)
    }
    return changed + gone
  }

  private static func change(of id: String, from before: [String]?, to after: [String]?) -> FactChange? {
    guard before != after else { return nil }
    guard let (candidate, criterion) = PageCells.names(of: id) else { return nil }
    // What both say is no change.
    let (old, new) = (before ?? [], after ?? [])
    let (left, right) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    return FactChange(
      candidate: candidate, criterion: criterion, before: before.map { _ in left.joined(separator: ", ") },
      after: after.map { _ in right.joined(separator: ", ") })
  }
}
