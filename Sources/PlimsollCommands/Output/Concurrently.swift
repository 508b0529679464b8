import Dispatch
import Synchronization

/// Work on several things at once, on as many cores as there are.
enum Concurrently {
  /// What is made of each item, in the order of the items.
  ///
  /// - Throws: The error of the first item that has one.
  static func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ make: @Sendable (Item) throws -> Made
  ) throws -> [Made] {
    let results = Mutex<[Int: Result<Made, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: items.count) { position in
      let result = Result { try make(items[position]) }
      results.withLock { $0[position] = result }
    }
    let all = results.withLock { results in items.indices.compactMap { results[$0] } }
    return try all.map { try $0.get() }
  }
}
