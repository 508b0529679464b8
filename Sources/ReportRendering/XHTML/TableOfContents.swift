import ReportModel

/// The sections of a report, for a list of links at its head.
struct TableOfContents {
  /// A section.
  struct Entry {
    var title: [Inline]
    var anchor: String
  }

  /// With fewer sections than this a list of them is in the way.
  private static let leastSectionCount = 4

  let entries: [Entry]

  init(of blocks: [Block]) {
    entries = blocks.compactMap { block in
      guard case .heading(level: 2, let title, let anchor) = block else { return nil }
      return Entry(title: title, anchor: anchor)
    }
  }

  var isWorthShowing: Bool {
    entries.count >= Self.leastSectionCount
  }
}
