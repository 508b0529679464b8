import ELFReading

extension ELFObject {
  /// Symbols that nothing defines, those first that no library would define that is only absent: a list of them is
  /// cut short, and must show what installing libraries does not mend.
  ///
  /// - Parameter missing: The names of the absent libraries.
  func ordered(_ symbols: [RequiredSymbols.Symbol], missing libraries: Set<String>) -> [RequiredSymbols
    .Symbol]
  {
    guard !libraries.isEmpty else { return symbols }
    var present: Set<String> = []
    for need in versionNeeds where !libraries.contains(need.library) {
      present.formUnion(need.versions.map(\.name))
    }
    // 0: from a library that is there; 1: from none by name, so that it may be in any; 2: from one that is absent.
    func rank(_ symbol: RequiredSymbols.Symbol) -> Int {
      symbol.version.map { present.contains($0) ? 0 : 2 } ?? 1
    }
    return (0...2).flatMap { place in symbols.filter { rank($0) == place } }
  }
}
