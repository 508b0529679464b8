import ComparisonModel
import ReportComposition
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

  /// The report as an index lists it.
  ///
  /// - Parameter page: Its page, as links from the index name it.
  func entry(page: String) -> ReportIndex.Entry {
    let language = target.language
    return ReportIndex.Entry(
      id: id, title: subject.matrix.comparison.title[language], language: language, page: page,
      answers: subject.composer(in: language).choices(in: language),
      day: subject.matrix.evidence.newestDay)
  }

  /// The pages where they are to be.
  func pages(at place: PagePlace) throws -> [PublishedPage] {
    let options =
      template == "report" ? [] : ["--template", String(template.split(separator: "/").last ?? "")]
    let report = try subject.composer(in: target.language, options: options)
      .report(try option.template(in: target.language), in: target.language, name: name)
    let rendering = WikiRendering(target.kind, at: place)
    let files = try rendering.format.renderer(rendering.options).files(for: report)
    switch target.kind {
    case .git: return try repositoryPages(of: files, at: place)
    case .mediawiki, .dokuwiki:
      return [PublishedPage(name: place.document, mark: PageMark(id), content: try files[0].text())]
    case .confluence: return try spacePages(of: files, at: place)
    }
  }

  /// Both pages, and the charts beside the first.
  private func repositoryPages(of files: [RenderedFile], at place: PagePlace) throws -> [PublishedPage] {
    let (folder, document) = WikiRendering.parts(of: place.document)
    let stem = id.replacing(".", with: "-") + "-"
    return try files.map { file in
      let text = try file.text()
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
  private func spacePages(of files: [RenderedFile], at place: PagePlace) throws -> [PublishedPage] {
    try files.map { file in
      guard file.name.hasSuffix(".svg") else {
        return PublishedPage(name: place.document, mark: PageMark(id), content: try file.text())
      }
      let chart = file.name.dropFirst("\(id).confluence.".count).dropLast(".svg".count)
      return PublishedPage(
        name: place.attachment(file.name), mark: PageMark("\(id).\(chart)"), content: try file.text())
    }
  }
}
