import ArgumentParser
import ComparisonModel
import Diagnostics
import FileWriting
import FoundationEssentials
import Messages
import ReportRendering
import WikiPublishing

/// How a plan is made of comparisons: by `publish plan`, and by `watch`.
struct PlanMaking {
  /// What is published, and where.
  let set: WikiSet
  /// A built-in template or a template file.
  let template: String
  /// What the command names.
  private let input: ComparisonInput

  /// Reads the file of wikis.
  init(wikis file: String, template: String, input: ComparisonInput) throws {
    set = try WikiTargetFile.read(fileAt: file)
    self.template = template
    self.input = input
    guard let comparison = input.comparison, !set.pages.contains(where: isOfCommand) else { return }
    throw FaultyInput([
      Diagnostic(
        code: .unreadableFile, file: file,
        message: "each page names its own comparison, and none is \(QuotedText.quoted(comparison))",
        suggestion: "leave the comparison out of the command, or comparison: out of a page")
    ])
  }

  /// Whether a page is about what the command names, and not about something else.
  private func isOfCommand(_ page: WikiSet.Page) -> Bool {
    page.subject.map { Self.absolute($0) == Self.absolute(named) } ?? true
  }

  /// What the command names, as a page would.
  private var named: WikiSet.Subject {
    WikiSet.Subject(
      comparison: input.comparison ?? ComparisonInput.builtInName, measurements: input.measurements)
  }

  private static func absolute(_ subject: WikiSet.Subject) -> WikiSet.Subject {
    func path(_ name: String) -> String { URL(filePath: name).standardizedFileURL.path }
    return WikiSet.Subject(
      comparison: path(subject.comparison), measurements: subject.measurements.map(path).sorted())
  }

  /// The languages that what the command names is published in; empty where it is published nowhere.
  var languages: [Language] { languages { isOfCommand($0) } }

  private func languages(_ isWanted: (WikiSet.Page) -> Bool) -> [Language] {
    Set(set.pages.filter(isWanted).map(\.target.language)).sorted { $0.rawValue < $1.rawValue }
  }

  /// What the command names; nil where each page names its own.
  func loadNamed() throws(FaultyInput) -> ComparisonInput.Subject? {
    languages.isEmpty ? nil : try input.load(languages: languages)
  }

  /// What would become of all pages. Nothing is written.
  ///
  /// - Parameter named: What the command names.
  func plan(_ named: ComparisonInput.Subject?) throws -> PublishPlan {
    let option = try TemplateOption(template)
    let publisher = WikiPublisher(environment: ProcessInfo.processInfo.environment, for: set.targets)
    var draft = publisher.draft(set: set.name)
    var subjects: [WikiSet.Subject: ComparisonInput.Subject] = [:]
    var listed: [PublishedIndex.Listed] = []
    for page in set.pages {
      let subject = try isOfCommand(page) ? named : load(page, &subjects)
      guard let subject else { continue }
      let report = PublishedReport(subject, template: template, option, in: page.target)
      let place = try draft.place(of: report.id, in: page.target)
      draft.add(try report.pages(at: place), to: page.target)
      listed.append(PublishedIndex.Listed(report: report, place: place, target: page.target))
    }
    for index in set.indexes {
      let page = PublishedIndex(index, of: set.name ?? "")
      let place = try draft.place(of: page.id, in: index.target)
      draft.add([try page.page(at: place, listing: listed)], to: index.target)
    }
    return try draft.plan()
  }

  /// What a page is about, read once for all pages about it.
  private func load(
    _ page: WikiSet.Page, _ subjects: inout [WikiSet.Subject: ComparisonInput.Subject]
  ) throws(FaultyInput) -> ComparisonInput.Subject? {
    guard let subject = page.subject else { return nil }
    if let loaded = subjects[subject] { return loaded }
    let loaded = try ComparisonInput.load(
      subject.comparison, measurements: subject.measurements, project: input.project,
      support: input.support, asOf: input.age.day(), languages: languages { $0.subject == subject })
    subjects[subject] = loaded
    return loaded
  }

  /// Keeps a plan in a file.
  static func save(_ plan: PublishPlan, as path: String) throws {
    let bytes = try plan.json()
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    let name = String(path[(slash.map(path.index(after:)) ?? path.startIndex)...])
    _ = try OutputFolder(folder).write([
      RenderedFile(name: name) { sink in try bytes.withUnsafeBytes { try sink.write($0) } }
    ])
  }
}
