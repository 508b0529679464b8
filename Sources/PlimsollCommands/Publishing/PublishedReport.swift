import ComparisonModel
import ReportComposition
import ReportModel
import ReportRendering
import WikiPublishing

/// A report as the pages of one wiki.
struct PublishedReport {
  private let subject: ComparisonInput.Subject
  private let template: String
  private let option: TemplateOption
  private let target: WikiTarget
  private let name: String

  /// The name of the report and its language: what its pages are known by.
  var id: String { "\(name).\(target.language.rawValue)" }

  init(_ subject: ComparisonInput.Subject, template: String, _ option: TemplateOption, in target: WikiTarget)
  {
    self.subject = subject
    self.template = template
    self.option = option
    self.target = target
    name = subject.matrix.comparison.id.rawValue + option.suffix
  }

  /// The pages where they are to be.
  func pages(at place: PagePlace) throws -> [PublishedPage] {
    let options =
      template == "report" ? [] : ["--template", String(template.split(separator: "/").last ?? "")]
    let report = try subject.composer(in: target.language, options: options)
      .report(try option.template(in: target.language), in: target.language, name: name)
    switch target.kind {
    case .git: return try repositoryPages(of: report, at: place)
    case .mediawiki:
      let options = RenderingOptions(hasReferences: place.hasReferences)
      let files = try ReportFormat.mediawiki.renderer(options).files(for: report)
      return [PublishedPage(name: place.document, mark: PageMark(id), content: try Self.text(of: files[0]))]
    case .dokuwiki:
      let files = try ReportFormat.dokuwiki.renderer(RenderingOptions()).files(for: report)
      return [PublishedPage(name: place.document, mark: PageMark(id), content: try Self.text(of: files[0]))]
    case .confluence: return try spacePages(of: report, at: place)
    }
  }

  /// Both pages, and the charts beside the first.
  private func repositoryPages(of report: Report, at place: PagePlace) throws -> [PublishedPage] {
    let (folder, document) = Self.parts(of: place.document)
    let names = WikiPageNames(document: document, evidence: Self.parts(of: place.evidence).name)
    let files = try ReportFormat.markdownWiki.renderer(RenderingOptions(pages: names)).files(for: report)
    let stem = id.replacing(".", with: "-") + "-"
    return try files.map { file in
      let text = try Self.text(of: file)
      if file.name == document + ".md" {
        return PublishedPage(name: folder + file.name, mark: PageMark(id), content: text)
      }
      if file.name.hasSuffix(".md") {
        return PublishedPage(name: place.evidence + ".md", mark: PageMark("\(id).evidence"), content: text)
      }
      let chart = file.name.dropFirst(stem.count).dropLast(".svg".count)
      return PublishedPage(name: folder + file.name, mark: PageMark("\(id).\(chart)"), content: text)
    }
  }

  /// The page, and the charts attached to it.
  private func spacePages(of report: Report, at place: PagePlace) throws -> [PublishedPage] {
    let files = try ReportFormat.confluence.renderer(RenderingOptions()).files(for: report)
    return try files.map { file in
      let text = try Self.text(of: file)
      guard file.name.hasSuffix(".svg") else {
        return PublishedPage(name: place.document, mark: PageMark(id), content: text)
      }
      let chart = file.name.dropFirst("\(id).confluence.".count).dropLast(".svg".count)
      return PublishedPage(
        name: place.attachment(file.name), mark: PageMark("\(id).\(chart)"), content: text)
    }
  }

  private static func parts(of page: String) -> (folder: String, name: String) {
    guard let slash = page.lastIndex(of: "/") else { return ("", page) }
    return (String(page[...slash]), String(page[page.index(after: slash)...]))
  }

  private static func text(of file: RenderedFile) throws -> String {
    let sink = BufferSink()
    try file.write(sink)
    return sink.text
  }
}
