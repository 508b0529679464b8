import ReportRendering
import WikiPublishing

/// How a report is rendered for a wiki.
struct WikiRendering {
  /// The format that the wiki keeps.
  let format: ReportFormat
  /// What is chosen of it.
  let options: RenderingOptions
  private let ending: String

  init(_ kind: WikiTarget.Kind, at place: PagePlace) {
    ending = kind == .git ? ".md" : ""
    switch kind {
    case .git:
      let names = WikiPageNames(
        document: Self.parts(of: place.document).name, evidence: Self.parts(of: place.evidence).name)
      (format, options) = (.markdownWiki, RenderingOptions(pages: names))
    case .mediawiki:
      let ending: String? = if case .pictures(let ending, _) = place.charts { ending } else { nil }
      format = .mediawiki
      options = RenderingOptions(hasReferences: place.hasReferences, pictureEnding: ending)
    case .confluence: (format, options) = (.confluence, RenderingOptions())
    case .dokuwiki: (format, options) = (.dokuwiki, RenderingOptions())
    }
  }

  /// The page of a document, or its file.
  func name(ofDocument document: String) -> String { document + ending }

  /// A page of a repository as its folder and its name.
  static func parts(of page: String) -> (folder: String, name: String) {
    guard let slash = page.lastIndex(of: "/") else { return ("", page) }
    return (String(page[...slash]), String(page[page.index(after: slash)...]))
  }
}

extension RenderedFile {
  /// What is written into the file.
  func text() throws -> String {
    let sink = BufferSink()
    try write(sink)
    return sink.text
  }
}
