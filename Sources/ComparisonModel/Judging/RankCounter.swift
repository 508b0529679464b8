/// Counts of numbers below a bound, as numbers come in: a binary indexed tree (Fenwick, 1994).
struct RankCounter {
  /// The numbers that may come in, ascending, each once.
  private let numbers: [Int64]
  private var tree: [Int]
  private(set) var count = 0

  init(_ numbers: [Int64]) {
    var ascending: [Int64] = []
    for number in numbers.sorted() where ascending.last != number { ascending.append(number) }
    self.numbers = ascending
    tree = Array(repeating: 0, count: ascending.count + 1)
  }

  /// Takes in one of the numbers.
  mutating func insert(_ number: Int64) {
    count += 1
    var node = place(of: number) + 1
    while node < tree.count {
      tree[node] += 1
      node += node & -node
    }
  }

  /// How many numbers that came in are less than `bound`.
  func countBelow(_ bound: Int64) -> Int {
    var node = place(of: bound)
    var sum = 0
    while node > 0 {
      sum += tree[node]
      node -= node & -node
    }
    return sum
  }

  /// How many numbers that came in are greater than `bound`.
  func countAbove(_ bound: Int64) -> Int {
    bound == Int64.max ? 0 : count - countBelow(bound + 1)
  }

  /// The first place whose number is not less than `number`.
  private func place(of number: Int64) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
