/// What was found in an image, by name: lists of thousands of programs are looked up, not searched.
struct FoundThings {
  /// Everything, in the order it was found.
  let all: [NamedThing]
  private let byName: [String?: [NamedThing]]?

  /// Longer lists are looked up by name.
  private static let longestSearched = 16

  init(_ all: [NamedThing]) {
    self.all = all
    byName = all.count > Self.longestSearched ? Dictionary(grouping: all, by: \.name) : nil
  }

  /// The things that a name can mean.
  func candidates(for meant: [NamedThing]) -> [NamedThing] {
    guard let byName, let name = meant.first?.name else { return all }
    return byName[name] ?? []
  }
}
