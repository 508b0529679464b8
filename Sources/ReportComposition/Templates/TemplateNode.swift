/// A template as a tree: its sections hold what stands between their tags.
indirect enum TemplateNode: Sendable {
  case text(String)
  /// The end of a line of the template, with its number.
  case lineEnd(Int)
  case value(TemplateTag)
  case block(TemplateTag)
  /// A part that is shown where the condition holds, or repeated for each item of the list.
  case section(TemplateTag, [TemplateNode])
  /// A part that is shown where the condition does not hold, or the list is empty.
  case invertedSection(TemplateTag, [TemplateNode])

  /// The tree of a template whose tags ``TemplateChecker`` found in order.
  static func tree(of tokens: [TemplateToken]) -> [TemplateNode] {
    var levels: [(tag: TemplateTag?, nodes: [TemplateNode])] = [(nil, [])]
    func add(_ node: TemplateNode) { levels[levels.count - 1].nodes.append(node) }
    for token in tokens {
      switch token {
      case .text(let text): add(.text(text))
      case .lineEnd(let line): add(.lineEnd(line))
      case .tag(let tag):
        switch tag.kind {
        case .value: add(.value(tag))
        case .block: add(.block(tag))
        case .section, .invertedSection: levels.append((tag, []))
        case .end:
          guard levels.count > 1 else { continue }
          let (opened, nodes) = levels.removeLast()
          guard let opened else { continue }
          add(opened.kind == .section ? .section(opened, nodes) : .invertedSection(opened, nodes))
        case .comment, .refused: continue
        }
      }
    }
    return levels[0].nodes
  }
}
