/// A regular expression of texts, as descriptions have them, that takes time in proportion to what it is held against.
///
/// It knows characters, `.`, classes, groups, `|`, `? * + {n,m}`, `^` and `$`, and `\d \w \s` with their opposites. What
/// looks back or ahead is none: a description comes from outside, and must not be able to stop the program.
struct TextPattern: Hashable, Sendable {
  /// The most steps that a pattern is made of, repetitions written out.
  static let maximumSteps = 10_000

  private let steps: [PatternStep]

  /// Reads a pattern; nil where it is none, or one that is not known here.
  init?(_ text: String) {
    guard text.utf8.count <= CSVWLimits.maximumPatternBytes else { return nil }
    var parser = PatternParser(text)
    guard let node = parser.pattern() else { return nil }
    var steps: [PatternStep] = []
    guard Self.add(node, to: &steps) else { return nil }
    steps.append(.found)
    self.steps = steps
  }

  /// Adds the steps of a part; false where there are too many.
  private static func add(_ node: PatternNode, to steps: inout [PatternStep]) -> Bool {
    guard steps.count < maximumSteps else { return false }
    switch node {
    case .characters(let set): steps.append(.characters(set))
    case .start: steps.append(.start)
    case .end: steps.append(.end)
    case .sequence(let parts): return parts.allSatisfy { add($0, to: &steps) }
    case .either(let parts): return addChoice(parts[...], to: &steps)
    case .times(let part, let range): return addTimes(part, range, to: &steps)
    }
    return true
  }

  private static func addChoice(_ parts: ArraySlice<PatternNode>, to steps: inout [PatternStep]) -> Bool {
    guard let first = parts.first else { return true }
    guard parts.count > 1 else { return add(first, to: &steps) }
    let fork = steps.count
    steps.append(.fork(0, 0))
    guard add(first, to: &steps) else { return false }
    let jump = steps.count
    steps.append(.fork(0, 0))
    steps[fork] = .fork(fork + 1, steps.count)
    guard addChoice(parts.dropFirst(), to: &steps) else { return false }
    steps[jump] = .fork(steps.count, steps.count)
    return true
  }

  private static func addTimes(
    _ part: PatternNode, _ range: (least: Int, most: Int?), to steps: inout [PatternStep]
  ) -> Bool {
    for _ in 0..<range.least { guard add(part, to: &steps) else { return false } }
    guard let most = range.most else {
      let fork = steps.count
      steps.append(.fork(0, 0))
      guard add(part, to: &steps) else { return false }
      steps.append(.fork(fork, fork))
      steps[fork] = .fork(fork + 1, steps.count)
      return true
    }
    var forks: [Int] = []
    for _ in range.least..<max(range.least, most) {
      forks.append(steps.count)
      steps.append(.fork(0, 0))
      guard add(part, to: &steps) else { return false }
    }
    for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    return true
  }

  /// Whether a whole text is of the pattern.
  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var current = PatternStates(steps.count)
    current.add(0, in: steps, isStart: true, isEnd: scalars.isEmpty)
    for (position, scalar) in scalars.enumerated() {
      guard !current.places.isEmpty else { return false }
      var next = PatternStates(steps.count)
      for place in current.places {
        guard case .characters(let set) = steps[place], set.contains(scalar) else { continue }
        next.add(place + 1, in: steps, isStart: false, isEnd: position == scalars.count - 1)
      }
      current = next
    }
    return current.places.contains { steps[$0] == .found }
  }
}

/// A step of a pattern.
enum PatternStep: Hashable, Sendable {
  case characters(PatternCharacters)
  case fork(Int, Int)
  case start, end, found
}

/// Where in a pattern one may stand.
private struct PatternStates {
  var places: [Int] = []
  private var isThere: [Bool]

  init(_ count: Int) { isThere = Array(repeating: false, count: count) }

  mutating func add(_ place: Int, in steps: [PatternStep], isStart: Bool, isEnd: Bool) {
    var open = [place]
    while let place = open.popLast() {
      guard !isThere[place] else { continue }
      isThere[place] = true
      switch steps[place] {
      case .fork(let one, let other): open += [other, one]
      case .start: if isStart { open.append(place + 1) }
      case .end: if isEnd { open.append(place + 1) }
      case .characters, .found: places.append(place)
      }
    }
  }
}
