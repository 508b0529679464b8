import ArgumentParser
import ComparisonModel
import FileWriting
import FoundationEssentials
import ReportRendering
import WikiPublishing

/// How a plan is made of a comparison: by `publish plan`, and by `watch`.
struct PlanMaking {
  /// Where the reports are published.
  let targets: [WikiTarget]
  /// A built-in template or a template file.
  let template: String

  /// Reads the file of wikis.
  init(wikis file: String, template: String) throws {
    targets = try WikiTargetFile.read(fileAt: file)
    self.template = template
  }

  /// The languages that reports are published in.
  var languages: [Language] { Array(Set(targets.map(\.language))).sorted { $0.rawValue < $1.rawValue } }

  /// What would become of all pages. Nothing is written.
  func plan(_ subject: ComparisonInput.Subject) throws -> PublishPlan {
    let option = try TemplateOption(template)
    let publisher = WikiPublisher(environment: ProcessInfo.processInfo.environment, for: targets)
    return PublishPlan(
      wikis: try targets.map { target in
        let pages = PublishedReport(subject, template: template, option, in: target)
        return try publisher.plan(target, name: pages.id, pages: pages.pages)
      })
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
