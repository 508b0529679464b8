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
    var pages = try files.enumerated().map { try page(of: $1, isFirst: $0 == 0, rendering, at: place) }
    if report.hasCharts { pages[0].tableReason = place.tableReason }
    return pages
  }

  /// A rendered file as a page: the first is the report, a chart is a picture that it shows, and another its evidence.
  private func page(
    of file: RenderedFile, isFirst: Bool, _ rendering: WikiRendering, at place: PagePlace
  ) throws -> PublishedPage {
    let text = try file.text()
    if let chart = file.chart {
      return PublishedPage(
        name: place.picture(file.name), mark: PageMark("\(id).\(chart)"), content: text,
        shownOn: place.document)
    }
    let document = isFirst ? place.document : place.evidence
    return PublishedPage(
      name: rendering.name(ofDocument: document), mark: PageMark(isFirst ? id : "\(id).evidence"),
      content: text)
  }
}
