@testable import WikiPublishing

extension WikiPublisher {
  /// A plan of one report in one wiki.
  func plan(
    _ target: WikiTarget, name: String, set: String? = nil, pages: (PagePlace) throws -> [PublishedPage]
  ) throws -> PublishPlan.Wiki {
    try wholePlan(target, name: name, set: set, pages: pages).wikis[0]
  }

  /// The same, with all that is told beside the pages.
  func wholePlan(
    _ target: WikiTarget, name: String, set: String? = nil, pages: (PagePlace) throws -> [PublishedPage]
  ) throws -> PublishPlan {
    var draft = draft(set: set)
    draft.add(try pages(try draft.place(of: name, in: target)), to: target)
    return try draft.plan()
  }

  /// Writes a plan, and gives all outcomes.
  func apply(_ plan: PublishPlan, force: Bool) throws(PublishingError) -> [Outcome] {
    var outcomes: [Outcome] = []
    try apply(plan, force: force) { outcomes.append($0) }
    return outcomes
  }

  /// A plan of pages that are published together, each a report of its own, as from a file.
  func plan(_ pages: [(WikiTarget, name: String, content: String)], set: String?) throws -> PublishPlan {
    var draft = draft(set: set)
    for (target, name, content) in pages {
      let place = try draft.place(of: name, in: target)
      let file = target.kind == .git ? place.document + ".md" : place.document
      draft.add([PublishedPage(name: file, mark: PageMark(name), content: content)], to: target)
    }
    return try PublishPlan(json: try draft.plan().json(), file: "plan.json")
  }
}
