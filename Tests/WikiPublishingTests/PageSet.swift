import ComparisonModel

@testable import WikiPublishing

/// Ten pages of one wiki that are published together, and what they are to hold.
struct PageSet {
  static let name = "team.images"
  private let publisher: WikiPublisher
  private let target: (_ page: String) -> WikiTarget
  /// The name of the nth page.
  private let page: (Int) -> String

  init(
    _ publisher: WikiPublisher, page: @escaping (Int) -> String = { "Page \($0)" },
    in target: @escaping (String) -> WikiTarget
  ) {
    self.publisher = publisher
    self.page = page
    self.target = target
  }

  func plan(_ numbers: some Sequence<Int> = 0..<10, content: (Int) -> String) throws -> PublishPlan {
    try publisher.plan(
      numbers.map { (target(page($0)), name: "report\($0).ko", content: content($0)) }, set: Self.name)
  }

  /// The pages that a plan writes.
  func apply(_ plan: PublishPlan) throws -> [String] {
    try publisher.apply(plan, force: false).filter { $0.revision != nil }.map(\.page)
  }
}
