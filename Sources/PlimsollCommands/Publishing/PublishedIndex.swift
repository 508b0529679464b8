import ComparisonModel
import ReportComposition
import ReportModel
import ReportRendering
import WikiPublishing

/// A page that lists the reports of its wiki.
struct PublishedIndex {
  /// A report that can be listed.
  struct Listed {
    let report: PublishedReport
    let place: PagePlace
    let target: WikiTarget
  }

  private let index: WikiSet.Index
  private let name: String

  /// - Parameter set: What all pages are called together.
  init(_ index: WikiSet.Index, of set: String) {
    self.index = index
    name = "\(set).index"
  }

  /// The name of the index and its language: what its page is known by.
  var id: String { "\(name).\(index.target.language.rawValue)" }

  /// The page where it is to be, with a link to each report that is published in the same wiki.
  func page(at place: PagePlace, listing listed: [Listed]) throws -> PublishedPage {
    let target = index.target
    let entries = listed.filter { $0.target.isInWiki(of: target) }.map { listed in
      listed.report.entry(
        page: target.kind == .git ? Self.path(to: listed.place, from: place) : listed.place.document)
    }
    let report = ReportIndex(entries, in: target.language).report(name: name, title: index.title)
    let rendering = WikiRendering(target.kind, at: place)
    let file = try rendering.format.renderer(rendering.options).files(for: report)[0]
    return PublishedPage(
      name: rendering.name(ofDocument: place.document), mark: PageMark(id), content: try file.text())
  }

  /// The path from one page of a repository to another.
  static func path(to page: PagePlace, from index: PagePlace) -> String {
    var parts = page.document.split(separator: "/")
    var folders = index.document.split(separator: "/").dropLast()
    while parts.count > 1, let folder = folders.first, folder == parts[0] {
      folders = folders.dropFirst()
      parts.removeFirst()
    }
    return (folders.map { _ in ".." } + parts).joined(separator: "/")
  }
}
