/// How the items of a list are marked.
struct ListMark {
  /// The largest number of an item that CommonMark reads.
  static let maximumNumber = 999_999_999

  /// The first number; nil for bullets.
  let start: Int?
  /// Whether it has the second of the two marks of its kind.
  let isAlternate: Bool

  /// The mark of a list, other than that of a list of the same kind directly before it.
  init(start: Int?, behind before: ListMark?) {
    self.start = start
    guard let before, (before.start == nil) == (start == nil) else {
      isAlternate = false
      return
    }
    isAlternate = !before.isAlternate
  }

  /// What begins an item.
  func text(of index: Int) -> String {
    guard let start else { return isAlternate ? "* " : "- " }
    let number = min(max(start, 0), Self.maximumNumber - index) + index
    return "\(number)\(isAlternate ? ")" : ".") "
  }
}
